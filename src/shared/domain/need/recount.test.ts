import { DEFAULT_CALENDAR as calendar } from '../time/calendar'
import type { NeedEventType } from './need'
import { advance } from './life'
import { recountPromise } from './recount'
import { sampleAfter, sampleEvent, samplePosted, START, type SampleActor } from './testing/sample-life'

const PROPOSED = [
  ['claimed', 'agent'],
  ['resolution_proposed', 'agent'],
] as const

it.each<[string, readonly (readonly [NeedEventType, SampleActor])[]]>([
  ['posted', []],
  ['claimed', [['claimed', 'agent']]],
  [
    'facts awaited',
    [
      ['claimed', 'agent'],
      ['info_requested', 'agent'],
    ],
  ],
  ['proposed', PROPOSED],
  ['proposed, and explained afterwards', [...PROPOSED, ['replied', 'agent']]],
  ['proposed, asked back and answered', [...PROPOSED, ['info_added', 'staff'], ['replied', 'agent']]],
  ['refused', [...PROPOSED, ['rejected', 'staff']]],
])('the same calendar moves no date: %s', (_what, steps) => {
  expect(recountPromise(sampleAfter(...steps), calendar, START)).toBeUndefined()
})

it('a new holiday gives the enterprise one more day to confirm, counted from the park’s last word', () => {
  const need = sampleAfter(...PROPOSED, ['replied', 'agent'])
  const holiday = { ...calendar, holidays: [...calendar.holidays, '2020-03-04'] }
  const next = recountPromise(need, holiday, START)
  expect([need.confirmBy, next?.confirmBy]).toEqual([
    Date.parse('2020-03-09T09:03:00+08:00'),
    Date.parse('2020-03-10T09:03:00+08:00'),
  ])
})

it('an instant that an officer named for the next word stays, unless the office is closed then', () => {
  const updateBy = Date.parse('2020-03-03T08:50:00+08:00')
  const words = { text: '三号一早给您准信', updateBy }
  const event = { ...sampleEvent('claimed', 'agent', START), words }
  const need = advance(samplePosted(), event, START, calendar)
  if (!need) throw new Error('not claimed')
  const free = (on: string) =>
    recountPromise(need, { ...calendar, holidays: [...calendar.holidays, on] }, START)?.promise.updateDueAt
  expect(free('2020-03-04')).toBe(updateBy)
  expect(free('2020-03-03')).toBeGreaterThan(updateBy)
})
