import { HOUR_MS } from '../time/units'
import { formatDayAndTime } from '../time/wording'
import type { NeedActor, Responsible } from '../access/party'
import type { Need, NeedEventType } from './need'
import type { NeedEvent } from './need-event'
import type { Handling, Offer } from './records'
import { offerHoursOf, type ServiceTerms } from './service-terms'

/** So often colleagues do not take a need over; then an administrator answers for it, and what is assigned then cannot be refused. */
const REFUSALS_MAX = 2

/** Steps after which whoever was asked is still asked. */
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

/** Steps by which whoever is asked shows that they have taken it over: saying so, taking it up, or a word to the enterprise. */
const TAKES: readonly NeedEventType[] = [
  'offer_accepted',
  'claimed',
  'replied',
  'info_requested',
  'resolution_proposed',
]

type Handled = Pick<Need, 'handling' | 'responsible'>

/** Working time within which a colleague answers whether they take a need over, in ms: as the zone has it. */
export function offerBudgetMs(need: Pick<Need, 'urgent'>, terms: ServiceTerms | undefined): number {
  return offerHoursOf(need, terms) * HOUR_MS
}

/** Whether this person is asked to take the need over. */
export function isOffered({ handling }: Pick<Need, 'handling'>, { personId }: NeedActor): boolean {
  return personId !== undefined && handling?.offer?.to.personId === personId
}

/** Whether colleagues have refused so often that an administrator decides. */
export function isRefusedByTwo({ handling }: Pick<Need, 'handling'>): boolean {
  return (handling?.refusals ?? 0) >= REFUSALS_MAX
}

/**
 * Whether a step of a hand-over may be taken. Whoever answers for the need offers it, to one colleague at a time and until two did not take it; an
 * administrator assigns it at any time. Only whoever is asked answers; what was assigned after two refusals cannot be refused.
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

/** Nobody is asked by themselves. */
export function isToOneself(event: NeedEvent): boolean {
  const asks = event.type === 'offered' || event.type === 'assigned'
  return asks && event.to.personId === event.from.personId
}

/** What a step makes of the hand-over: the record after it, and who answers for the need if that changes. */
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

/** What the timeline says of a need that is offered or assigned to a colleague; true whenever it is read. */
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
 * What the timeline says once the colleague said no (`why`), or nothing until the date.
 * @param responsible who answers for the need then; undefined where the next step says so, because an administrator has to take it
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

/** What the timeline says when an administrator has to take what colleagues do not. */
export function formatRaisedOffer(responsible: Responsible): string {
  return `转出去没有人接手，改由管理员${responsible.name}负责，时限不变`
}
