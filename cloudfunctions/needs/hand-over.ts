import type { contract } from '@/shared/contract'
import { mayAnswerIn } from '@/shared/domain/access/officer'
import { beginTakeover } from '@/shared/domain/access/takeover'
import { absenceAt } from '@/shared/domain/duty/duty'
import { refuse, ActionError, Refusal } from '../_kernel/rpc/action-error'
import type { Context, Handler } from '../_kernel/rpc/handler'
import { absences } from '../_kernel/data/repositories/absences'
import { enterprises } from '../_kernel/data/repositories/enterprises'
import { jobs } from '../_kernel/data/repositories/jobs'
import { needs } from '../_kernel/data/repositories/needs'
import { people } from '../_kernel/data/repositories/people'
import { takeovers } from '../_kernel/data/repositories/takeovers'
import { jobForPeople } from '../_kernel/notifications/people-notification'
import { carryOut } from '../_kernel/duty/carry-out'

/** Whether the caller was named to stand in for an officer who is away today. */
async function standsInFor(
  officerId: string,
  { subject: regionCode, person, now }: Context<typeof contract.needs.handOver>,
): Promise<boolean> {
  // Read anew instead of from the cache, so that the cover can take over as soon as the absence is entered.
  const listed = (await absences.ofPeople([officerId], now)).filter((one) => one.regionCode === regionCode)
  const away = absenceAt(listed, officerId, now)
  return person !== undefined && away?.cover?.personId === person.id
}

/** The text about the hand-over for the officer from whom the needs go. */
function whatGoes(open: number, looksAfter: number): string {
  return `安排接手的有 ${open} 件${looksAfter === 0 ? '' : `，联系的企业 ${looksAfter} 家`}`
}

/**
 * Orders the takeover and carries out its first batches; the timer does the rest. Only one hand-over of an officer's needs runs at a time: of two
 * ordered at once the second is refused, because the needs that it counted are going to somebody else.
 */
export const handOverNeeds: Handler<typeof contract.needs.handOver> = async (context, input) => {
  const { subject: regionCode, person, as, now } = context
  const { fromId, toId, text } = input
  if (!person) throw new ActionError('Forbidden')
  const isAdministrator = as?.role === 'administrator'
  if (
    !isAdministrator &&
    fromId !== person.id &&
    !(toId === person.id && (await standsInFor(fromId, context)))
  )
    return refuse('NotYours')
  const [from, to] = await Promise.all([people.byId(fromId), people.byId(toId)])
  if (!from || !to || fromId === toId || !mayAnswerIn(to, regionCode))
    return refuse('SuccessorUnfit', { toId: '请选择本区在任的同事' })
  const id = `t_of_${fromId}`
  // Read before the needs are counted: a takeover that runs meanwhile raises this version.
  const before = await takeovers.byId(id)
  if (before && !before.done) return refuse('HandedOverMeanwhile')
  const [open, looksAfter] = await Promise.all([
    needs.countOpenOfResponsibleIn(fromId, regionCode),
    input.enterprises ? enterprises.countOf({ regionCode, stewardId: fromId }) : 0,
  ])
  const takeover = beginTakeover({
    id,
    fromId,
    toId,
    of: { kind: 'park', regionCode, stewardships: input.enterprises, drafts: false },
    byId: person.id,
    // A reason that has not passed the content check is not told.
    text: context.checked === 'passed' ? text : '',
    at: now,
  })
  const answer = await context.change(async (tx) => {
    const stored = await tx.use(takeovers).byId(id)
    if (stored?.version !== before?.version) return refuse('HandedOverMeanwhile')
    if (stored) await tx.use(takeovers).update({ ...takeover, version: stored.version }, stored.version)
    else await tx.use(takeovers).insert(takeover)
    if (toId !== person.id && open + looksAfter > 0)
      await tx.use(jobs).insert(
        jobForPeople(`takeover_${id}_${now}`, [toId], now, {
          title: `您接手了${from.name}的诉求`,
          text: `没办完的 ${open} 件，联系的企业 ${looksAfter} 家。${takeover.text}`,
          page: 'desk/queue/index?show=mine',
          about: `${from.name}的诉求`,
        }),
      )
    // An officer who hands over their own needs knows it. Any other officer gets one notice for all needs.
    if (fromId !== person.id && open + looksAfter > 0)
      await tx.use(jobs).insert(
        jobForPeople(`takeover_${id}_${now}_from`, [fromId], now, {
          title: `${to.name}接手了您名下没办完的诉求`,
          text: `${whatGoes(open, looksAfter)}，时限不变。${takeover.text}`,
          page: 'desk/queue/index',
          about: '您名下的诉求',
        }),
      )
    return { needs: open, enterprises: looksAfter }
  })
  if (!(answer instanceof Refusal)) await carryOut(id, now)
  return answer
}
