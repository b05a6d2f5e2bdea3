import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'

/** A piece of code in a document: a change of an existing file, or a new file. */
interface Example {
  language: string
  file: string
  lines: readonly string[]
}

/**
 * Finds what the examples of a document expect and the tree does not have: in a `diff` the unchanged and removed lines, in a new file
 * (`// path` is its first line) the modules that it imports and the names that it takes from them.
 */
export function findStaleExamples(root: string, document: string): string[] {
  const examples = examplesOf(readFileSync(path.join(root, document), 'utf8'))
  const made = examples
    .filter(({ language }) => language !== 'diff')
    .map(({ file }) => file.replace(/\.tsx?$/, ''))
  return examples.flatMap((example) => {
    const missing =
      example.language === 'diff' ? missingLines(root, example) : missingImports(root, example, made)
    return missing.map((what) => `${document}: the example of ${example.file} expects ${what}`)
  })
}

/** Every fenced example with its file. A new file is named in its first line, a `diff` by the last path in backticks before it. */
function examplesOf(text: string): Example[] {
  const examples: Example[] = []
  let before = ''
  for (const [, prose = '', language = '', code = ''] of text.matchAll(
    /([\s\S]*?)^```(\w*)\n([\s\S]*?)^```$/gm,
  )) {
    before += prose
    const lines = code.split('\n')
    const named = /^\/\/ (\S+\.tsx?)$/.exec(lines[0] ?? '')?.[1]
    const spoken = [...before.matchAll(/`([\w/.-]+\.tsx?)`/g)].at(-1)?.[1]
    const file = language === 'diff' ? spoken : named
    if (file !== undefined) examples.push({ language, file, lines })
  }
  return examples
}

function missingLines(root: string, { file, lines }: Example): string[] {
  const source = readFileSync(path.join(root, file), 'utf8')
  const present = new Set(source.split('\n').map((line) => line.trim()))
  return lines
    .filter((line) => /^[ -]/.test(line))
    .map((line) => line.slice(1).trim())
    .filter((line) => !present.has(line))
    .map((line) => `“${line}”`)
}

/** Imports of a new file that lead nowhere. `made` are the modules that examples create. Imports of packages are not checked. */
function missingImports(root: string, { file, lines }: Example, made: readonly string[]): string[] {
  return lines.flatMap((line) => {
    const [, names = '', from = ''] = /^import (?:type )?\{(.*)\} from '([@.][^']*)'$/.exec(line) ?? []
    if (from === '' || /^@(?!\/)/.test(from)) return []
    const target = from.startsWith('@/')
      ? path.join('src', from.slice(2))
      : path.join(path.dirname(file), from)
    const module = [`${target}.ts`, `${target}.tsx`, path.join(target, 'index.ts')].find((one) =>
      existsSync(path.join(root, one)),
    )
    if (module === undefined) return made.includes(target) ? [] : [`${target} to be there`]
    const source = readFileSync(path.join(root, module), 'utf8')
    return names
      .split(',')
      .map((name) => name.replace(/^\s*type /, '').trim())
      .filter(
        (name) =>
          !new RegExp(`export (async )?(const|function|class|interface|type) ${name}\\b`).test(source),
      )
      .map((name) => `${module} to export ${name}`)
  })
}
