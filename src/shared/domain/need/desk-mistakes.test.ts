import { addWorkingTime, DEFAULT_CALENDAR as calendar, isOpenAt, workingTimeBetween } from '../time/calendar'
import { lookAtLadder } from './escalation'
import { advance } from './life'
import { mergeNeeds } from './merge'
import { NEVER, type NeedEventType } from './need'
import {
  ACTORS,
  sampleAfter,
  sampleEvent,
  samplePosted,
  START,
  type SampleActor,
} from './testing/sample-life'

/** Complaints from reports about other service desks, each as a table. None of them may happen here. */
type Step = readonly [NeedEventType, SampleActor]
const HOUR = 3_600_000
const CLAIMED: Step = ['claimed', 'agent']
const ASKED: Step = ['info_requested', 'agent']
const PROPOSED: Step = ['resolution_proposed', 'agent']
const at = (text: string) => Date.parse(`2020-${text}:00+08:00`)

describe('the update promise never overrules a first response that is still owed', () => {
  it.each<[string, readonly Step[]]>([
    ['claimed without a word', [CLAIMED]],
    ['forwarded', [['forwarded', 'agent']]],
    ['handed over', [CLAIMED, ['handed_over', 'agent']]],
    ['offered to a colleague', [CLAIMED, ['offered', 'agent']]],
    ['taken over', [CLAIMED, ['offered', 'agent'], ['offer_accepted', 'otherAgent']]],
    ['not taken over', [CLAIMED, ['offered', 'agent'], ['offer_returned', 'system']]],
    ['sent back down', [CLAIMED, ['forwarded', 'agent'], ['sent_back', 'cityAdministrator']]],
    ['an administrator is asked whether it may be declined', [CLAIMED, ['decline_proposed', 'agent']]],
    ['raised', [CLAIMED, ['raised', 'system']]],
    ['the enterprise writes again', [CLAIMED, ['info_added', 'staff']]],
  ])('%s', (_what, steps) => {
    const { promise, dueAt } = sampleAfter(...steps)
    expect(promise.respondedAt).toBeUndefined()
    expect(dueAt).toBe(samplePosted().promise.responseDueAt)
  })

  it('a claim may name any instant up to the limit of the next word, and none after it', () => {
    const limit = addWorkingTime(calendar, START, samplePosted().promise.updateBudgetMs)
    const claimUntil = (updateBy: number) => {
      const words = { text: '到时候给您准信', updateBy }
      const event = { ...sampleEvent('claimed', 'agent', START), words }
      return advance(samplePosted(), event, START, calendar)
    }
    expect(claimUntil(limit)?.promise.updateDueAt).toBe(limit)
    expect(claimUntil(limit + 1)).toBeUndefined()
  })
})

describe('no clock runs while it is the enterprise’s turn, and every word of it starts the clock again', () => {
  const turn: [string, readonly Step[]][] = [
    ['facts are awaited', [CLAIMED, ASKED]],
    ['a solution waits for confirmation', [CLAIMED, PROPOSED]],
    [
      'the park has answered a word about the solution',
      [CLAIMED, PROPOSED, ['info_added', 'staff'], ['replied', 'agent']],
    ],
  ]
  it.each(turn)('%s: nothing is owed', (_what, steps) => {
    const need = sampleAfter(...steps)
    expect([need.dueAt, need.promise.pausedAt]).toEqual([NEVER, START + steps.length * 60_000])
  })

  const words: [string, readonly Step[], Step][] = [
    ['facts', [CLAIMED, ASKED], ['info_added', 'staff']],
    ['a word about the solution', [CLAIMED, PROPOSED], ['info_added', 'staff']],
    ['the solution is refused', [CLAIMED, PROPOSED], ['rejected', 'staff']],
    [
      'what silence had closed is not solved',
      [CLAIMED, PROPOSED, ['expired', 'system']],
      ['rejected', 'staff'],
    ],
  ]
  it.each(words)(
    '%s: the clock goes on, and the dates move by exactly the time waited',
    (_what, steps, [type, actor]) => {
      const need = sampleAfter(...steps)
      const waitedFrom = need.promise.pausedAt ?? need.proposedAt ?? 0
      const when = START + 30 * HOUR
      const next = advance(need, sampleEvent(type, actor, when), when, calendar)
      expect(next?.dueAt).toBeLessThan(NEVER)
      expect(next?.promise.pausedWorkingMs).toBe(workingTimeBetween(calendar, waitedFrom, when))
      const moved = (next?.promise.resolutionDueAt ?? 0) - 1
      expect(workingTimeBetween(calendar, need.promise.resolutionDueAt, moved + 1)).toBe(
        workingTimeBetween(calendar, waitedFrom, when),
      )
    },
  )

  it('another need that is merged into a waiting one counts as a word of the enterprise', () => {
    const into = sampleAfter(CLAIMED, ASKED)
    const need = { ...samplePosted(), id: 'n_2' }
    const merged = mergeNeeds({ need, into }, ACTORS.staff, START + HOUR, calendar)?.into
    expect([merged?.state, merged?.promise.pausedAt]).toEqual(['in_progress', undefined])
    expect(merged?.dueAt).toBeLessThan(NEVER)
    expect(merged?.remindAt).toBe((merged?.dueAt ?? 0) - HOUR)
  })

  it('silence is counted from the last word of the park; a question of the enterprise ends it', () => {
    const asked = sampleAfter(CLAIMED, PROPOSED, ['info_added', 'staff'])
    expect(asked.confirmBy).toBeUndefined()
    const much = START + 90 * 24 * HOUR
    expect(advance(asked, sampleEvent('expired', 'system', much), much, calendar)).toBeUndefined()
    const answered = sampleAfter(CLAIMED, PROPOSED, ['info_added', 'staff'], ['replied', 'agent'])
    expect(answered.confirmBy).toBe(addWorkingTime(calendar, START + 4 * 60_000, 5 * 7.5 * HOUR))
  })
})

