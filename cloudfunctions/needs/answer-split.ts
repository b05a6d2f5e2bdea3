import type { contract } from '@/shared/contract'
import type { Enterprise, Region } from '@/shared/domain/access/account'
import type { Need } from '@/shared/domain/need/need'
import { openNeed } from '@/shared/domain/need/open'
import type { Split } from '@/shared/domain/need/records'
import { splitNeed } from '@/shared/domain/need/split-need'
import { caseCode, newId } from '../_kernel/rpc/ids'
import { ActionError, refuse } from '../_kernel/rpc/action-error'
import type { Handler } from '../_kernel/rpc/handler'
import { jobAfter } from '../_kernel/notifications/need-notification'
import { keepShared } from '../_kernel/search/shared-need-change'
import { enterprises } from '../_kernel/data/repositories/enterprises'
import { jobs } from '../_kernel/data/repositories/jobs'
import { needs } from '../_kernel/data/repositories/needs'
import { regions } from '../_kernel/data/repositories/regions'
import type { Transaction } from '../_kernel/data/transaction'
import { findAnew } from './find-anew'
import { toNeedActor } from './party'
import { takeNeedStep } from './step'
import { attachmentUrls, toNeedView } from './view'
import { awayFrom, toViewing, withoutOthersWords } from './viewing'

/** The author or the owner of the enterprise answers. One transaction writes both needs, and the needs that were split from the same one earlier. */
export const answerSplit: Handler<typeof contract.needs.answerSplit> = async (context, { agreed }) => {
  const { subject: seen, as, now } = context
  const by = toNeedActor(context)
  const isOwner = as?.role === 'staff' && as.owner
  if (!isOwner && seen.author.personId !== by.personId) return refuse('AuthorsOnly')
  if (!agreed) return takeNeedStep(context, { type: 'split_refused', by, text: '' })
  const [zone, enterprise, urls, away] = await Promise.all([
    regions.known(seen.zoneCode, now),
    enterprises.byId(seen.enterpriseId),
    attachmentUrls(seen),
    awayFrom(context, seen),
  ])
  if (!seen.split) return refuse('NotAllowedNow')
  if (!enterprise) throw new ActionError('NotFound')
  const opened = await openSecond(seen, seen.split, { zone, enterprise, now })
  return context.change(async (tx) => {
    const need = await tx.use(needs).byId(seen.id)
    const isSame = need?.split?.at === seen.split?.at
    const parts = need && isSame ? splitNeed(need, { opened, by }, now, zone.calendar) : undefined
    if (!need || !parts) return refuse('NotAllowedNow')
    const first = await tx.use(needs).update(parts.first, need.version)
    await tx.use(needs).insert(parts.second)
    await noteRelatives(tx, need, parts.second.id)
    const same = await keepShared(tx, first, now)
    const told = jobAfter(first, 'split_agreed', now)
    if (told) await tx.use(jobs).insert(told)
    return { need: toNeedView(first, toViewing(context, zone, urls, { same, earlier: undefined, away })) }
  }, withoutOthersWords)
}

/** Opens the second need with matches for its own words, as if it had been posted together with the first. */
async function openSecond(
  need: Need,
  { second: text, category }: Split,
  { zone, enterprise, now }: { zone: Region; enterprise: Enterprise; now: number },
): Promise<Need> {
  const { ranking } = await findAnew({ text, category, enterprise, zone }, now)
  const { urgent, contact, attachments, author, responsible } = need
  return openNeed(
    { text, category, urgent, facts: category === need.category ? need.facts : {}, contact, attachments },
    {
      id: newId('n'),
      code: caseCode(),
      at: need.promise.startedAt,
      author,
      enterprise,
      zone,
      responsible,
      route: { by: 'steward' },
      ranking,
    },
  )
}

/** Notes the new need in those that were split from it earlier, so that nobody deletes a file that another of them still uses. */
async function noteRelatives(tx: Transaction, { splitWith = [] }: Need, newcomer: string): Promise<void> {
  for (const id of splitWith) {
    const relative = await tx.use(needs).byId(id)
    if (relative)
      await tx.use(needs).touch({ ...relative, splitWith: [...(relative.splitWith ?? []), newcomer] })
  }
}
