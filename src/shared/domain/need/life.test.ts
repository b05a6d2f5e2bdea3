import fc from 'fast-check'
import { DEFAULT_CALENDAR as calendar } from '../time/calendar'
import {
  describePlan,
  NEED_EVENTS,
  NEED_STATES,
  NEVER,
  type Need,
  type NeedEventType,
  type NeedState,
} from './need'
import type { Party } from '../access/party'
import { advance, nextSteps, type NeedEvent } from './life'
import { openNeed } from './open'
import { EVENT_SIDES, TRANSITIONS } from './states'
import { regionCode } from '../access/region'

const START = Date.parse('2020-03-02T09:00+08:00')
const MINUTE = 60_000
const zhou = { personId: 'p_zhou', name: '周敏', phone: '02400000001' }
const wang = { personId: 'p_wang', name: '王强', phone: '02400000002' }
const agent: Party = { side: 'park', personId: zhou.personId, name: zhou.name }
const staff: Party = { side: 'enterprise', personId: 'p_li', name: '李娜' }
const system: Party = { side: 'system', name: '系统' }

const zone = {
  id: regionCode('CN2101G1'),
  version: 1,
  name: '高新区',
  level: 'zone' as const,
  calendar,
  openHours: '',
  dutyAgent: wang,
}
const enterprise = { id: 'e_1', name: '示例', regionCode: regionCode('CN2101G1C01'), steward: zhou }
const draft = {
  text: '缺人。急',
  category: 'labour' as const,
  urgent: true,
  facts: {},
  contact: { name: '李娜', phone: '13800000000' },
  attachments: [],
}

function posted(): Need {
  const ranking = { matches: [], wellMatched: true }
  return openNeed(draft, {
    id: 'n_1',
    code: 'ABC-DEF',
    at: START,
    author: { personId: 'p_li', name: '李娜' },
    enterprise,
    zone,
    responsible: zhou,
    route: { by: 'steward' },
    ranking,
  })
}

function eventOf(type: NeedEventType): NeedEvent {
  const by = { park: agent, enterprise: staff, system }[EVENT_SIDES[type]]
  switch (type) {
    case 'claimed':
      return { type, by, responsible: zhou }
    case 'handed_over':
      return { type, by, text: '说明', responsible: wang }
    case 'forwarded':
      return { type, by, text: '上级权限', to: regionCode('CN2101'), responsible: zhou }
    case 'info_added':
      return { type, by, text: '补充', attachments: [] }
    case 'escalated':
      return { type, by, text: '已提醒', climb: { dueAt: START, nextRung: 1 }, remindAt: START }
    case 'rated':
      return { type, by, rating: { level: 'satisfied', reasons: [], at: START } }
    case 'confirmed':
    case 'expired':
      return { type, by }
    default:
      return { type, by, text: '说明' }
  }
}

/** How to bring a fresh need into each state, by events alone. */
const PATHS: Readonly<Record<NeedState, readonly NeedEventType[]>> = {
  submitted: [],
  in_progress: ['claimed'],
  awaiting_info: ['claimed', 'info_requested'],
  forwarded: ['forwarded'],
  awaiting_confirmation: ['claimed', 'resolution_proposed'],
  resolved: ['claimed', 'resolution_proposed', 'confirmed'],
  reopened: ['claimed', 'resolution_proposed', 'rejected'],
  declined: ['declined'],
  withdrawn: ['withdrawn'],
  merged: ['merged'],
}

function after(...types: readonly NeedEventType[]): Need {
  return types.reduce((need, type, index) => {
    const next = advance(need, eventOf(type), START + (index + 1) * MINUTE, calendar)
    if (!next) throw new Error(`${type} refused in ${need.state}`)
    return next
  }, posted())
}

describe('life of a need: every state × every event', () => {
  const table = NEED_STATES.flatMap((state) => NEED_EVENTS.map((type) => [state, type] as const))

  it.each(table)('%s × %s', (state, type) => {
    const need = after(...PATHS[state])
    expect(need.state).toBe(state)
    const next = advance(need, eventOf(type), START + 10 * MINUTE, calendar)
    // A confirmed need stays closed: only one that silence closed can be reopened.
    const expected = state === 'resolved' && type === 'rejected' ? undefined : TRANSITIONS[state][type]
    expect(next?.state).toBe(expected)
    if (!next) return
    expect(next.timeline).toHaveLength(need.timeline.length + 1)
    expect(next.timeline.slice(0, -1)).toEqual(need.timeline)
    expect(next.promise.startedAt).toBe(START)
  })

  it.each(table)('%s × %s by the other side is refused', (state, type) => {
    const wrong: Party = EVENT_SIDES[type] === 'enterprise' ? agent : staff
    expect(
      advance(after(...PATHS[state]), { ...eventOf(type), by: wrong }, START + 10 * MINUTE, calendar),
    ).toBeUndefined()
  })

  it.each(NEED_STATES)('in %s the buttons are exactly what the handlers accept', (state) => {
    const need = after(...PATHS[state])
    for (const party of [agent, staff, system]) {
      const accepted = NEED_EVENTS.filter(
        (type) =>
          EVENT_SIDES[type] === party.side && advance(need, eventOf(type), START + 10 * MINUTE, calendar),
      )
      expect(nextSteps(need, party).sort()).toEqual([...accepted].sort())
    }
  })
})

