import { contains } from '../access/region'
import { isSamePerson, type NeedActor } from '../access/party'
import type { Need, NeedEventType, TimelineEntry } from './need'
import type { Ruling } from './records'

/** Working days within which an administrator decides. */
export const RULING_WORKING_DAYS = 1

/** Steps by which an officer works on a need. After any of them nobody may decline it alone. */
const WORK: readonly TimelineEntry['type'][] = [
  'claimed',
  'offer_accepted',
  'replied',
  'info_requested',
  'resolution_proposed',
  'declined',
]

/** Whether an officer has worked on the need. An earlier decline counts as well. */
export function wasWorkedOn({ timeline }: Pick<Need, 'timeline'>): boolean {
  return timeline.some(({ type }) => WORK.includes(type))
}

/** The steps that answer each kind of question, by whether the administrator grants it. */
const RULING_STEPS = {
  decline: { granted: 'declined', refused: 'decline_refused' },
  contest: { granted: 'contest_upheld', refused: 'contest_denied' },
} as const satisfies Record<Ruling['kind'], Record<'granted' | 'refused', NeedEventType>>

const PAPERS = ['paper_handed_in', 'paper_checked', 'papers_reminded'] as const

/** Steps that stay possible while a question is open. All other steps wait for the decision. */
const MEANWHILE: Readonly<Record<Ruling['kind'], readonly NeedEventType[]>> = {
  decline: [
    'replied',
    'resolution_proposed',
    'info_added',
    'corrected',
    'withdrawn',
    'handed_over',
    'escalated',
    ...PAPERS,
  ],
  contest: ['info_added', 'corrected', 'withdrawn', 'handed_over', 'escalated', ...PAPERS],
}

/** Steps that depend on rulings: those about declining, and the decisions of administrators. */
const RULED: readonly NeedEventType[] = [
  'declined',
  'decline_proposed',
  'decline_refused',
  'contest_upheld',
  'contest_denied',
  'contested',
]

/**
 * Whether the rules about declining allow a step. An agent may decline alone until somebody has worked on the need. Afterwards the responsible officer
 * asks, and an administrator who did not ask decides. The enterprise may contest a decline once.
 */
export function isLetByRuling(need: Need, type: NeedEventType, by: NeedActor): boolean {
  const { ruling } = need
  if (ruling) {
    const steps: readonly NeedEventType[] = Object.values(RULING_STEPS[ruling.kind])
    return steps.includes(type) ? mayRule(need, by) : MEANWHILE[ruling.kind].includes(type)
  }
  if (!RULED.includes(type)) return true
  if (type === 'declined') return !wasWorkedOn(need)
  if (type === 'decline_proposed') return wasWorkedOn(need) && by.personId === need.responsible.personId
  return type === 'contested' && need.contestedAt === undefined
}

/** Whether this party may decide the open question: an administrator who neither asked it nor declined the need. */
export function mayRule({ ruling, timeline }: Pick<Need, 'ruling' | 'timeline'>, by: NeedActor): boolean {
  if (!ruling || by.administers === undefined || !contains(by.administers, ruling.regionCode)) return false
  const decliners = ruling.kind === 'contest' ? declinersOf(timeline) : []
  return ![ruling.askedBy, ...decliners].some((id) => isSamePerson(by, id))
}

/** Ids of everybody who declined the need. */
export function declinersOf(timeline: readonly TimelineEntry[]): (string | undefined)[] {
  return timeline.filter(({ type }) => type === 'declined').map(({ by }) => by.personId)
}
