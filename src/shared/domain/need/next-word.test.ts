import { DEFAULT_CALENDAR } from '../time/calendar'
import { formatDayAndTime } from '../time/wording'
import { nextWordChoices, nextWordLimit } from './next-word'

const DAY = 7.5 * 3_600_000
const at = (text: string) => Date.parse(`${text}:00+08:00`)
const choices = (now: string, days: number, calendar = DEFAULT_CALENDAR) =>
  nextWordChoices({ updateBudgetMs: days * DAY }, at(now), calendar).map(formatDayAndTime)

describe('when the next word may come', () => {
  it.each([
    [
      'a morning',
      '2020-03-02T09:40',
      2,
      ['3月2日 12:00', '3月2日 17:00', '3月3日 12:00', '3月3日 17:00', '3月4日 09:40'],
    ],
    ['an urgent need', '2020-03-02T09:40', 1, ['3月2日 12:00', '3月2日 17:00', '3月3日 09:40']],
    ['just before the office closes', '2020-03-06T16:50', 1, ['3月9日 12:00', '3月9日 16:50']],
    ['a Saturday', '2020-03-07T10:00', 1, ['3月9日 12:00', '3月9日 17:00']],
    [
      'the eve of the Spring Festival',
      '2020-01-23T16:00',
      1,
      ['1月23日 17:00', '2月3日 12:00', '2月3日 16:00'],
    ],
  ])('%s: ends of office hours up to the limit, and the limit', (_what, now, days, expected) => {
    expect(choices(now, days)).toEqual(expected)
  })

  it('no choice is later than the limit, whatever the office hours', () => {
    const calendar = {
      ...DEFAULT_CALENDAR,
      spans: [
        [540, 600],
        [610, 620],
        [630, 1200],
      ] as const,
    }
    for (let minute = 0; minute < 7 * 24 * 60; minute += 7) {
      const now = at('2020-03-02T00:00') + minute * 60_000 + 12_345
      const offered = nextWordChoices({ updateBudgetMs: DAY }, now, calendar)
      expect(Math.max(...offered)).toBeLessThanOrEqual(nextWordLimit({ updateBudgetMs: DAY }, now, calendar))
      expect(Math.min(...offered)).toBeGreaterThan(now)
      expect([...offered].sort((a, b) => a - b)).toEqual(offered)
    }
  })
})
