import { HOUR_MS } from '../time/units'
import { formatDayAndTime } from '../time/wording'
import type { NeedActor, Responsible } from '../access/party'
import type { Need, NeedEventType } from './need'
import type { NeedEvent } from './need-event'
import type { Handling, Offer } from './records'
import { offerHoursOf, type ServiceTerms } from './service-terms'

/** After so many refusals of colleagues an administrator answers for the need, and an officer who is assigned then cannot refuse. */
const REFUSALS_MAX = 2

/** Steps that leave an open offer open. */
const STAYS: readonly NeedEventType[] = [
  'replied',
  'info_requested',
  'info_added',
  'edited',
  'corrected',
  'rejected',
  'escalated',
  'split_proposed',
  'split_agreed',
  'split_refused',
  'papers_asked',
  'paper_handed_in',
  'paper_checked',
  'papers_reminded',
]

/** Steps by which the colleague takes the need over: accepting it, claiming it, or a word to the enterprise. */
const TAKES: readonly NeedEventType[] = [
  'offer_accepted',
  'claimed',
  'replied',
  'info_requested',
  'resolution_proposed',
]

type Handled = Pick<Need, 'handling' | 'responsible'>

/** Working time in which a colleague has to answer an offer, in ms, by the zone's terms. */
export function offerBudgetMs(need: Pick<Need, 'urgent'>, terms: ServiceTerms | undefined): number {
  return offerHoursOf(need, terms) * HOUR_MS
}

/** Whether this person is asked to take the need over. */
export function isOffered({ handling }: Pick<Need, 'handling'>, { personId }: NeedActor): boolean {
  return personId !== undefined && handling?.offer?.to.personId === personId
}

/** Whether two colleagues have refused, so that an administrator decides. */
export function isRefusedByTwo({ handling }: Pick<Need, 'handling'>): boolean {
  return (handling?.refusals ?? 0) >= REFUSALS_MAX
}

/**
 * Whether a step of a hand-over is allowed. The responsible officer may offer the need to one colleague at a time, until two have refused. An
 * administrator may assign it at any time. Only the colleague who is asked may answer; an assignment after two refusals cannot be refused.
 */
export function isLetByHandling(need: Handled, type: NeedEventType, by: NeedActor): boolean {
  const offer = need.handling?.offer
  switch (type) {
    case 'offered':
      return !offer && by.personId === need.responsible.personId && !isRefusedByTwo(need)
    case 'assigned':
      return by.administers !== undefined
    case 'offer_accepted':
      return isOffered(need, by)
    case 'offer_refused':
      return isOffered(need, by) && !(offer?.assigned === true && isRefusedByTwo(need))
    case 'offer_returned':
      return offer !== undefined
    default:
      return true
  }
}

/** Whether an offer or assignment goes to the same person who makes it. */
export function isToOneself(event: NeedEvent): boolean {
  const asks = event.type === 'offered' || event.type === 'assigned'
  return asks && event.to.personId === event.from.personId
}

/** The hand-over after a step, and the responsible officer where the step changes that. */
export function handlingAfter(
  { handling }: Pick<Need, 'handling'>,
  event: NeedEvent,
  at: number,
): { handling?: Handling; responsible?: Responsible } {
  const { offer, refusals = 0 } = handling ?? {}
  if (event.type === 'offered' || event.type === 'assigned') {
    const { from, to, until, budgetMs } = event
    const assigned = event.type === 'assigned'
    const next: Offer = { by: from, to, at, budgetMs, until, assigned }
    return { handling: { offer: next, refusals }, ...(assigned && { responsible: to }) }
  }
  if (!handling) return {}
  if (event.type === 'offer_refused' || event.type === 'offer_returned')
    return { handling: { refusals: refusals + 1 }, ...(offer?.assigned && { responsible: offer.by }) }
  if (offer && TAKES.includes(event.type) && isOffered({ handling }, event.by))
    return { responsible: offer.to }
  if (event.type === 'raised') return { handling: { refusals } }
  return STAYS.includes(event.type) ? { handling } : {}
}

/** The timeline's text for a need that is offered or assigned to a colleague. The sentence stays true whenever it is read. */
export function formatOffer(
  { to, by, until, assigned }: Pick<Offer, 'to' | 'by' | 'until' | 'assigned'>,
  responsible: Responsible,
): string {
  const when = formatDayAndTime(until)
  return assigned
    ? `改由${to.name}办理，${when} 前没有答复就退回${by.name}，时限不变。`
    : `已转给${to.name}，等 TA 在 ${when} 前接手；接手前仍由${responsible.name}负责，时限不变。`
}

/**
 * The timeline's text after the colleague refused (`why`), or did not answer by the date.
 * @param responsible who answers for the need then; undefined where an administrator has to take it and the next step says so
 */
export function formatRefusedOffer(
  { to, by, until, assigned }: Offer,
  responsible: Responsible | undefined,
  why?: string,
): string {
  const back = assigned ? `已退回${by.name}，` : `仍由${responsible?.name ?? ''}负责，`
  const then = responsible ? back : ''
  return why === undefined
    ? `${to.name}没有在 ${formatDayAndTime(until)} 前接手，${then}时限不变`
    : `${to.name}不能接手：${why}。${then}时限不变`
}

/** The timeline's text for a need that an administrator has to take because no colleague did. */
export function formatRaisedOffer(responsible: Responsible): string {
  return `转出去没有人接手，改由管理员${responsible.name}负责，时限不变`
}
