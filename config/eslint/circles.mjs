import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import ts from 'typescript'

const ROOT = path.resolve(import.meta.dirname, '..', '..')
const ENDINGS = ['.ts', '.tsx', '/index.ts', '/index.tsx', '']
const ALIASES = [
  ['@/', path.join(ROOT, 'src') + path.sep],
  ['@search-engine', path.join(ROOT, 'search-engine', 'index.ts')],
]

/** The imports of each file that was read so far. The text of the linted file comes from ESLint, not from the disk. */
const graph = new Map()

function resolve(file, specifier) {
  const alias = ALIASES.find(([name]) => specifier.startsWith(name))
  const base = alias
    ? alias[1] + specifier.slice(alias[0].length)
    : specifier.startsWith('.')
      ? path.resolve(path.dirname(file), specifier)
      : undefined
  return base && ENDINGS.map((ending) => base + ending).find((one) => /\.tsx?$/.test(one) && existsSync(one))
}

/** Imports, exports from, `import()` and `import('…')` of types alike. */
function readImports(file, text) {
  const { importedFiles } = ts.preProcessFile(text, true, true)
  const imports = importedFiles.map(({ fileName }) => resolve(file, fileName)).filter(Boolean)
  graph.set(file, imports)
  return imports
}

const importsOf = (file) => graph.get(file) ?? readImports(file, readFileSync(file, 'utf8'))

/** A path of imports that leads from one of the files to another file; undefined when there is none. */
function findWay(starts, to) {
  const cameFrom = new Map(starts.map((file) => [file, undefined]))
  for (const file of cameFrom.keys()) {
    if (file === to) {
      const way = []
      for (let step = file; step !== undefined; step = cameFrom.get(step)) way.unshift(step)
      return way
    }
    for (const next of importsOf(file)) if (!cameFrom.has(next)) cameFrom.set(next, file)
  }
  return undefined
}

/** Reports an import that leads back to its own file. Includes imports of types, which `import-x/no-cycle` ignores. */
export const noCircle = {
  meta: {
    type: 'problem',
    docs: { description: 'Files do not import one another in a circle, not even for a type.' },
    schema: [],
    messages: { circle: 'A circle of imports: {{way}}. Move what both need to a file of its own.' },
  },
  create(context) {
    const file = context.filename
    if (findWay(readImports(file, context.sourceCode.text), file) === undefined) return {}
    const check = ({ source }) => {
      const target = source && resolve(file, source.value)
      const way = target && findWay([target], file)
      if (!way) return
      const names = [file, ...way].map((one) => path.relative(ROOT, one))
      context.report({ node: source, messageId: 'circle', data: { way: names.join(' → ') } })
    }
    return {
      ImportDeclaration: check,
      ExportNamedDeclaration: check,
      ExportAllDeclaration: check,
    }
  },
}
