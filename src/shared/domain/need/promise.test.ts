import { DEFAULT_CALENDAR as calendar } from '../time/calendar'
import { givePromise, nextDueAt, noteProgress, pause, resumeClock, workingTimeLeft } from './promise'

const at = (text: string) => Date.parse(`${text}+08:00`)
const text = (instant: number) =>
  new Date(instant + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ')

describe('the promise', () => {
  it.each([
    ['labour', true, '2020-03-02 11:00', '2020-03-09 09:00'],
    ['labour', false, '2020-03-03 09:00', '2020-03-09 09:00'],
    ['policy', false, '2020-03-03 09:00', '2020-03-04 09:00'],
    ['technology', false, '2020-03-03 09:00', '2020-03-23 09:00'],
  ] as const)('%s, urgent %s: response by %s, resolution by %s', (category, urgent, response, resolution) => {
    const promise = givePromise(category, urgent, at('2020-03-02T09:00'), { calendar })
    expect([text(promise.responseDueAt), text(promise.resolutionDueAt)]).toEqual([response, resolution])
  })

  it('owes the response first, then the update, never later than the resolution', () => {
    const given = givePromise('labour', true, at('2020-03-02T09:00'), { calendar })
    expect(nextDueAt(given)).toBe(given.responseDueAt)
    const responded = noteProgress(given, at('2020-03-02T10:00'), calendar)
    expect(text(nextDueAt(responded) ?? 0)).toBe('2020-03-03 10:00')
    const late = noteProgress(responded, at('2020-03-06T16:00'), calendar)
    expect(nextDueAt(late)).toBe(given.resolutionDueAt)
  })

  it('a pause owes nothing and moves the resolution by exactly the working time that it lasted', () => {
    const given = noteProgress(
      givePromise('labour', false, at('2020-03-02T09:00'), { calendar }),
      at('2020-03-02T09:30'),
      calendar,
    )
    const paused = pause(given, at('2020-03-02T11:00'))
    expect(nextDueAt(paused)).toBeUndefined()
    const running = resumeClock(paused, at('2020-03-02T14:00'), calendar)
    expect(text(running.resolutionDueAt)).toBe('2020-03-09 11:00')
    expect(running.startedAt).toBe(given.startedAt)
    expect(resumeClock(running, at('2020-03-05T14:00'), calendar)).toEqual(running)
  })

  it('a pause over a weekend costs no working time', () => {
    const given = givePromise('labour', false, at('2020-03-06T09:00'), { calendar })
    const back = resumeClock(pause(given, at('2020-03-06T17:00')), at('2020-03-09T08:00'), calendar)
    expect(back.resolutionDueAt).toBe(given.resolutionDueAt)
  })

  it('computes the working time left, negative when it is late', () => {
    const due = at('2020-03-02T17:00')
    expect(workingTimeLeft(due, at('2020-03-02T11:00'), calendar)).toBe(5 * 3_600_000)
    expect(workingTimeLeft(due, at('2020-03-03T09:00'), calendar)).toBe(-0.5 * 3_600_000)
  })
})
