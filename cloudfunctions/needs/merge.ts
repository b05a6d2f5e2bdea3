import type { contract } from '@/shared/contract'
import { mergeNeeds } from '@/shared/domain/need/merge'
import { refuse } from '../_kernel/rpc/action-error'
import type { Handler } from '../_kernel/rpc/handler'
import { jobAfter } from '../_kernel/notifications/need-notification'
import { keepShared } from '../_kernel/search/shared-need-change'
import { jobs } from '../_kernel/data/repositories/jobs'
import { needs } from '../_kernel/data/repositories/needs'
import { regions } from '../_kernel/data/repositories/regions'
import { toParty } from './party'
import { attachmentUrls, toNeedView } from './view'
import { awayFrom, toViewing } from './viewing'

/** The author, or the owner of the enterprise, merges; the call is their consent. Answers with the need that goes on. */
export const mergeInto: Handler<typeof contract.needs.merge> = async (context, { intoId }) => {
  const { subject, as, now } = context
  const by = toParty(context)
  const isOwner = as?.role === 'staff' && as.owner
  if (!isOwner && subject.author.personId !== by.personId) return refuse('AuthorsOnly')
  const other = await needs.byId(intoId)
  if (!other || other.enterpriseId !== subject.enterpriseId) return refuse('NotAllowedNow')
  const [zone, urls, away] = await Promise.all([
    regions.known(subject.zoneCode, now),
    attachmentUrls(other),
    awayFrom(context, other),
  ])
  return context.change(async (tx) => {
    const need = await tx.use(needs).byId(subject.id)
    const into = await tx.use(needs).byId(intoId)
    const merged = need && into && mergeNeeds({ need, into }, by, now, zone.calendar)
    if (!merged) return refuse('NotAllowedNow')
    const ended = await tx.use(needs).update(merged.need, need.version)
    const goesOn = await tx.use(needs).update(merged.into, into.version)
    await keepShared(tx, ended, now)
    const same = await keepShared(tx, goesOn, now)
    const told = [jobAfter(ended, 'merged', now), jobAfter(goesOn, 'merged', now)]
    for (const job of told) if (job) await tx.use(jobs).insert(job)
    return { need: toNeedView(goesOn, toViewing(context, zone, urls, { same, earlier: undefined, away })) }
  })
}
