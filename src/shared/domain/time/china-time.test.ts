import dayjs from 'dayjs'
import utc from 'dayjs/plugin/utc'
import fc from 'fast-check'
import { formatInChina, parseInChina } from './china-time'
import { addPeriod, dayNumber, dayNumberAt, dayText, startOfDay, toDay, weekday } from './days'
import { CHINA_OFFSET_MS, DAY_MS } from './units'

dayjs.extend(utc)

const instants = fc.integer({ min: Date.parse('1900-01-01'), max: Date.parse('2199-12-31') })
const days = fc.integer({ min: -25_000, max: 84_000 })

it('parses and formats the wall clock of China', () => {
  const at = parseInChina('2020-03-01', '00:30')
  expect(at).toBe(Date.parse('2020-02-29T16:30:00Z'))
  expect(formatInChina(at ?? 0, 'YYYY-MM-DD HH:mm')).toBe('2020-03-01 00:30')
})

it.each([
  ['', '09:00'],
  ['2020-03-01', ''],
  ['2020-03-01', '24:00'],
  ['2020-02-30', '09:00'],
])('takes %p %p for no instant', (day, clock) => expect(parseInChina(day, clock)).toBeUndefined())

describe('the arithmetic of days agrees with dayjs', () => {
  it('on the day of an instant', () => {
    fc.assert(
      fc.property(instants, (at) => {
        expect(toDay(at)).toBe(formatInChina(at, 'YYYY-MM-DD'))
        expect(dayText(dayNumberAt(at))).toBe(toDay(at))
        expect(startOfDay(at)).toBe(dayjs.utc(toDay(at)).valueOf() - CHINA_OFFSET_MS)
      }),
    )
  })

  it('on days of the week, and on months and years added', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 240 }), fc.constantFrom(1, -1), (day, months, sign) => {
        const there = dayjs.utc(day * DAY_MS)
        expect(dayNumber(there.format('YYYY-MM-DD'))).toBe(day)
        expect(weekday(day)).toBe(there.day())
        expect(addPeriod(day, { months }, sign)).toBe(there.add(sign * months, 'month').valueOf() / DAY_MS)
      }),
    )
  })
})
