import { startOfDay } from '@/shared/domain/time/days'
import { DAY_MS } from '@/shared/domain/time/units'
import { gate, type Reach } from './gate'
import { afterQuiet, nextMorning } from '../time/sending-hours'
import { afterCrash, afterFault, backOffMs, isSettled, type LedgerRow } from './ledger'
import { addSummaries, EMPTY_SUMMARY, isConserved, summarizeLedger } from './ledger-summary'

const at = (text: string) => Date.parse(`${text}+08:00`)

describe('quiet hours, 21:00–8:00', () => {
  it.each([
    ['2020-03-10T20:59:59', '2020-03-10T20:59:59'],
    ['2020-03-10T21:00:00', '2020-03-11T08:00:00'],
    ['2020-03-10T23:59:59', '2020-03-11T08:00:00'],
    ['2020-03-11T00:00:00', '2020-03-11T08:00:00'],
    ['2020-03-11T07:59:59', '2020-03-11T08:00:00'],
    ['2020-03-11T08:00:00', '2020-03-11T08:00:00'],
    ['2020-02-29T22:00:00', '2020-03-01T08:00:00'],
  ])('%s goes out at %s', (now, then) => expect(afterQuiet(at(now))).toBe(at(then)))

  it('quiet hours within one day are kept as well', () => {
    const lunch = { fromMinute: 12 * 60, toMinute: 13 * 60 }
    expect(afterQuiet(at('2020-03-10T12:30'), lunch)).toBe(at('2020-03-10T13:00'))
    expect(afterQuiet(at('2020-03-10T13:00'), lunch)).toBe(at('2020-03-10T13:00'))
  })

  it('the next morning is the next day in China, not in UTC', () => {
    expect(nextMorning(at('2020-03-10T01:00'))).toBe(at('2020-03-11T08:00'))
    expect(nextMorning(at('2020-03-10T23:30'))).toBe(at('2020-03-11T08:00'))
    expect(startOfDay(at('2020-03-10T07:00'))).toBe(at('2020-03-10T00:00'))
  })
})

describe('who is sent a message', () => {
  const now = at('2020-03-10T10:00')
  const reach = (quota: number, ...daysAgo: number[]): Reach => ({
    quota,
    pushedAt: daysAgo.map((days) => now - days * DAY_MS),
  })

  it('a person who allows one and was not told lately', () => {
    expect(gate(reach(1), now, false)).toEqual({ pass: 'send' })
    expect(gate(reach(1, 1, 2), now, false)).toEqual({ pass: 'send' })
  })

  it('nobody who allows none, urgent or not; nobody who is gone', () => {
    for (const urgent of [false, true]) {
      expect(gate(reach(0), now, urgent)).toEqual({ pass: 'suppress', reason: 'no_quota' })
      expect(gate(undefined, now, urgent)).toEqual({ pass: 'suppress', reason: 'gone' })
    }
  })

  it('the second of a day waits for the next morning; yesterday late is another day', () => {
    const earlier = { quota: 1, pushedAt: [at('2020-03-10T00:30')] }
    expect(gate(earlier, now, false)).toEqual({
      pass: 'wait',
      reason: 'digest',
      until: at('2020-03-11T08:00'),
    })
    expect(gate({ quota: 1, pushedAt: [at('2020-03-09T23:59')] }, now, false)).toEqual({ pass: 'send' })
  })

  it('three in seven days are enough; the oldest falls out after exactly seven', () => {
    expect(gate(reach(1, 6, 5, 4), now, false)).toEqual({ pass: 'suppress', reason: 'fatigue' })
    expect(gate(reach(1, 7, 5, 4), now, false)).toEqual({ pass: 'send' })
  })

  it('an urgent message is sent although the limit is reached', () => {
    expect(gate(reach(1, 0, 1, 2), now, true)).toEqual({ pass: 'send' })
  })
})

describe('the ledger', () => {
  const row = (state: LedgerRow['state'], more: Partial<LedgerRow> = {}): LedgerRow => ({
    personId: 'p',
    enterpriseId: 'e',
    zoneCode: 'CN2101G1',
    state,
    ...more,
  })

  it('every target counts once; a message that is being sent is still pending', () => {
    const rows = [
      row('pending'),
      row('sending', { zoneCode: 'CN2102G1' }),
      row('sent'),
      row('suppressed', { reason: 'no_quota' }),
      row('failed', { reason: 'refused' }),
      row('suppressed', { reason: 'no_quota' }),
    ]
    const { counts, reasons, zones } = summarizeLedger(rows)
    expect(counts).toEqual({ targets: 6, sent: 1, suppressed: 2, failed: 1, pending: 2 })
    expect(isConserved(counts)).toBe(true)
    expect(reasons).toEqual({ no_quota: 2, refused: 1 })
    expect(zones['CN2102G1']).toEqual({ targets: 1, sent: 0, suppressed: 0, failed: 0, pending: 1 })
    expect(isConserved({ ...counts, sent: 2 })).toBe(false)
  })

  it('the summaries of parts add up to the summary of the whole', () => {
    const rows = [row('sent'), row('failed', { reason: 'broken' }), row('pending', { zoneCode: 'CN2102G1' })]
    const parts = rows.map((each) => summarizeLedger([each]))
    expect(parts.reduce(addSummaries, EMPTY_SUMMARY)).toEqual(summarizeLedger(rows))
  })

  it('a message whose sender crashed is unknown, and never sent again', () => {
    const left = afterCrash(row('sending'))
    expect([left.state, left.reason, isSettled(left)]).toEqual(['failed', 'unknown', true])
    expect(afterCrash(row('pending'))).toEqual(row('pending'))
  })

  it('a passing fault is tried five times, later each time, then given up', () => {
    let current = row('sending')
    const states: string[] = []
    for (let i = 0; i < 5; i += 1) {
      current = afterFault(current, i)
      states.push(`${current.state} ${current.reason}`)
    }
    expect(states).toEqual([...Array<string>(4).fill('pending retry'), 'failed unreachable'])
    expect([1, 2, 3, 4].map(backOffMs)).toEqual([60_000, 120_000, 240_000, 480_000])
  })
})
