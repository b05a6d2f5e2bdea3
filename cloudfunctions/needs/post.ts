import type { Enterprise, Region } from '@/shared/domain/access/account'
import type { KnownNames } from '@/shared/domain/access/anonymize'
import type { contract } from '@/shared/contract'
import type { ParsedInputOf, OutputOf } from '@/shared/contract/action'
import { dutyAgentAt } from '@/shared/domain/duty/duty'
import { enterpriseStatus, isTrusted } from '@/shared/domain/enterprise/standing'
import type { Need } from '@/shared/domain/need/need'
import { openNeed } from '@/shared/domain/need/open'
import { withStated } from '@/shared/domain/need/stated/with-stated'
import { holdNewest } from '@/shared/domain/need/review'
import { mayJoin } from '@/shared/domain/need/shared-need'
import { nameableIn } from '@/shared/domain/need/shared-words'
import { alikeWords } from '@/shared/domain/search/index/shared-need-index'
import type { ServiceIndex } from '@/shared/domain/search/index/service-index'
import { isInForceIn } from '@/shared/domain/search/index/policies-in-force'
import { refuse, Refusal } from '../_kernel/rpc/action-error'
import { caseCode, newId } from '../_kernel/rpc/ids'
import type { Transaction } from '../_kernel/data/transaction'
import { assign } from '../_kernel/duty/assign'
import { markPolicy } from '../_kernel/policies/policy-marks'
import { askAboutPictures, keepAsked } from '../_kernel/platform/picture-check'
import { jobForPublishers } from '../_kernel/notifications/policy-question'
import { jobForReviewer } from '../_kernel/notifications/review-notification'
import type { Context, Handler } from '../_kernel/rpc/handler'
import { withFiles } from '../_kernel/platform/incoming-files'
import { keepAttachments, type KeptAttachments } from './attachments'
import { refuseWrongFacts } from './facts-wrong'
import { matchForEnterprise } from './find-for'
import { keepUnmatched } from './keep-unmatched'
import { keepShared } from '../_kernel/search/shared-need-change'
import { toKnownNames } from './known-names'
import { toSharing } from './sharing'
import { toParty } from './party'
import { jobAfter } from '../_kernel/notifications/need-notification'
import { toNeedView, attachmentUrls } from './view'
import { awayFrom, toViewing, withoutOthersWords } from './viewing'
import { regions } from '../_kernel/data/repositories/regions'
import { serviceIndex } from '../_kernel/search/catalogue'
import { policyIndex } from '../_kernel/search/policy-index'
import { evidenceFor } from '../_kernel/search/earlier-needs'
import { sharedNeeds } from '../_kernel/data/repositories/shared-needs'
import { needs } from '../_kernel/data/repositories/needs'
import { jobs } from '../_kernel/data/repositories/jobs'

type Post = typeof contract.needs.post

export const post: Handler<typeof contract.needs.post> = async (context, input) => {
  const { now } = context
  if (enterpriseStatus(context.subject) === 'closed') return refuse('EnterpriseClosed')
  const wrong = refuseWrongFacts(input.category, input.facts)
  if (wrong) return wrong
  const needId = newId('n')
  const { personId } = toParty(context)
  const kept = await keepAttachments(input.attachments, { needId, personId, now })
  if (kept instanceof Refusal) return kept
  return withFiles(kept, () => postWith(context, input, { needId, kept }))
}

