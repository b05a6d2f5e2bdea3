import type { Action } from '@/shared/contract/action'
import type { PolicyView } from '@/shared/contract/policy-view'
import type { PolicyEvent, PolicyRefusal } from '@/shared/domain/policy/life'
import { withDecisions } from '@/shared/domain/policy/file-review'
import { changePolicy, contentOf, type Policy, type PolicyContent } from '@/shared/domain/policy/policy'
import { revisionOf } from '@/shared/domain/policy/revision'
import { sameContent } from '@/shared/domain/policy/compare/same-content'
import { refuse, Stop, type Refusal } from '../_kernel/rpc/action-error'
import { partyOf } from '../_kernel/policies/park-party'
import { policyView, urlsOf } from '../_kernel/policies/policy-view'
import type { Context } from '../_kernel/rpc/serve'
import type { WritingStore } from '../_kernel/data/store'
import { keepChanged } from './keep-changed'

/** Any action about one policy. */
type PolicyAction = Action & { about: 'policy' }

/** Why not: whatever the reason, the caller cannot do this now. */
export const notNow = () => refuse('NotAllowedNow')

/** One step in the life of the version that was looked at: the domain decides, `no` says how its reason is told; `alongside` is kept with it. */
export async function step<A extends PolicyAction, No extends Refusal>(
  context: Context<A>,
  version: number,
  event: PolicyEvent,
  no: (why: PolicyRefusal) => No,
  content?: PolicyContent,
  alongside?: (tx: WritingStore) => Promise<void>,
): Promise<{ policy: PolicyView } | No> {
  const { subject: seen, now, store } = context
  const [{ name: regionName }, urls] = await Promise.all([
    store.regions.known(seen.regionCode, now),
    urlsOf((content ?? seen).attachments),
  ])
  const desk = partyOf(context)
  return context.change(async (tx) => {
    const policy = await tx.policies.byId(seen.id)
    if (!policy) throw new Stop('NotFound')
    if (policy.version !== version) throw new Stop('ChangedMeanwhile')
    const said = content && {
      ...content,
      attachments: withDecisions(content.attachments, policy.attachments),
    }
    const changed = changePolicy(policy, event, now, said)
    if (!changed.ok) return no(changed.refusal)
    const saved = await keepChanged(tx, changed.policy, event.type, now)
    if (content) await keepRevision(tx, policy, saved, desk)
    if (alongside) await alongside(tx)
    return { policy: policyView(saved, { regionName, now, urls, desk }) }
  })
}

/** What was sent again unchanged is no revision. */
async function keepRevision(
  tx: WritingStore,
  before: Policy,
  after: Policy,
  by: ReturnType<typeof partyOf>,
): Promise<void> {
  if (sameContent(contentOf(before), contentOf(after))) return
  await tx.policyRevisions.open(revisionOf(after, by))
}
