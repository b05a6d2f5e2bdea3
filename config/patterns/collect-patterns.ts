import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import ts from 'typescript'

/** A regular expression as it stands in the source. */
export interface WrittenPattern {
  /** `src/…/file.ts:12` */
  place: string
  source: string
  flags: string
}

const NO_SOURCES = /^(?:node_modules|dist|testing|conformance|_tests)$/
const SOURCE = /(?<!\.test)\.tsx?$/

/** Every literal in the sources of these folders, each expression once. */
export function collectPatterns(root: string, folders: readonly string[]): WrittenPattern[] {
  const found = new Map<string, WrittenPattern>()
  for (const file of folders.flatMap((folder) => [...sourcesIn(path.join(root, folder))]))
    for (const { line, text } of literalsIn(file)) {
      const end = text.lastIndexOf('/')
      const place = `${path.relative(root, file)}:${line}`
      if (!found.has(text)) found.set(text, { place, source: text.slice(1, end), flags: text.slice(end + 1) })
    }
  return [...found.values()]
}

function* sourcesIn(folder: string): Iterable<string> {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const full = path.join(folder, entry.name)
    if (entry.isDirectory() && !NO_SOURCES.test(entry.name)) yield* sourcesIn(full)
    else if (entry.isFile() && SOURCE.test(entry.name)) yield full
  }
}

function literalsIn(file: string): { line: number; text: string }[] {
  const text = readFileSync(file, 'utf8')
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true)
  const found: { line: number; text: string }[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node))
      found.push({ line: source.getLineAndCharacterOfPosition(node.getStart()).line + 1, text: node.text })
    ts.forEachChild(node, visit)
  }
  visit(source)
  return found
}
