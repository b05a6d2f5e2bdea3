import { DEFAULT_CALENDAR as calendar } from '../time/calendar'
import type { NeedEventType } from './need'
import { recountPromise } from './recount'
import { sampleAfter, START, type SampleActor } from './testing/sample-life'

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
])('nothing moves by the calendar that it was counted by: %s', (_what, steps) => {
  expect(recountPromise(sampleAfter(...steps), calendar, START)).toBeUndefined()
})

it('a day that is free from now on gives the enterprise a day more to confirm, from the park’s last word on', () => {
  const need = sampleAfter(...PROPOSED, ['replied', 'agent'])
  const holiday = { ...calendar, holidays: [...calendar.holidays, '2020-03-04'] }
  const next = recountPromise(need, holiday, START)
  expect([need.confirmBy, next?.confirmBy]).toEqual([
    Date.parse('2020-03-09T09:03:00+08:00'),
    Date.parse('2020-03-10T09:03:00+08:00'),
  ])
})
