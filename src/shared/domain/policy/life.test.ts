import fc from 'fast-check'
import {
  advancePolicy,
  draftPolicy,
  isInForce,
  nextPolicySteps,
  POLICY_EVENTS,
  POLICY_STATES,
  POLICY_STATE_LABELS,
  POLICY_TRANSITIONS,
  type PolicyEvent,
  type PolicyEventType,
  type PolicyLife,
  type PolicyParty,
  type PolicyState,
} from './life'

const START = Date.parse('2020-03-02T09:00+08:00')
const HOUR = 3_600_000
const PUBLISH_AT = START + 48 * HOUR
const EXPIRES_AT = START + 96 * HOUR
const writer = { side: 'park', personId: 'p_lin', name: '林岳' } as const
const reviewer = { side: 'park', personId: 'p_zhou', name: '周敏' } as const
const timer: PolicyParty = { side: 'system' }
const NEWER = { policyId: 'p_new', title: '新办法' }

function eventOf(type: PolicyEventType, by: PolicyParty): PolicyEvent {
  if (type === 'scheduled') return { type, by, publishAt: PUBLISH_AT }
  if (type === 'replaced') return { type, by, newer: NEWER }
  return type === 'returned' || type === 'recalled' ? { type, by, reason: '数字有误' } : { type, by }
}
const BY: Readonly<Record<PolicyEventType, PolicyParty>> = {
  edited: writer,
  submitted: writer,
  pulled_back: writer,
  returned: reviewer,
  approved: reviewer,
  scheduled: writer,
  unscheduled: writer,
  published: writer,
  recalled: writer,
  replaced: timer,
  expired: timer,
}
const PATHS: Readonly<Record<PolicyState, readonly PolicyEventType[]>> = {
  draft: [],
  in_review: ['submitted'],
  approved: ['submitted', 'approved'],
  scheduled: ['submitted', 'approved', 'scheduled'],
  published: ['submitted', 'approved', 'published'],
  recalled: ['submitted', 'approved', 'published', 'recalled'],
  replaced: ['submitted', 'approved', 'published', 'replaced'],
  expired: ['submitted', 'approved', 'published', 'expired'],
}
const momentOf = (type: PolicyEventType) => (type === 'expired' ? EXPIRES_AT : START + HOUR)

function after(types: readonly PolicyEventType[]): PolicyLife {
  return types.reduce(
    (life, type) => {
      const step = advancePolicy(life, eventOf(type, BY[type]), momentOf(type))
      if (!step.ok) throw new Error(`${type} in ${life.state}: ${step.refusal}`)
      return step.life
    },
    draftPolicy(writer, START, EXPIRES_AT),
  )
}
const refusal = (life: PolicyLife, event: PolicyEvent, at: number) => {
  const step = advancePolicy(life, event, at)
  return step.ok ? undefined : step.refusal
}

describe('life of a policy: every state × every event', () => {
  const table = POLICY_STATES.flatMap((state) => POLICY_EVENTS.map((type) => [state, type] as const))

  it.each(table)('%s × %s', (state, type) => {
    const life = after(PATHS[state])
    expect(life.state).toBe(state)
    const step = advancePolicy(life, eventOf(type, BY[type]), momentOf(type))
    const expected = POLICY_TRANSITIONS[state][type]
    if (expected === undefined) return expect(step).toEqual({ ok: false, refusal: 'NotInThisState' })
    if (!step.ok) throw new Error(step.refusal)
    expect(step.life.state).toBe(expected)
    expect(step.life.history.slice(0, -1)).toEqual(life.history)
  })

  it.each(POLICY_STATES)('in %s the buttons are exactly what the handlers accept', (state) => {
    const life = after(PATHS[state])
    for (const at of [START + HOUR, PUBLISH_AT, EXPIRES_AT]) {
      for (const party of [writer, reviewer, timer]) {
        const accepted = POLICY_EVENTS.filter((type) => {
          const event = eventOf(type, party)
          return advancePolicy(
            life,
            type === 'scheduled' ? { type, by: party, publishAt: at + 1 } : event,
            at,
          ).ok
        })
        expect(nextPolicySteps(life, party, at)).toEqual(accepted)
      }
    }
  })

  it('labels fit a phrase field of five symbols', () => {
    for (const label of Object.values(POLICY_STATE_LABELS)) expect(label.length).toBeLessThanOrEqual(5)
  })
})