describe('rules that must not be got wrong', () => {
  it('an agent cannot close a need alone', () => {
    expect(nextSteps(after('claimed', 'resolution_proposed'), agent)).not.toContain('confirmed')
    expect(after('claimed', 'resolution_proposed').open).toBe(true)
  })

  it('taking up and passing on say nothing: only words are a response', () => {
    const { promise } = posted()
    for (const path of [['claimed'], ['forwarded'], ['claimed', 'forwarded', 'claimed']] as const) {
      expect(after(...path).promise.respondedAt).toBeUndefined()
      expect(after(...path).dueAt).toBe(promise.responseDueAt)
    }
    for (const word of ['replied', 'info_requested', 'resolution_proposed', 'declined'] as const)
      expect(after('claimed', word).promise.respondedAt).toBeDefined()
    const updateBy = START + 3 * 60 * MINUTE
    const words = { text: '下午三点前给您准信', updateBy }
    const claimed = advance(
      posted(),
      { type: 'claimed', by: agent, responsible: zhou, words },
      START,
      calendar,
    )
    expect(claimed?.promise).toMatchObject({ respondedAt: START, updateDueAt: updateBy })
    expect(claimed?.dueAt).toBe(updateBy)
    expect(claimed?.timeline.at(-1)?.text).toBe('下午三点前给您准信')
  })

  it('the clock never restarts: claim, forward and claim again keep the date of the promise', () => {
    const due = posted().promise.resolutionDueAt
    expect(after('claimed', 'forwarded', 'claimed').promise.resolutionDueAt).toBe(due)
    expect(after('claimed', 'resolution_proposed', 'rejected').promise.resolutionDueAt).toBe(due)
  })

  it('nothing is owed while facts are awaited; the clock goes on when they come', () => {
    const waiting = after('claimed', 'info_requested')
    expect(waiting.dueAt).toBe(NEVER)
    const back = advance(waiting, eventOf('info_added'), START + 62 * MINUTE, calendar)
    expect((back?.promise.resolutionDueAt ?? 0) - posted().promise.resolutionDueAt).toBe(60 * MINUTE)
    expect(back?.state).toBe('in_progress')
  })

  it('silence closes it as closed without answer, apart from confirmed ones, and it can be reopened and rated anew', () => {
    const silent = after('claimed', 'resolution_proposed', 'expired')
    expect([silent.closedWithoutAnswer, silent.open]).toEqual([true, false])
    const rated = advance(silent, eventOf('rated'), START + 20 * MINUTE, calendar)
    const again = rated && advance(rated, eventOf('rejected'), START + 30 * MINUTE, calendar)
    expect([again?.state, again?.closedWithoutAnswer, again?.rating, again?.open]).toEqual([
      'reopened',
      false,
      undefined,
      true,
    ])
    expect(after('claimed', 'resolution_proposed', 'confirmed').closedWithoutAnswer).toBe(false)
  })

  it('is rated once per resolution', () => {
    const rated = after('claimed', 'resolution_proposed', 'confirmed', 'rated')
    expect(nextSteps(rated, staff)).toEqual([])
  })

  it('who took it up answers it; another agent has to claim or forward it', () => {
    const other: Party = { side: 'park', personId: wang.personId, name: wang.name }
    expect(nextSteps(after('claimed'), other)).toEqual(
      expect.not.arrayContaining(['replied', 'info_requested', 'resolution_proposed']),
    )
  })

  it('resolution is measured to the proposal that was accepted, not to the tap that confirmed it', () => {
    expect(after('claimed', 'resolution_proposed', 'confirmed').promise.resolvedAt).toBe(START + 2 * MINUTE)
  })

  it('any sequence of events keeps the timeline growing and the start where it was', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...NEED_EVENTS), { maxLength: 30 }), (types) => {
        let need = posted()
        let length = need.timeline.length
        for (const [index, type] of types.entries()) {
          const next = advance(need, eventOf(type), START + index * MINUTE, calendar)
          if (!next) continue
          length += 1
          need = next
        }
        expect(need.timeline).toHaveLength(length)
        expect(need.promise.startedAt).toBe(START)
        expect(need.open).toBe(!['resolved', 'declined', 'withdrawn', 'merged'].includes(need.state))
        expect(need.dueAt === NEVER).toBe(
          !need.open || need.state === 'awaiting_info' || need.state === 'awaiting_confirmation',
        )
      }),
    )
  })
})

it('shows a refuted result no more as what is going to be done', () => {
  const step = (need: Need, event: NeedEvent) => {
    const next = advance(need, event, START, calendar)
    if (!next) throw new Error(`no ${event.type} now`)
    return next
  }
  const claimed = step(posted(), { type: 'claimed', by: agent, responsible: zhou })
  const proposed = step(claimed, { type: 'resolution_proposed', by: agent, text: '已对接招聘会' })
  expect(describePlan(proposed)).toBe('已对接招聘会')
  const refuted = step(proposed, { type: 'rejected', by: staff, text: '没人来' })
  expect(describePlan(refuted)).toBe('上次的办法没解决，正在另想办法')
  const again = step(refuted, { type: 'resolution_proposed', by: agent, text: '包车接回二十人' })
  expect(describePlan(again)).toBe('包车接回二十人')
})