it.each<[string, readonly Step[]]>([
  ['a question', [CLAIMED, ASKED]],
  ['a solution', [CLAIMED, PROPOSED]],
  ['declined', [['declined', 'agent']]],
  [
    'an administrator has it go on',
    [CLAIMED, ['decline_proposed', 'agent'], ['decline_refused', 'administrator']],
  ],
])('an answer given in the same step as a change of state counts as an answer: %s', (_what, steps) => {
  expect(sampleAfter(...steps).promise.respondedAt).toBe(START + steps.length * 60_000)
})

it('an assignee who does not answer loses the need by a timer that a public answer stops', () => {
  const assigned = sampleAfter(CLAIMED, ['assigned', 'administrator'])
  expect([assigned.responsible.name, assigned.remindAt]).toEqual(['王强', START + HOUR])
  const silent = sampleAfter(CLAIMED, ['assigned', 'administrator'], ['offer_returned', 'system'])
  expect([silent.responsible.name, silent.handling]).toEqual(['林越', { refusals: 1 }])
  for (const type of ['replied', 'info_requested', 'resolution_proposed', 'offer_accepted'] as const) {
    const answered = sampleAfter(CLAIMED, ['assigned', 'administrator'], [type, 'otherAgent'])
    expect([type, answered.responsible.name, answered.handling]).toEqual([type, '王强', undefined])
    const late = sampleEvent('offer_returned', 'system', START + 9 * HOUR)
    expect(advance(answered, late, START + 9 * HOUR, calendar)).toBeUndefined()
  }
})

it.each([
  ['at midnight', '03-03T00:00', '03-03T08:31'],
  ['at lunch', '03-03T12:30', '03-03T13:01'],
  ['on Saturday', '03-07T10:00', '03-09T08:31'],
  ['before the Spring Festival that was extended', '01-24T09:00', '02-03T08:31'],
])('nobody is reminded %s: it waits for the office to open', (_when, now, then) => {
  const dueAt = at(now) - HOUR
  const look = lookAtLadder({ dueAt, climb: { dueAt, nextRung: 1 } }, at(now), { calendar })
  expect([look.rung, look.remindAt]).toEqual([undefined, at(then)])
})

it.each<[string, readonly Step[], Step]>([
  ['refused', [CLAIMED, PROPOSED], ['rejected', 'staff']],
  ['closed by silence', [CLAIMED, PROPOSED, ['expired', 'system']], ['rejected', 'staff']],
])('a need that is not solved goes back to the same people: %s', (_what, steps, [type, actor]) => {
  const need = sampleAfter(...steps)
  const again = advance(need, sampleEvent(type, actor, START + 9 * HOUR), START + 9 * HOUR, calendar)
  expect([again?.responsible, again?.handledBy, again?.open]).toEqual([
    need.responsible,
    need.handledBy,
    true,
  ])
})

describe('the edges of two calendars agree in every direction', () => {
  const weekend = { ...calendar, workingWeekends: ['2020-03-07'] }
  const short = {
    ...calendar,
    spans: [
      [0, 1],
      [1439, 1440],
    ] as [number, number][],
  }
  const instants = [
    '03-06T00:00',
    '03-06T08:29',
    '03-06T08:30',
    '03-06T12:00',
    '03-06T13:00',
    '03-06T17:00',
    '03-06T23:59',
    '03-07T00:00',
    '03-08T12:00',
    '03-09T08:30',
  ]
  it.each([
    ['office hours', calendar],
    ['a working Saturday', weekend],
    ['the first and the last minute of the day', short],
  ])('%s: added and measured working time agree, and the end lies in office hours', (_what, one) => {
    for (const text of instants)
      for (const workingMs of [1, 60_000, 119_999, HOUR, 20 * HOUR]) {
        const from = at(text)
        const to = addWorkingTime(one, from, workingMs)
        expect([text, workingMs, workingTimeBetween(one, from, to)]).toEqual([text, workingMs, workingMs])
        expect(isOpenAt(one, to - 1)).toBe(true)
      }
  })

  it('a closed day has no working time, measured or added', () => {
    const day = [at('03-08T00:00'), at('03-09T00:00')] as const
    expect(workingTimeBetween(calendar, ...day)).toBe(0)
    expect(addWorkingTime(calendar, day[0], 1)).toBe(addWorkingTime(calendar, day[1], 1))
    expect(isOpenAt(calendar, day[0])).toBe(false)
  })
})
