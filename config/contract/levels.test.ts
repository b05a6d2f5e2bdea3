import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { gunzipSync } from 'node:zlib'
import { contract } from '@/shared/contract'
import { CONTRACT_LEVEL, LEAST_CONTRACT_LEVEL } from '@/shared/contract/level'
import { breakingChanges, toShapes, type ActionShape } from './shape'

const shapes = toShapes(contract)
const readLevel = (level: number) =>
  JSON.parse(gunzipSync(readFileSync(path.join(__dirname, `level-${level}.json.gz`))).toString()) as Record<
    string,
    ActionShape
  >
const levels = readdirSync(__dirname).map((file) => Number(/^level-(\d+)/.exec(file)?.[1]))

it('every supported contract level has its recorded contract, the present level included', () => {
  for (let level = LEAST_CONTRACT_LEVEL; level <= CONTRACT_LEVEL; level += 1) expect(levels).toContain(level)
})

it('phones of the present level understand today’s contract; a change that breaks them needs a new level', () => {
  expect(breakingChanges(readLevel(CONTRACT_LEVEL), shapes)).toEqual([])
})

/** Today’s contract with one change, as if it were the next release. */
const changed = (work: (copy: Record<string, ActionShape>) => void) => {
  const copy = structuredClone(shapes)
  work(copy)
  return breakingChanges(shapes, copy)
}
const fieldsOf = (copy: Record<string, ActionShape>, side: keyof ActionShape, action = 'needs.post') => {
  const shape = copy[action]?.[side]
  if (shape?.kind !== 'object') throw new Error(`${action} has no object`)
  return shape.fields as Record<string, { optional: boolean; shape: unknown }>
}

it.each<[string, (copy: Record<string, ActionShape>) => void, RegExp]>([
  ['an action that goes', (copy) => delete copy['needs.post'], /needs\.post is gone/],
  [
    'an input that is required from now on',
    (copy) =>
      (fieldsOf(copy, 'input')['colour'] = { optional: false, shape: { kind: 'plain', type: 'string' } }),
    /input colour is required/,
  ],
  [
    'an output that goes',
    (copy) => delete fieldsOf(copy, 'output', 'notices.inbox')['notices'],
    /output notices is gone/,
  ],
  [
    'an output that may be absent',
    (copy) => {
      const field = fieldsOf(copy, 'output', 'notices.inbox')['notices']
      if (field) field.optional = true
    },
    /output notices may be absent/,
  ],
])('%s is caught', (_what, work, complaint) => {
  expect(changed(work).join('\n')).toMatch(complaint)
})

it('an addition to the contract breaks no phone', () => {
  const more = { optional: true, shape: { kind: 'plain', type: 'string' } }
  expect(
    changed((copy) => {
      fieldsOf(copy, 'input')['colour'] = more
      fieldsOf(copy, 'output', 'notices.inbox')['colour'] = { ...more, optional: false }
    }),
  ).toEqual([])
})
