import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import ts from 'typescript'
import { contract } from '@/shared/contract'
import type { FunctionContract } from '@/shared/contract/action'

const ROOT = path.resolve(__dirname, '../..')
const WRITES = new Set(
  Object.entries<FunctionContract>(contract).flatMap(([name, actions]) =>
    Object.entries(actions).flatMap(([action, { writes }]) => (writes ? [`cloud.${name}.${action}`] : [])),
  ),
)
/** Writes without an intent: the opening of a policy needs no button and is noted again at the next look; an import goes on where it was. */
const WITHOUT = ['cloud.bookmarks.opened', 'cloud.enterprises.importRoster']

/** Calls of a writing action that do not pass on the id of the intent that they were given. */
function callsWithoutIntent(file: string, source: string): string[] {
  const tree = ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX)
  const found: string[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && node.arguments.length < 2) {
      const callee = node.expression.getText(tree)
      if (WRITES.has(callee) && !WITHOUT.includes(callee)) found.push(`${file}: ${callee}`)
    }
    ts.forEachChild(node, visit)
  }
  visit(tree)
  return found
}

const files = readdirSync(ROOT, { recursive: true, encoding: 'utf8' }).filter(
  (file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file),
)

it('every write that a form makes by itself carries the id of its intent, so that a second press is the same', () => {
  expect(callsWithoutIntent('a.ts', 'cloud.needs.claim({ needId })')).toEqual(['a.ts: cloud.needs.claim'])
  expect(callsWithoutIntent('a.ts', 'cloud.needs.claim({ needId }, options)')).toEqual([])
  expect(files.length).toBeGreaterThan(500)
  const found = files.flatMap((file) => {
    const source = readFileSync(path.join(ROOT, file), 'utf8')
    return source.includes('cloud.') ? callsWithoutIntent(file, source) : []
  })
  expect(found).toEqual([])
})
