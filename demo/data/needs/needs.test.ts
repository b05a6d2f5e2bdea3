import { wrongFacts } from '@/shared/domain/need/category'
import { DEFAULT_CALENDAR, workingTimeBetween } from '@/shared/domain/time/calendar'
import { NEED_STATES, RATING_LEVELS } from '@/shared/domain/need/need'
import { HOUR_MS } from '@/shared/domain/time/units'
import { demoNeeds, workingTimeBefore } from './needs'
import { OWNERS } from '../enterprises/owners'
import { DISTANT_DUTY, PEOPLE } from '../people'

/** In office hours, at night, on a Sunday, in the holidays, and years later: people may start the demo at any time. */
const MOMENTS = [
  '2020-03-10T10:00:00+08:00',
  '2020-03-10T23:30:00+08:00',
  '2020-03-15T11:00:00+08:00',
  '2020-01-30T09:00:00+08:00',
  '2026-11-20T12:30:00+08:00',
].map((text) => Date.parse(text))

it.each(MOMENTS)('plays every life through the rules, whatever the hour (%d)', (now) => {
  const needs = demoNeeds(now)
  expect(needs).toHaveLength(32)
  expect(new Set(needs.map(({ state }) => state))).toEqual(new Set(NEED_STATES))
  for (const need of needs) {
    const times = need.timeline.map(({ at }) => at)
    expect([need.id, times]).toEqual([need.id, [...times].sort((a, b) => a - b)])
    expect([need.id, Math.max(...times) <= now]).toEqual([need.id, true])
    expect([need.id, wrongFacts(need.category, need.facts)]).toEqual([need.id, []])
  }
})

const NOW = Date.parse('2020-03-10T10:00:00+08:00')
const needs = demoNeeds(NOW)

it('gives the same needs for the same present', () => {
  expect(demoNeeds(NOW)).toEqual(needs)
  expect(new Set(needs.map(({ id }) => id)).size).toBe(needs.length)
  expect(new Set(needs.map(({ code }) => code)).size).toBe(needs.length)
})

it('shows promises kept and broken, good and bad ratings, silence', () => {
  expect(needs.some(({ open, dueAt }) => open && dueAt < NOW)).toBe(true)
  expect(needs.some(({ open, dueAt }) => open && dueAt > NOW && dueAt < NOW + 48 * HOUR_MS)).toBe(true)
  expect(new Set(needs.flatMap(({ rating }) => rating?.level ?? []))).toEqual(new Set(RATING_LEVELS))
  for (const { rating } of needs.filter(({ rating: given }) => given?.level.includes('dissatisfied')))
    expect(rating?.reasons.length).toBeGreaterThan(0)
  expect(needs.filter(({ closedWithoutAnswer }) => closedWithoutAnswer)).toHaveLength(1)
})

it('finds a service for most needs, and says when it finds none', () => {
  expect(needs.filter(({ wellMatched }) => wellMatched).length).toBeGreaterThan(needs.length / 2)
  const unmatched = needs.filter(({ wellMatched }) => !wellMatched)
  expect(unmatched.length).toBeGreaterThan(0)
  for (const { responsible, timeline } of unmatched)
    if (timeline.length === 1) expect(responsible.personId).toBe('wang-hao')
})

it('names only people of the demo', () => {
  const known = new Set([
    ...PEOPLE.map(({ key }) => key),
    ...OWNERS.map(({ id }) => id),
    ...DISTANT_DUTY.map(({ id }) => id),
  ])
  const named = needs.flatMap(({ timeline, responsible, author }) => [
    responsible.personId,
    author.personId,
    ...timeline.flatMap(({ by }) => by.personId ?? []),
  ])
  expect(named.filter((id) => !known.has(id))).toEqual([])
})

it('counts working time backwards as the calendar counts it forwards', () => {
  for (const now of MOMENTS)
    for (const hours of [0, 0.5, 3.5, 7.5, 40])
      expect(
        workingTimeBetween(DEFAULT_CALENDAR, workingTimeBefore(DEFAULT_CALENDAR, now, hours * HOUR_MS), now),
      ).toBe(hours * HOUR_MS)
})