describe('two persons', () => {
  it('neither its author nor a later editor may approve it', () => {
    expect(refusal(after(PATHS.in_review), { type: 'approved', by: writer }, START)).toBe('OwnWork')
    const both = advancePolicy(after([]), { type: 'edited', by: reviewer }, START)
    const submitted = both.ok && advancePolicy(both.life, { type: 'submitted', by: writer }, START)
    if (!submitted || !submitted.ok) throw new Error('not submitted')
    expect(refusal(submitted.life, { type: 'approved', by: reviewer }, START)).toBe('OwnWork')
  })

  it('a change after approval asks for another review', () => {
    const life = after(['submitted', 'approved', 'edited'])
    expect([life.state, life.approvedBy]).toEqual(['draft', undefined])
  })

  it('nothing is published without the approval of a second person', () => {
    const party = fc.constantFrom<PolicyParty>(writer, reviewer, timer)
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom(...POLICY_EVENTS), party), { maxLength: 40 }),
        (events) => {
          let life = draftPolicy(writer, START, EXPIRES_AT)
          for (const [index, [type, by]] of events.entries()) {
            const step = advancePolicy(life, eventOf(type, by), START + index * 3 * HOUR)
            if (step.ok) life = step.life
            if (!['approved', 'scheduled', 'published'].includes(life.state)) continue
            expect(life.approvedBy).toBeDefined()
            expect(life.editorIds).not.toContain(life.approvedBy)
          }
        },
      ),
    )
  })
})

describe('time', () => {
  it('the timer publishes when it is due, not before; a person may publish earlier', () => {
    const life = after(PATHS.scheduled)
    expect(refusal(life, { type: 'published', by: timer }, PUBLISH_AT - 1)).toBe('NotDue')
    expect(refusal(life, { type: 'published', by: timer }, PUBLISH_AT)).toBeUndefined()
    expect(refusal(life, { type: 'published', by: writer }, PUBLISH_AT - 1)).toBeUndefined()
  })

  it('the timer publishes nothing that nobody scheduled', () => {
    expect(refusal(after(PATHS.approved), { type: 'published', by: timer }, PUBLISH_AT)).toBe('NotYours')
  })

  it.each([START, START + HOUR, EXPIRES_AT])(
    'a plan for %d is refused at or after that moment, or past validity',
    (publishAt) => {
      expect(refusal(after(PATHS.approved), { type: 'scheduled', by: writer, publishAt }, START + HOUR)).toBe(
        'WrongMoment',
      )
    },
  )

  it('is in force until its validity ends, also before the timer says so', () => {
    const life = after(PATHS.published)
    expect([isInForce(life, EXPIRES_AT - 1), isInForce(life, EXPIRES_AT)]).toEqual([true, false])
    expect(refusal(life, { type: 'expired', by: timer }, EXPIRES_AT - 1)).toBe('NotDue')
    expect(isInForce(after(PATHS.recalled), START + HOUR)).toBe(false)
  })

  it('a replaced policy is out of force and names the newer one; no person may replace it by hand', () => {
    const life = after(PATHS.replaced)
    expect([isInForce(life, START + HOUR), life.replacedBy]).toEqual([false, NEWER])
    expect(refusal(after(PATHS.published), { type: 'replaced', by: writer, newer: NEWER }, START)).toBe(
      'NotYours',
    )
  })

  it('recall and return need a reason', () => {
    expect(refusal(after(PATHS.published), { type: 'recalled', by: writer, reason: '  ' }, START)).toBe(
      'ReasonMissing',
    )
    expect(after(PATHS.recalled).history.at(-1)).toMatchObject({ type: 'recalled', reason: '数字有误' })
  })

  it('only an editor may pull back a policy in review; only the timer may expire one', () => {
    expect(refusal(after(PATHS.in_review), { type: 'pulled_back', by: reviewer }, START)).toBe('NotYours')
    expect(refusal(after(PATHS.published), { type: 'expired', by: writer }, EXPIRES_AT)).toBe('NotYours')
  })
})
