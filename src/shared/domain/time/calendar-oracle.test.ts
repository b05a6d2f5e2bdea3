import published from 'chinese-days/dist/chinese-days.json'
import fc from 'fast-check'
import { addWorkingTime, workingDayMs, workingTimeBetween, type WorkCalendar } from './calendar'
import { dayText, startOfDayNumber, weekday } from './days'
import { DAY_MS, HOUR_MS, MINUTE_MS } from './units'
import { computeCalendar, findScheduleFault, reachesBeyond, type ZoneSchedule } from './zone-schedule'

const at = (text: string) => Date.parse(`${text}+08:00`)
const yearOf = (on: string) => Number(on.slice(0, 4))
const YEARS = [2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026].map((year) => ({
  year,
  holidays: Object.keys(published.holidays).filter((on) => yearOf(on) === year),
  workdays: Object.keys(published.workdays).filter((on) => yearOf(on) === year),
}))
const SCHEDULE: ZoneSchedule = {
  hours: [
    [8 * 60 + 30, 12 * 60],
    [13 * 60, 17 * 60],
  ],
  closures: [{ fromOn: '2020-02-03', untilOn: '2020-02-09', reason: '疫情防控，延迟复工' }],
  extraWorkdays: [{ on: '2020-02-08', reason: '防疫值守' }],
}
const CALENDAR = computeCalendar(SCHEDULE, YEARS)

/** Whether a minute is worked, read directly from the lists: slow, and independent of the code under test. */
function isWorked(calendar: WorkCalendar, minute: number): boolean {
  const day = Math.floor((minute * MINUTE_MS + 8 * HOUR_MS) / DAY_MS)
  const ofDay = (minute * MINUTE_MS - startOfDayNumber(day)) / MINUTE_MS
  const on = dayText(day)
  const isWeekend = [0, 6].includes(weekday(day))
  if (calendar.holidays.includes(on) || (isWeekend && !calendar.workingWeekends.includes(on))) return false
  return calendar.spans.some(([start, end]) => start <= ofDay && ofDay < end)
}

/** The end of so many working minutes after `from`, counted one by one. */
function oracle(calendar: WorkCalendar, from: number, minutes: number): number {
  let left = minutes
  for (let minute = from / MINUTE_MS; ; minute += 1) {
    if (isWorked(calendar, minute)) left -= 1
    if (left === 0) return (minute + 1) * MINUTE_MS
  }
}

describe('working time against an oracle that goes minute by minute', () => {
  const minutes = fc.integer({
    min: at('2019-01-01T00:00') / MINUTE_MS,
    max: at('2027-11-30T00:00') / MINUTE_MS,
  })

  it('agrees forwards from 2019 to 2027, holidays, 调休, closures and edges included', () => {
    fc.assert(
      fc.property(minutes, fc.integer({ min: 1, max: 1800 }), (from, worked) => {
        expect(addWorkingTime(CALENDAR, from * MINUTE_MS, worked * MINUTE_MS)).toBe(
          oracle(CALENDAR, from * MINUTE_MS, worked),
        )
      }),
      { numRuns: 150 },
    )
  })

  it('agrees backwards: the working time between two instants equals the counted minutes', () => {
    fc.assert(
      fc.property(minutes, fc.integer({ min: 0, max: 6000 }), (from, length) => {
        let worked = 0
        for (let minute = from; minute < from + length; minute += 1)
          if (isWorked(CALENDAR, minute)) worked += 1
        expect(workingTimeBetween(CALENDAR, from * MINUTE_MS, (from + length) * MINUTE_MS)).toBe(
          worked * MINUTE_MS,
        )
      }),
      { numRuns: 150 },
    )
  })

  it('a promise that ends with the office hours ends at closing time', () => {
    expect(addWorkingTime(CALENDAR, at('2026-11-16T08:30'), workingDayMs(CALENDAR))).toBe(
      at('2026-11-16T17:00'),
    )
    expect(addWorkingTime(CALENDAR, at('2026-11-16T08:30'), 3.5 * HOUR_MS)).toBe(at('2026-11-16T12:00'))
    expect(addWorkingTime(CALENDAR, at('2026-11-16T17:00'), 0)).toBe(at('2026-11-17T08:30'))
  })
})

describe('a zone’s own days', () => {
  it('override the national ones: closed in the emergency, open on the day that was added', () => {
    expect(CALENDAR.holidays).toEqual(expect.arrayContaining(['2020-02-03', '2020-02-07', '2026-10-01']))
    expect(CALENDAR.workingWeekends).toContain('2020-02-08')
    expect(CALENDAR.workingWeekends).toContain('2026-10-10')
  })

  it('do not change until when the national days are known', () => {
    expect(CALENDAR.knownUntilOn).toBe('2026-12-31')
    expect([reachesBeyond(CALENDAR, '2026-12-31'), reachesBeyond(CALENDAR, '2027-01-04')]).toEqual([
      false,
      true,
    ])
  })

  it.each([
    ['no_hours', { hours: [] }],
    ['empty_span', { hours: [[600, 600]] }],
    [
      'spans_overlap',
      {
        hours: [
          [510, 720],
          [700, 1020],
        ],
      },
    ],
    ['days_reversed', { closures: [{ fromOn: '2026-05-03', untilOn: '2026-05-01', reason: '停电' }] }],
    ['too_long', { closures: [{ fromOn: '2026-05-03', untilOn: '2027-05-03', reason: '停电' }] }],
  ] as const)('%s is found', (fault, wrong) => {
    expect(findScheduleFault({ ...SCHEDULE, ...wrong })).toBe(fault)
  })
})
