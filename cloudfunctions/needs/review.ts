import type { contract } from '@/shared/contract'
import { reviewEntry } from '@/shared/domain/need/review'
import { refuse } from '../_kernel/rpc/action-error'
import { jobAfterPassing, jobAfterRefusal } from '../_kernel/notifications/review-notification'
import type { Handler } from '../_kernel/rpc/serve'
import { keepShared } from '../_kernel/search/shared-need-change'
import { noteLook, partyOf } from './step'
import { urlsOf, needView } from './view'
import { reviews, viewingOf } from './viewing'

export const review: Handler<typeof contract.needs.review> = async (context, { entry: index, passed }) => {
  const { subject: seen, now, store } = context
  await noteLook(context)
  const [zone, urls] = await Promise.all([store.regions.known(seen.zoneCode, now), urlsOf(seen)])
  const { personId } = partyOf(context)
  if (!reviews(context, zone) || seen.timeline[index]?.by.personId === personId)
    return refuse('ReviewersOnly')
  return context.change(async (tx) => {
    const need = await tx.needs.byId(seen.id)
    const next = need && reviewEntry(need, index, passed ? 'passed' : 'refused', now)
    if (!next) return refuse('NotAllowedNow')
    const saved = await tx.needs.save(next, need.version)
    const same = await keepShared(tx, saved, now)
    const entry = saved.timeline[index]
    const held = need.timeline[index]?.review !== undefined
    const passing = held ? jobAfterPassing(saved, index, now) : undefined
    const job = passed ? passing : entry && jobAfterRefusal(saved, entry, now)
    if (job) await tx.jobs.open(job)
    return { need: needView(saved, viewingOf(context, zone, urls, same)) }
  })
}
