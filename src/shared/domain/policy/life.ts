/**
 * States of a policy. A published policy is changed by a draft of its own that replaces it: when the draft is published, the older policy goes out
 * of force.
 */
export const POLICY_STATES = [
  'draft',
  'in_review',
  'approved',
  'scheduled',
  'published',
  'recalled',
  'replaced',
  'expired',
] as const
export type PolicyState = (typeof POLICY_STATES)[number]

export const POLICY_STATE_LABELS: Readonly<Record<PolicyState, string>> = {
  draft: '草稿',
  in_review: '待审核',
  approved: '已通过',
  scheduled: '待发布',
  published: '已发布',
  recalled: '已撤回',
  replaced: '已被替代',
  expired: '已失效',
}

export const POLICY_EVENTS = [
  'edited',
  'submitted',
  'pulled_back',
  'returned',
  'approved',
  'scheduled',
  'unscheduled',
  'published',
  'recalled',
  'replaced',
  'expired',
] as const
export type PolicyEventType = (typeof POLICY_EVENTS)[number]

/** Who acts: a person of the park, or a timer. The caller checks whether the person's scope reaches the policy. */
export type PolicyParty = { side: 'park'; personId: string; name: string } | { side: 'system' }

export type PolicyEvent = { by: PolicyParty } & (
  | { type: 'edited' | 'submitted' | 'pulled_back' | 'approved' | 'unscheduled' | 'published' | 'expired' }
  | { type: 'returned' | 'recalled'; reason: string }
  | { type: 'scheduled'; publishAt: number }
  | { type: 'replaced'; newer: PolicyReference }
)

/** Another policy, as readers see it named. */
interface PolicyReference {
  policyId: string
  title: string
}

/** The part of a policy that its life depends on. Instants are epoch ms. */
export interface PolicyLife {
  state: PolicyState
  /** Everybody who edited it. None of them may approve it. */
  editorIds: readonly string[]
  approvedBy?: string
  publishAt?: number
  publishedAt?: number
  /** When its validity ends; absent when it holds until further notice. */
  expiresAt?: number
  /** The newer policy that replaced it. */
  replacedBy?: PolicyReference
  history: readonly PolicyLifeEntry[]
}

interface PolicyLifeEntry {
  type: PolicyEventType
  at: number
  by: PolicyParty
  reason?: string
}

/** Why an event is refused. */
export type PolicyRefusal =
  | 'NotInThisState'
  | 'NotYours'
  /** Approval needs a second person: an editor may not approve. */
  | 'OwnWork'
  | 'ReasonMissing'
  /** The planned moment has passed, or the policy expires before it. */
  | 'WrongMoment'
  | 'NotDue'

export type PolicyStep = { ok: true; life: PolicyLife } | { ok: false; refusal: PolicyRefusal }

/** The whole life in one table: state × event → next state. Other events are refused. */
export const POLICY_TRANSITIONS: Readonly<
  Record<PolicyState, Partial<Readonly<Record<PolicyEventType, PolicyState>>>>
> = {
  draft: { edited: 'draft', submitted: 'in_review' },
  in_review: { pulled_back: 'draft', returned: 'draft', approved: 'approved' },
  // An edited policy has to be reviewed again.
  approved: { edited: 'draft', scheduled: 'scheduled', published: 'published', expired: 'expired' },
  scheduled: { unscheduled: 'approved', published: 'published', expired: 'expired' },
  published: { recalled: 'recalled', replaced: 'replaced', expired: 'expired' },
  recalled: {},
  replaced: {},
  expired: {},
}

/** Events that the system may cause: a timer, or a newer policy that comes into force. A person may publish too, even before the planned moment. */
const OF_SYSTEM: readonly PolicyEventType[] = ['published', 'replaced', 'expired']

/** Whether a policy in this state was once in force, so that everybody may know of it. */
export function wasPublic(state: PolicyState): boolean {
  return state === 'published' || state === 'replaced' || state === 'expired'
}

/** The life with `person` among its editors when they edited it under a former id, before they had their data deleted and came back. */
export function recogniseEditor<Life extends PolicyLife>(
  life: Life,
  person: { id: string; formerIds?: readonly string[] } | undefined,
): Life {
  const { id = '', formerIds = [] } = person ?? {}
  if (life.editorIds.includes(id) || !formerIds.some((former) => life.editorIds.includes(former))) return life
  return { ...life, editorIds: [...life.editorIds, id] }
}

