import { closesSoon, daysLeft } from './deadline'

const at = (time: string) => Date.parse(`2020-03-10T${time}+08:00`)

it('counts calendar days in China: the last day is day zero until midnight', () => {
  expect(daysLeft('2020-03-10', at('00:01:00'))).toBe(0)
  expect(daysLeft('2020-03-10', at('23:59:00'))).toBe(0)
  expect(daysLeft('2020-03-09', at('00:01:00'))).toBe(-1)
  expect(daysLeft('2020-04-01', at('12:00:00'))).toBe(22)
  expect([daysLeft(undefined, at('12:00:00')), daysLeft('2020-02-30', at('12:00:00'))]).toEqual([
    undefined,
    undefined,
  ])
})

it('a deadline within thirty days is soon, one that has passed is not', () => {
  const soon = (day: string) => closesSoon(day, at('12:00:00'))
  expect(['2020-03-09', '2020-03-10', '2020-04-09', '2020-04-10'].map(soon)).toEqual([
    false,
    true,
    true,
    false,
  ])
  expect(closesSoon(undefined, at('12:00:00'))).toBe(false)
})
