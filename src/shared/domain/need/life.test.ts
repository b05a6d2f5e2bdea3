import { DEFAULT_CALENDAR as calendar } from '../time/calendar'
import { describePlan } from './plan'
import type { NeedActor } from '../access/party'
import { CLOSED_STATES } from './states'
import { wasWorkedOn } from './ruling'
import { NEED_EVENTS, NEVER, type Need, type NeedEventType } from './need'
import { advance, nextSteps } from './life'
import type { NeedEvent } from './need-event'
import {
  ACTORS,
  sampleAfter,
  sampleEvent,
  samplePosted as posted,
  SAMPLE_ACTORS,
  START,
  type SampleActor,
} from './testing/sample-life'

const MINUTE = 60_000
/** All events but `recounted`: the system recounts dates after a change of the calendar, and no person does. */
const STEPS = NEED_EVENTS.filter((type) => type !== 'recounted')
const { agent, staff, otherAgent: other } = ACTORS
const zhou = { personId: agent.personId, name: agent.name, phone: '02400000001' }
const WHO: Readonly<Partial<Record<NeedEventType, SampleActor>>> = {
  info_added: 'staff',
  edited: 'staff',
  corrected: 'staff',
  confirmed: 'staff',
  rejected: 'staff',
  rated: 'staff',
  expired: 'system',
}
const by = (type: NeedEventType): SampleActor => WHO[type] ?? 'agent'
const after = (...types: readonly NeedEventType[]): Need =>
  sampleAfter(...types.map((type) => [type, by(type)] as const))
const eventOf = (type: NeedEventType) => sampleEvent(type, by(type), START)

describe('rules that must not be got wrong', () => {
  it('an agent cannot close a need alone', () => {
    expect(nextSteps(after('claimed', 'resolution_proposed'), agent)).not.toContain('confirmed')
    expect(after('claimed', 'resolution_proposed').open).toBe(true)
  })

  it('a claim or a forward without words is no response', () => {
    const { promise } = posted()
    for (const path of [['claimed'], ['forwarded'], ['claimed', 'forwarded', 'claimed']] as const) {
      expect(after(...path).promise.respondedAt).toBeUndefined()
      expect(after(...path).dueAt).toBe(promise.responseDueAt)
    }
    for (const word of ['replied', 'info_requested', 'resolution_proposed'] as const)
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
    // A solution stops it; refused after a minute, it goes on a minute later.
    expect(after('claimed', 'resolution_proposed', 'rejected').promise.resolutionDueAt).toBe(due + MINUTE)
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

  it('only the agent who claimed it answers it; another agent has to claim or forward it first', () => {
    expect(nextSteps(after('claimed'), other)).toEqual(
      expect.not.arrayContaining(['replied', 'info_requested', 'resolution_proposed']),
    )
  })

  it('resolution is measured to the proposal that was accepted, not to the confirmation', () => {
    expect(after('claimed', 'resolution_proposed', 'confirmed').promise.resolvedAt).toBe(START + 2 * MINUTE)
  })
})

/** A small seeded generator (mulberry32): every run makes the same walk. */
function random(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

/** Checks what must hold after every step. Returns the fault, or undefined when all is well. */
function faultOf(before: Need, next: Need, type: NeedEventType, actor: SampleActor): string | undefined {
  const { promise, timeline, state, open } = next
  const isTurned = state === 'resolved' && before.state !== 'resolved'
  const isDeclined = state === 'declined' && before.state !== 'declined'
  const who: NeedActor = ACTORS[actor]
  const mayDecline = before.ruling
    ? who.administers !== undefined && before.ruling.askedBy !== who.personId
    : !wasWorkedOn(before)
  const faults: [boolean, string][] = [
    [promise.startedAt !== START, 'the clock began anew'],
    [promise.pausedWorkingMs < before.promise.pausedWorkingMs, 'time that was waited is gone'],
    [promise.resolutionDueAt < before.promise.resolutionDueAt, 'the date moved back'],
    [timeline.length !== before.timeline.length + 1, 'the timeline did not grow by one'],
    [before.timeline.some((entry, i) => entry !== timeline[i]), 'history was rewritten'],
    [open && next.responsible.personId === '', 'nobody is responsible'],
    [open === CLOSED_STATES.includes(state), 'open and closed at once'],
    [isTurned && type !== 'confirmed' && type !== 'expired', 'done without the enterprise'],
    [type === 'expired' && before.confirmBy === undefined, 'silence after a word of the enterprise'],
    [isDeclined && !mayDecline, 'declined alone after work'],
    [timeline.filter((entry) => entry.type === 'contested').length > 1, 'contested twice'],
    [!open && next.ruling !== undefined, 'a question about what is closed'],
    [open && next.callBack?.open === true, 'a call about what is open'],
    ...handlingFaults(before, next, type),
    [
      open && next.dueAt === NEVER && promise.pausedAt === undefined,
      'nothing is owed though it is the park’s turn',
    ],
    [
      timeline.filter((entry) => entry.type === 'rated').length !==
        (next.pastRatings?.length ?? 0) + (next.rating ? 1 : 0),
      'a rating is lost',
    ],
  ]
  return faults.find(([isWrong]) => isWrong)?.[1]
}

/** The rules of a hand-over: for each, whether this step breaks it, and the name of the fault. */
function handlingFaults(before: Need, next: Need, type: NeedEventType): [boolean, string][] {
  const { offer, refusals = 0 } = next.handling ?? {}
  const had = before.handling?.refusals ?? 0
  const isEnd = type === 'offer_refused' || type === 'offer_returned'
  return [
    [offer !== undefined && !next.open, 'somebody is asked to take over what is closed'],
    [offer !== undefined && next.ruling !== undefined, 'asked to take over what is to be decided'],
    [offer !== undefined && (next.remindAt ?? NEVER) > offer.until, 'nothing brings it back'],
    [type === 'offered' && next.responsible !== before.responsible, 'an offer took it away'],
    [type === 'offered' && had >= 2, 'bounced a third time'],
    [isEnd && refusals !== had + 1, 'a refusal was not counted'],
    [isEnd && next.responsible === before.handling?.offer?.to, 'left with whoever does not take it'],
    [type === 'offer_accepted' && next.responsible !== before.handling?.offer?.to, 'taken by nobody'],
  ]
}

it('a walk of 100,000 random steps by everybody keeps what must hold', () => {
  const next = random(20200302)
  const pick = <T>(list: readonly T[]): T => {
    const one = list[Math.floor(next() * list.length)]
    if (one === undefined) throw new Error('nothing to pick')
    return one
  }
  let need = posted()
  let at = START
  let happened = 0
  const faults: string[] = []
  for (let step = 0; step < 100_000; step += 1) {
    at += Math.floor(next() * 8 * 60 * MINUTE)
    const actor = pick(SAMPLE_ACTORS)
    const may = nextSteps(need, ACTORS[actor])
    // Mostly take a step that is allowed; now and then any step.
    const type = may.length > 0 && next() < 0.8 ? pick(may) : pick(STEPS)
    const moved = advance(need, sampleEvent(type, actor, at), at, calendar)
    if (moved) {
      happened += 1
      const fault = faultOf(need, moved, type, actor)
      if (fault !== undefined) faults.push(`${fault}: ${need.state} × ${type} by ${actor}`)
      need = moved
    }
    if (need.timeline.length > 40 || (moved === undefined && !need.open && next() < 0.2)) {
      need = posted()
      at = START
    }
  }
  expect(faults).toEqual([])
  expect(happened).toBeGreaterThan(50_000)
})

it('no longer shows a rejected solution as the plan', () => {
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