/** A new draft. */
export function draftPolicy(
  by: Extract<PolicyParty, { side: 'park' }>,
  at: number,
  expiresAt?: number,
): PolicyLife {
  return {
    state: 'draft',
    editorIds: [by.personId],
    ...(expiresAt !== undefined && { expiresAt }),
    history: [{ type: 'edited', at, by }],
  }
}

/** The life after the event, or the reason why it is refused. Pure; the history only grows. */
export function advancePolicy(life: PolicyLife, event: PolicyEvent, at: number): PolicyStep {
  const state = POLICY_TRANSITIONS[life.state][event.type]
  if (state === undefined) return { ok: false, refusal: 'NotInThisState' }
  const refusal = partyRefusal(life, event.type, event.by) ?? momentRefusal(life, event, at)
  if (refusal) return { ok: false, refusal }
  const { approvedBy, publishAt, publishedAt, ...rest } = life
  const reviewed = state !== 'draft' && state !== 'in_review'
  const approver = event.type === 'approved' && event.by.side === 'park' ? event.by.personId : approvedBy
  const planned = event.type === 'scheduled' ? event.publishAt : state === 'scheduled' ? publishAt : undefined
  const published = event.type === 'published' ? at : publishedAt
  return {
    ok: true,
    life: {
      ...rest,
      state,
      editorIds: event.type === 'edited' ? withEditor(life.editorIds, event.by) : life.editorIds,
      ...(reviewed && approver !== undefined && { approvedBy: approver }),
      ...(planned !== undefined && { publishAt: planned }),
      ...(published !== undefined && { publishedAt: published }),
      ...(event.type === 'replaced' && { replacedBy: event.newer }),
      history: [...life.history, entryOf(event, at)],
    },
  }
}

/** The events that `party` may cause at `at`. Buttons and handlers both use this. */
export function nextPolicySteps(life: PolicyLife, party: PolicyParty, at: number): PolicyEventType[] {
  return POLICY_EVENTS.filter(
    (type) =>
      POLICY_TRANSITIONS[life.state][type] !== undefined &&
      partyRefusal(life, type, party) === undefined &&
      (type === 'scheduled' ? !isOver(life, at) : momentRefusal(life, { type, by: party }, at) === undefined),
  )
}

/** Whether enterprises see the policy: it is published and its validity has not ended, even if no timer has run yet. */
export function isInForce(life: PolicyLife, at: number): boolean {
  return life.state === 'published' && !isOver(life, at)
}

function partyRefusal(life: PolicyLife, type: PolicyEventType, by: PolicyParty): PolicyRefusal | undefined {
  if (by.side === 'system') {
    return OF_SYSTEM.includes(type) && !(type === 'published' && life.state === 'approved')
      ? undefined
      : 'NotYours'
  }
  if (type === 'expired' || type === 'replaced') return 'NotYours'
  if (type === 'pulled_back' && !life.editorIds.includes(by.personId)) return 'NotYours'
  return type === 'approved' && life.editorIds.includes(by.personId) ? 'OwnWork' : undefined
}

function momentRefusal(
  life: PolicyLife,
  event: { type: PolicyEventType; by: PolicyParty; reason?: string; publishAt?: number },
  at: number,
): PolicyRefusal | undefined {
  const { type, by, reason, publishAt } = event
  if (reason !== undefined && reason.trim() === '') return 'ReasonMissing'
  if (type === 'scheduled' && publishAt !== undefined) {
    return publishAt > at && publishAt < (life.expiresAt ?? Infinity) ? undefined : 'WrongMoment'
  }
  if (type === 'published') {
    if (isOver(life, at)) return 'WrongMoment'
    return by.side === 'system' && at < (life.publishAt ?? Infinity) ? 'NotDue' : undefined
  }
  return type === 'expired' && !isOver(life, at) ? 'NotDue' : undefined
}

function isOver(life: PolicyLife, at: number): boolean {
  return life.expiresAt !== undefined && at >= life.expiresAt
}

function withEditor(editorIds: readonly string[], by: PolicyParty): readonly string[] {
  return by.side === 'park' && !editorIds.includes(by.personId) ? [...editorIds, by.personId] : editorIds
}

function entryOf(event: PolicyEvent, at: number): PolicyLifeEntry {
  return { type: event.type, at, by: event.by, ...('reason' in event && { reason: event.reason }) }
}
