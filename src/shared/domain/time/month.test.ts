import { monthBounds, monthBeside, formatMonth, monthWeeks } from './month'

it('goes from month to month over the turn of the year', () => {
  expect([monthBeside('2020-12', 1), monthBeside('2020-01', -1)]).toEqual(['2021-01', '2019-12'])
})

it('knows the last day, also of a leap February', () => {
  expect(['2020-02', '2019-02', '2020-04'].map((month) => monthBounds(month as '2020-02').toOn)).toEqual([
    '2020-02-29',
    '2019-02-28',
    '2020-04-30',
  ])
})

it('has each day once, under its weekday, weeks beginning on Monday', () => {
  for (const month of ['2020-02', '2020-03', '2021-02', '2026-11'] as const) {
    const weeks = monthWeeks(month)
    expect(weeks.every((week) => week.length === 7)).toBe(true)
    const days = weeks.flat().filter((day) => day !== undefined)
    expect([days[0], days.at(-1)]).toEqual([monthBounds(month).fromOn, monthBounds(month).toOn])
    expect(new Set(days).size).toBe(Number(monthBounds(month).toOn.slice(8)))
    for (const week of weeks)
      week.forEach((day, at) => {
        if (day !== undefined) expect((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7).toBe(at)
      })
  }
  expect(formatMonth('2020-03')).toBe('2020年3月')
})
