import { toDay } from './days'
import {
  formatAgo,
  formatDay,
  formatDayWithYear,
  formatExactly,
  formatTimeLeft,
  formatWhen,
  formatWorkingTimeBriefly,
} from './wording'

/** An instant by the wall clock in China. */
const china = (text: string) => Date.parse(`${text}:00+08:00`)
const NOW = china('2020-02-25T10:00')
const HOUR = 3_600_000

it.each([
  ['2020-02-25T15:40', '今天 15:40'],
  ['2020-02-25T00:00', '今天 00:00'],
  ['2020-02-24T23:59', '昨天 23:59'],
  ['2020-02-26T17:00', '明天 17:00'],
  ['2020-02-27T09:05', '后天 09:05'],
  ['2020-03-02T09:10', '3月2日 09:10'],
  ['2019-12-30T09:10', '2019年12月30日 09:10'],
])('says %s as %s', (at, said) => {
  expect(formatWhen(china(at), NOW)).toBe(said)
})

it('knows the day in China when it is still yesterday in Greenwich', () => {
  const earlyMorning = china('2020-02-25T00:30')
  expect(formatWhen(china('2020-02-24T23:30'), earlyMorning)).toBe('昨天 23:30')
  expect(toDay(earlyMorning)).toBe('2020-02-25')
})

it('says how long ago', () => {
  expect(formatAgo(NOW - 20_000, NOW)).toBe('刚刚')
  expect(formatAgo(NOW - 5 * 60_000, NOW)).toBe('5 分钟前')
  expect(formatAgo(NOW - 2 * HOUR, NOW)).toBe('今天 08:00')
})

it.each([
  [40 * 60_000, '还剩 40 分钟'],
  [HOUR, '还剩 1 个工作小时'],
  [6.9 * HOUR, '还剩 6 个工作小时'],
  [15 * HOUR, '还剩 2 个工作日'],
  [-90 * 60_000, '已超时 1 个工作小时'],
  [0, '还剩 1 分钟'],
])('says %d ms of working time as %s', (ms, said) => {
  expect(formatTimeLeft(ms)).toBe(said)
})

it.each([
  [38 * 60_000, '38 分钟'],
  [-6.5 * HOUR, '6 小时'],
  [15 * HOUR, '2 天'],
])('says %d ms of working time briefly as %s', (ms, said) => {
  expect(formatWorkingTimeBriefly(ms)).toBe(said)
})

it('says an exact instant and a day', () => {
  expect(formatExactly(NOW)).toBe('2020年2月25日 10:00')
  expect(formatDay('2020-03-01')).toBe('3月1日')
  expect(formatDay('soon')).toBe('soon')
  expect(formatDayWithYear('2020-03-01')).toBe('2020年3月1日')
})
