import fc from 'fast-check'
import {
  addWorkingTime,
  DEFAULT_CALENDAR,
  endOfWorkingDayAfter,
  isOpenAt,
  workingDayMs,
  workingTimeBetween,
  type WorkCalendar,
} from './calendar'
import { toDay } from './days'

const HOUR = 3_600_000
const at = (text: string) => Date.parse(`${text}+08:00`)
const text = (instant: number) => new Date(instant + 8 * HOUR).toISOString().slice(0, 16).replace('T', ' ')

describe('working time', () => {
  it.each([
    ['within the morning', '2020-03-02T09:00', 2, '2020-03-02 11:00'],
    ['over the lunch break', '2020-03-02T11:00', 2, '2020-03-02 14:00'],
    ['before the office opens', '2020-03-02T07:00', 1, '2020-03-02 09:30'],
    ['over night', '2020-03-02T16:00', 2, '2020-03-03 09:30'],
    ['over a weekend', '2020-03-06T16:30', 1, '2020-03-09 09:00'],
    ['over the extended Spring Festival of 2020', '2020-01-23T16:00', 2, '2020-02-03 09:30'],
    ['on a working Sunday (调休)', '2020-01-19T09:00', 2, '2020-01-19 11:00'],
  ])('%s: %s + %d h', (_case, from, hours, expected) => {
    expect(text(addWorkingTime(DEFAULT_CALENDAR, at(from), hours * HOUR))).toBe(expected)
  })

  it('a working day has 7.5 hours', () => {
    expect(workingDayMs(DEFAULT_CALENDAR)).toBe(7.5 * HOUR)
  })

  it('is open in office hours only', () => {
    expect(
      [
        '2020-03-02T08:29',
        '2020-03-02T08:30',
        '2020-03-02T12:30',
        '2020-03-02T17:00',
        '2020-03-01T10:00',
      ].map((moment) => isOpenAt(DEFAULT_CALENDAR, at(moment))),
    ).toEqual([false, true, false, false, false])
  })

  it('added working time measures the same again, from any instant', () => {
    const instants = fc.integer({ min: at('2020-01-01T00:00'), max: at('2027-12-31T00:00') })
    fc.assert(
      fc.property(instants, fc.integer({ min: 0, max: 40 * 7.5 * HOUR }), (from, workingMs) => {
        const due = addWorkingTime(DEFAULT_CALENDAR, from, workingMs)
        expect(due).toBeGreaterThanOrEqual(from)
        expect(workingTimeBetween(DEFAULT_CALENDAR, from, due)).toBe(workingMs)
      }),
    )
  })

  it('does not depend on the machine’s time zone', () => {
    expect(toDay(at('2020-03-02T00:30'))).toBe('2020-03-02')
    expect(toDay(at('2020-03-02T23:59'))).toBe('2020-03-02')
  })

  it('throws for a calendar without working time', () => {
    const closed: WorkCalendar = { spans: [], holidays: [], workingWeekends: [] }
    expect(() => addWorkingTime(closed, 0, 1)).toThrow(RangeError)
  })

  it('counts working days to their end', () => {
    expect(text(endOfWorkingDayAfter(DEFAULT_CALENDAR, at('2020-03-05T10:00'), 2))).toBe('2020-03-09 17:00')
  })
})
