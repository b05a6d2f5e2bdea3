import type { NeedEventType } from '../need'
import { START, sampleAfter, type SampleActor } from '../testing/sample-life'
import { isEmptyWords } from './empty-words'
import { findSigns, SIGNS, type Sign } from './signs'
import { traceNeed, type NeedTrace } from './trace'

const MINUTE = 60_000
const trace = (needId: string, more: Partial<NeedTrace> = {}): NeedTrace => ({
  needId,
  enterpriseId: `e_${needId}`,
  createdAt: START,
  empty: [],
  moves: { count: 0, by: '' },
  reopened: { count: 0, by: '' },
  proposals: [],
  ...more,
})
const many = (count: number, make: (i: number) => Partial<NeedTrace>) =>
  Array.from({ length: count }, (_, i) => trace(`n${i}`, make(i)))
const proposed = (by: string, minutes: number) => ({ proposals: [{ by, at: START + minutes * MINUTE }] })
const shown = (traces: readonly NeedTrace[], sign: Sign) =>
  findSigns(traces).filter((row) => row.sign === sign).length

/** For each sign: needs that show it, the number of rows they give, and harmless needs that resemble them. */
const PLANTED: Readonly<
  Record<Sign, { plant: readonly NeedTrace[]; rows: number; harmless: readonly NeedTrace[] }>
> = {
  late_acceptance: {
    plant: [trace('n1', { taken: { by: 'zhou', at: START + 9 * MINUTE, lateMs: 1 } })],
    rows: 1,
    harmless: [trace('n1', { taken: { by: 'zhou', at: START, lateMs: 0 } }), trace('n2')],
  },
  empty_words: {
    plant: [trace('n1', { empty: ['zhou', 'zhou'] })],
    rows: 1,
    harmless: [trace('n1', { empty: ['zhou'] })],
  },
  ping_pong: {
    plant: [trace('n1', { moves: { count: 3, by: 'zhou' } })],
    rows: 1,
    harmless: [trace('n1', { moves: { count: 2, by: 'zhou' } })],
  },
  close_and_reopen: {
    plant: [trace('n1', { reopened: { count: 2, by: 'zhou' } })],
    rows: 1,
    harmless: [trace('n1', { reopened: { count: 1, by: 'zhou' } })],
  },
  mass_closing: {
    plant: many(10, (i) => proposed('zhou', i * 3)),
    rows: 10,
    // Enough needs in a short time, but by two people; and by one person, but over a longer time.
    harmless: [
      ...many(18, (i) => proposed(i % 2 === 0 ? 'zhou' : 'wang', i)),
      ...many(12, (i) => proposed('lin', i * 4)),
    ],
  },
  one_sided_ratings: {
    plant: many(5, (i) => ({ enterpriseId: 'e', rating: 'very_satisfied', ...proposed('zhou', i * 90) })),
    rows: 5,
    // Equally good ratings, but of five enterprises; of one enterprise that is not always content; a small part of all ratings.
    harmless: [
      ...many(5, (i) => ({ rating: 'very_satisfied', ...proposed('zhou', i * 90) })),
      ...many(6, (i) => ({
        enterpriseId: 'f',
        rating: i === 0 ? 'fair' : 'very_satisfied',
        ...proposed('wang', i * 90),
      })),
      ...many(5, (i) => ({ enterpriseId: 'g', rating: 'very_satisfied', ...proposed('lin', i * 90) })),
      ...many(6, (i) => ({ rating: 'satisfied', ...proposed('lin', i * 90) })),
    ],
  },
  entered_by_solver: {
    plant: many(3, (i) => ({ enteredBy: 'zhou', ...proposed('zhou', i * 90) })),
    rows: 3,
    // Entered by one officer and solved by another; or only two needs.
    harmless: [
      ...many(4, (i) => ({ enteredBy: 'zhou', ...proposed('wang', i * 90) })),
      ...many(2, (i) => ({ enteredBy: 'lin', ...proposed('lin', i * 90) })),
    ],
  },
}

describe('every sign finds the needs made for it, and no others', () => {
  it.each(SIGNS)('%s', (sign) => {
    const { plant, rows, harmless } = PLANTED[sign]
    expect(shown(plant, sign)).toBe(rows)
    expect(findSigns(plant).map((row) => row.sign)).toEqual(Array(rows).fill(sign))
    expect(shown(harmless, sign)).toBe(0)
  })

  it('each need appears once for each sign, the latest first, in the same order every time', () => {
    const traces = many(30, (i) => proposed('zhou', i))
    const rows = findSigns(traces)
    expect(rows).toHaveLength(30)
    expect(rows[0]).toMatchObject({ needId: 'n29', personId: 'zhou', count: 30 })
    expect(findSigns([...traces].reverse())).toEqual(rows)
  })
})

describe('the trace of a need', () => {
  type Step = readonly [NeedEventType, SampleActor]
  const traced = (...steps: readonly Step[]) => traceNeed(sampleAfter(...steps))

  it('moves are counted from the last word to the enterprise', () => {
    const bounced = traced(
      ['claimed', 'agent'],
      ['offered', 'agent'],
      ['offer_refused', 'otherAgent'],
      ['offered', 'agent'],
      ['offer_accepted', 'otherAgent'],
      ['forwarded', 'otherAgent'],
    )
    expect(bounced.moves).toEqual({ count: 3, by: 'p_zhou' })
    const spoken = traced(
      ['claimed', 'agent'],
      ['offered', 'agent'],
      ['replied', 'agent'],
      ['offer_accepted', 'otherAgent'],
      ['forwarded', 'otherAgent'],
    )
    expect(spoken.moves.count).toBe(1)
  })

  it('names who took it up, what was opened again, and who had proposed the solution', () => {
    const need = traced(
      ['claimed', 'agent'],
      ['resolution_proposed', 'agent'],
      ['rejected', 'staff'],
      ['resolution_proposed', 'agent'],
      ['rejected', 'staff'],
    )
    expect(need.taken).toMatchObject({ by: 'p_zhou', at: START + MINUTE })
    expect(need.taken?.lateMs).toBeLessThan(0)
    expect(need.reopened).toEqual({ count: 2, by: 'p_zhou' })
    expect(need.proposals).toHaveLength(2)
  })

  it.each([
    ['您好，已收到，正在办理，请耐心等待。', true],
    ['收到', true],
    ['我们正在积极协调相关部门，会尽快给您答复！', true],
    ['已约好工行信贷部周三上门', false],
    ['请在 3 月 15 日前把合同传上来', false],
    ['明天有结果', false],
  ])('%s says nothing: %s', (text, empty) => {
    expect(isEmptyWords(text)).toBe(empty)
  })

  it('the same words again say nothing', () => {
    expect(isEmptyWords('已联系三家银行。', ['已联系三家银行'])).toBe(true)
  })
})