async function postWith(
  context: Context<Post>,
  input: ParsedInputOf<Post>,
  { needId, kept }: { needId: string; kept: KeptAttachments },
): Promise<OutputOf<Post> | Refusal<'PolicyRecalled' | 'SharedNeedGone' | 'NotTheSame'>> {
  const { subject: enterprise, now } = context
  const { personId, name } = toParty(context)
  const [zone, catalogue, policies, earlier] = await Promise.all([
    regions.zoneOf(enterprise.regionCode, now),
    serviceIndex.current(),
    // The policy asked about has to be in force now. The preview has already found others, so a recent index is enough.
    input.policyId === undefined ? policyIndex.recent(now) : policyIndex.current(),
    evidenceFor(enterprise),
  ])
  const policy = input.policyId === undefined ? undefined : policies.get(input.policyId)
  if (input.policyId !== undefined && !(policy && isInForceIn(policy, enterprise.regionCode, now)))
    return refuse('PolicyRecalled')

  const { text, category } = input
  const moment = { at: now, calendar: zone.calendar }
  const ranking = matchForEnterprise(
    { text, category, enterprise, zone },
    { catalogue, policies, earlier },
    moment,
  )
  const { responsible, route, alsoTold } = await assign(enterprise, zone, ranking.wellMatched, now)
  const opened = openNeed(
    { ...withStated(input, now), attachments: kept.attachments },
    {
      id: needId,
      code: caseCode(),
      at: now,
      author: { personId, name },
      enterprise,
      zone,
      responsible,
      route,
      ranking,
      policy: policy && { id: policy.id, title: policy.shortTitle },
    },
  )
  // An enterprise that the park has not verified does not share yet, because others would read and count its need like any other.
  const share = input.share && isTrusted(enterprise)
  const who = await namesFor(
    { zone, enterprise, now },
    [name, input.contact.name],
    share || !ranking.wellMatched,
  )
  const sharing = toSharing({ ...input, share }, who, now)
  const [urls, asked, away] = await Promise.all([
    attachmentUrls(opened),
    askAboutPictures(opened.attachments, context.openid),
    awayFrom(context, opened),
  ])
  const posted = holdNewest(
    { ...opened, ...sharing },
    { text: context.checked, pictures: asked.map(({ fileId }) => fileId) },
    now,
  )
  return context.change(async (tx) => {
    const joined = await join(tx, posted, { sameAs: input.sameAs, enterprise, catalogue })
    if (joined instanceof Refusal) return joined
    const need = { ...posted, ...joined }
    await tx.use(needs).insert(need)
    const same = await keepShared(tx, need, now)
    await keepAsked(tx, need.id, asked, now)
    await kept.keep(tx)
    if (!ranking.wellMatched && context.checked === 'passed' && isTrusted(enterprise))
      await keepUnmatched(tx, { ...{ text, category, who, now }, zoneCode: zone.id })
    const job = jobAfter(need, 'posted', now) ?? jobForReviewer(need, dutyAgentAt(zone, now)?.personId, now)
    if (job) await tx.use(jobs).insert({ ...job, to: [...new Set([...job.to, ...alsoTold])] })
    const publishers = policy && jobForPublishers(need, policy, [...(job?.to ?? []), ...alsoTold], now)
    if (publishers) await tx.use(jobs).insert(publishers)
    if (policy) await markConsulted(tx, { policyId: policy.id, person: { id: personId }, enterprise }, need)
    return { need: toNeedView(need, toViewing(context, zone, urls, { same, earlier, away })) }
  }, withoutOthersWords)
}

/** Checks whether the need may join the shared need, and returns whose words it resembles. */
async function join(
  tx: Transaction,
  need: Need,
  {
    sameAs,
    enterprise,
    catalogue,
  }: { sameAs: string | undefined; enterprise: Enterprise; catalogue: ServiceIndex },
): Promise<Pick<Need, 'alikeTo'> | Refusal<'SharedNeedGone' | 'NotTheSame'>> {
  if (sameAs === undefined) return {}
  const shared = isTrusted(enterprise) ? await tx.use(sharedNeeds).byId(sameAs) : undefined
  if (!mayJoin(shared, need)) return refuse('SharedNeedGone')
  const alikeTo = alikeWords(need.text, shared, (term) => catalogue.rarity(term))
  return alikeTo ? { alikeTo } : refuse('NotTheSame')
}

/** Marks the policy that the need asks about as consulted by its author. */
const markConsulted = (tx: Transaction, whose: Parameters<typeof markPolicy>[1], need: Need) =>
  markPolicy(tx, whose, (marks) => ({
    openedAt: need.createdAt,
    ...marks,
    consultedAt: need.createdAt,
    needId: need.id,
  }))

/** Reads the names of the zone only for a text that others will read. */
async function namesFor(
  { zone, enterprise, now }: { zone: Region; enterprise: Enterprise; now: number },
  names: readonly string[],
  isPublished: boolean,
): Promise<KnownNames> {
  return isPublished ? toKnownNames(zone, enterprise, names, now) : nameableIn(zone, enterprise, names)
}
