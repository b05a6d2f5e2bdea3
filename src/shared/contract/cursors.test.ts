import * as v from 'valibot'
import { contract } from '.'
import type { Action } from './action'

/** What no page ever gave. */
const WRONG = [
  '', ' ', '-1', '+1', '1e3', '0x10', 'NaN', 'Infinity', '1,5', '1.2.3', '.', '1.', '.1', '٣', '０', '1 ', ' 1', '1\n', '$gt', '__proto__', '../1', '9'.repeat(16),
  '9'.repeat(201), 'CN|1|x'.repeat(60), '_', '-', '--_-', 'x\u0000',
] // prettier-ignore

const WITH_CURSOR = Object.entries(contract).flatMap(([name, actions]) =>
  Object.entries<Action>(actions).flatMap(([action, { input }]) => {
    const entries: unknown = Reflect.get(input, 'entries')
    const cursor: unknown =
      entries !== null && typeof entries === 'object' ? Reflect.get(entries, 'cursor') : undefined
    return cursor === undefined ? [] : [[`${name}.${action}`, cursor as v.GenericSchema] as const]
  }),
)

it('there are pages to turn', () => expect(WITH_CURSOR.length).toBeGreaterThan(15))

it.each(WITH_CURSOR)('%s refuses every cursor that no page gave, in plain words', (_path, cursor) => {
  const taken = WRONG.filter((wrong) => v.is(cursor, wrong))
  expect(taken).toEqual([])
  expect(v.safeParse(cursor, '$gt').issues?.[0].message).toBe('这一页的位置不对，请从头看起')
  expect(v.is(cursor, undefined)).toBe(true)
})
