import type { contract } from '@/shared/contract'
import { reviewEntry } from '@/shared/domain/need/review'
import { refuse } from '../_kernel/rpc/action-error'
import { jobAfterPassing, jobAfterRefusal } from '../_kernel/notifications/review-notification'
import type { Handler } from '../_kernel/rpc/handler'
import { keepShared } from '../_kernel/search/shared-need-change'
import { toParty } from './party'
import { recordPhoneAccess } from './step'
import { attachmentUrls, toNeedView } from './view'
import { earlierFoundFor, reviews, toViewing, withoutOthersWords } from './viewing'
import { regions } from '../_kernel/data/repositories/regions'
import { needs } from '../_kernel/data/repositories/needs'
import { jobs } from '../_kernel/data/repositories/jobs'

export const review: Handler<typeof contract.needs.review> = async (context, { entry: index, passed }) => {
  const { subject: seen, now } = context
  await recordPhoneAccess(context)
  const [zone, urls, earlier] = await Promise.all([
    regions.known(seen.zoneCode, now),
    attachmentUrls(seen),
    earlierFoundFor(seen),
  ])
  const authorId = seen.timeline[index]?.by.personId
  const ownIds = [toParty(context).personId, ...(context.person?.formerIds ?? [])]
  if (!reviews(context, zone) || (authorId !== undefined && ownIds.includes(authorId)))
    return refuse('ReviewersOnly')
  return context.change(async (tx) => {
    const need = await tx.use(needs).byId(seen.id)
    const next = need && reviewEntry(need, index, passed ? 'passed' : 'refused', now)
    if (!next) return refuse('NotAllowedNow')
    const saved = await tx.use(needs).update(next, need.version)
    const same = await keepShared(tx, saved, now)
    const entry = saved.timeline[index]
    const held = need.timeline[index]?.review !== undefined
    const passing = held ? jobAfterPassing(saved, index, now) : undefined
    const job = passed ? passing : entry && jobAfterRefusal(saved, entry, now)
    if (job) await tx.use(jobs).insert(job)
    return { need: toNeedView(saved, toViewing(context, zone, urls, { same, earlier, away: [] })) }
  }, withoutOthersWords)
}
