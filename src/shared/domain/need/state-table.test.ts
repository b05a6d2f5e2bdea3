import { regionChain } from '../access/region'
import { DEFAULT_CALENDAR as calendar } from '../time/calendar'
import { advance, nextSteps } from './life'
import { CLOSED_STATES, EVENT_SIDES } from './states'
import { NEED_EVENTS, NEED_STATES, type Need } from './need'
import type { NeedEvent } from './need-event'
import { HANDLING_SITUATIONS } from './testing/handling-situations'
import { PAPER_SITUATIONS } from './testing/paper-situations'
import { SITUATIONS, toStep } from './testing/situations'
import { ACTORS, sampleAfter, sampleEvent, SAMPLE_ACTORS, START } from './testing/sample-life'

/** The event with the region above the present one as the target of a forward. */
const oneUp = (need: Need, event: NeedEvent): NeedEvent =>
  event.type === 'forwarded' ? { ...event, to: regionChain(need.handledBy)[1] ?? event.to } : event

const TABLE = [...SITUATIONS, ...HANDLING_SITUATIONS, ...PAPER_SITUATIONS]

describe('every situation × every event × everybody', () => {
  it.each(TABLE)('%s', (_situation, steps, state, expected) => {
    const need = sampleAfter(...steps.map(toStep))
    expect(need.state).toBe(state)
    for (const actor of SAMPLE_ACTORS) {
      const may = expected[actor].split(' ').filter(Boolean).sort()
      expect([actor, nextSteps(need, ACTORS[actor]).sort()]).toEqual([actor, may])
      // A recount follows a change of the calendar: no person takes it as a step.
      for (const type of NEED_EVENTS.filter((one) => one !== 'recounted')) {
        const at = START + 3_600_000
        const next = advance(need, oneUp(need, sampleEvent(type, actor, at)), at, calendar)
        expect([actor, type, next !== undefined]).toEqual([actor, type, may.includes(type)])
        if (!next) continue
        expect(next.timeline.slice(0, -1)).toEqual(need.timeline)
        expect(next.timeline.at(-1)).toMatchObject({ type, by: { side: EVENT_SIDES[type] } })
        expect(next.timeline.at(-1)?.by).not.toHaveProperty('administers')
        expect(next.open).toBe(!CLOSED_STATES.includes(next.state))
        expect(next.promise.startedAt).toBe(START)
      }
    }
  })

  it('the table contains every state', () => {
    expect(NEED_STATES.filter((state) => !TABLE.some(([, , shown]) => shown === state))).toEqual([])
  })
})
