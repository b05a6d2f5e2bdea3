import * as v from 'valibot'
import { contract } from '.'
import type { Action } from './action'

/** Cursors that no page ever gave. */
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

/** Cursors as pages give them. A number with a count, a chunk with a row and a source with a count look alike: `pair`. */
const GIVEN = {
  count: '12',
  value: '1583805601000.3',
  pair: '3.120',
  round: '1:3.120',
  published: '1583805601000.p_1',
  feed: '3.12.20000.1583805601000.p_1',
  lists: '1583805601000.1_-',
  name: 'CN2101G1|3|恒拓',
} as const

/** The kinds that each list accepts: its own, and those that look the same. */
const TAKEN: readonly [kinds: string, paths: string][] = [
  ['count', 'accounts.appointments accounts.officers enterprises.mine services.list park.signs'],
  ['count', 'pushes.rehearse pushes.rehearseRelay'],
  [
    'value pair',
    'accounts.lookers services.unmatched needs.find needs.mine needs.queue needs.queuePage needs.evidence',
  ],
  ['value pair', 'policies.revisions policies.queue policies.mine bookmarks.kept pushes.list'],
  ['pair', 'accounts.exportMine pushes.export'],
  ['pair round', 'pushes.unreached'],
  ['value pair published lists', 'policies.search'],
  ['value pair published feed lists', 'policies.feed'],
  ['lists', 'notices.inbox'],
  ['count value pair name', 'enterprises.exportRoster enterprises.list'],
]
const TAKEN_BY = new Map(TAKEN.flatMap(([kinds, paths]) => paths.split(' ').map((path) => [path, kinds])))

it.each(WITH_CURSOR)(
  '%s takes a cursor of its own kind, and none of a list of another kind',
  (path, cursor) => {
    const taken = Object.entries(GIVEN).filter(([, given]) => v.is(cursor, given))
    expect(taken.map(([kind]) => kind).join(' ')).toBe(TAKEN_BY.get(path))
  },
)
