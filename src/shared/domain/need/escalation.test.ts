import fc from 'fast-check'
import { DEFAULT_CALENDAR, isOpenAt } from '../time/calendar'
import { firstLookAt } from './due'
import { ladderOf, lookAtLadder } from './escalation'
import { NEVER } from './need'
import type { Climb } from './records'

const HOUR = 3_600_000
/** A Wednesday, 15:00 in China. */
const DUE = Date.parse('2020-02-26T15:00:00+08:00')
const at = (text: string) => Date.parse(`2020-${text}:00+08:00`)
const look = (now: number, nextRung = 0) =>
  lookAtLadder({ dueAt: DUE, climb: { dueAt: DUE, nextRung } }, now, { calendar: DEFAULT_CALENDAR })

it('begins an hour before the date, and not while nothing is owed', () => {
  expect(firstLookAt(DUE)).toBe(DUE - HOUR)
  expect(firstLookAt(NEVER)).toBe(NEVER)
  expect(lookAtLadder({ dueAt: NEVER }, DUE, { calendar: DEFAULT_CALENDAR }).remindAt).toBe(NEVER)
  expect(look(DUE - 2 * HOUR)).toEqual({ climb: { dueAt: DUE, nextRung: 0 }, remindAt: DUE - HOUR })
})

it.each([
  ['02-26T14:00', 0, 'responsible', DUE],
  ['02-26T15:00', 1, 'responsible', at('02-26T17:00')],
  ['02-26T17:00', 2, undefined, undefined],
  ['02-27T08:30', 2, 'administrators', at('02-27T15:00')],
  ['02-27T15:00', 3, 'above', NEVER],
])('at %s the rung %i tells %s', (now, rung, tells, next) => {
  const found = look(at(now), rung)
  expect(found.rung?.tells).toBe(tells)
  if (next !== undefined) expect(found.remindAt).toBe(next)
})

it('a date that moved begins at the bottom again', () => {
  const climb: Climb = { dueAt: DUE - 24 * HOUR, nextRung: 4 }
  expect(lookAtLadder({ dueAt: DUE, climb }, DUE - HOUR, { calendar: DEFAULT_CALENDAR }).climb.nextRung).toBe(
    1,
  )
})

it('however often and late it is looked at, each rung is taken once, in order, in office hours', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 40 * HOUR }), { maxLength: 60 }), (pauses) => {
      let now = DUE - 3 * HOUR
      let climb: Climb | undefined
      let remindAt = firstLookAt(DUE)
      const taken: number[] = []
      for (const pause of pauses) {
        now += pause
        if (now < remindAt) continue
        const found = lookAtLadder({ dueAt: DUE, ...(climb && { climb }) }, now, {
          calendar: DEFAULT_CALENDAR,
        })
        if (found.rung) {
          expect(isOpenAt(DEFAULT_CALENDAR, now)).toBe(true)
          taken.push(found.climb.nextRung)
        }
        ;({ climb, remindAt } = found)
      }
      expect(taken).toEqual([...new Set(taken)].sort((a, b) => a - b))
      // Only the reminder before the date may be left out, when the date has passed as well. Every other rung is taken.
      const reached = ladderOf({ calendar: DEFAULT_CALENDAR })
        .slice(1, taken.at(-1) ?? 0)
        .map((_, i) => i + 2)
      expect(reached.filter((rung) => !taken.includes(rung))).toEqual([])
    }),
  )
})
