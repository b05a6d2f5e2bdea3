import type { Action, FieldFaults } from '@/shared/contract/action'
import type { PolicyView } from '@/shared/contract/policy-view'
import { recogniseEditor, type PolicyEvent, type PolicyRefusal } from '@/shared/domain/policy/life'
import { withDecisions } from '@/shared/domain/policy/file-review'
import { changePolicy, policyContent, type Policy, type PolicyContent } from '@/shared/domain/policy/policy'
import { toRevision } from '@/shared/domain/policy/revision'
import { sameContent } from '@/shared/domain/policy/compare/same-content'
import { refuse, ActionError, type Refusal } from '../_kernel/rpc/action-error'
import { toParkParty } from '../_kernel/policies/park-party'
import { toPolicyView, policyFileUrls } from '../_kernel/policies/policy-view'
import type { Context } from '../_kernel/rpc/handler'
import type { Transaction } from '../_kernel/data/transaction'
import { keepChanged } from './keep-changed'
import { regions } from '../_kernel/data/repositories/regions'
import { policies, policyRevisions } from '../_kernel/data/repositories/policies'

/** Any action about one policy. */
type PolicyAction = Action & { about: 'policy' }

/** Refuses with `NotAllowedNow`, whatever the domain's reason. */
export const notNow = () => refuse('NotAllowedNow')

/** Refuses because a file of the policy differs from the one that was checked. */
export const fileChanged = (fields: FieldFaults) => refuse('FileChanged', fields)
const FILE_CHANGED = '这个附件在检查之后被改动过，请删掉后重新上传'

interface PolicyStep<No extends Refusal, Changed extends Refusal> {
  /** The version that the caller saw. */
  version: number
  event: PolicyEvent
  /** Turns the domain's reason into the refusal for the caller. */
  refusalFor: (why: PolicyRefusal) => No
  /** The refusal when a file of the policy was changed after its check. Without it the step does not check files. */
  ifFileChanged?: (fields: FieldFaults) => Changed
  /** The new content; absent when the step does not change the content. */
  content?: PolicyContent
  /** Further writes in the same transaction. */
  alongside?: (tx: Transaction) => Promise<void>
}

/**
 * Takes one step in the life of a policy. The domain decides whether it is allowed.
 * @throws ActionError ChangedMeanwhile when the policy has another version by now
 */
export async function takePolicyStep<
  A extends PolicyAction,
  No extends Refusal,
  Changed extends Refusal = never,
>(
  context: Context<A>,
  { version, event, refusalFor, ifFileChanged, content, alongside }: PolicyStep<No, Changed>,
): Promise<{ policy: PolicyView } | No | Changed> {
  const { subject: seen, now } = context
  const { attachments } = content ?? seen
  const [{ name: regionName }, urls] = await Promise.all([
    regions.known(seen.regionCode, now),
    policyFileUrls(attachments),
  ])
  const swapped = attachments.findIndex(({ fileId }) => urls.get(fileId)?.changed)
  if (ifFileChanged && swapped >= 0)
    return ifFileChanged({ [`content.attachments.${swapped}`]: FILE_CHANGED })
  const desk = toParkParty(context)
  return context.change(async (tx) => {
    const stored = await tx.use(policies).byId(seen.id)
    if (!stored) throw new ActionError('NotFound')
    const policy = recogniseEditor(stored, context.person)
    if (policy.version !== version) throw new ActionError('ChangedMeanwhile')
    const said = content && {
      ...content,
      attachments: withDecisions(content.attachments, policy.attachments),
    }
    const changed = changePolicy(policy, event, now, said)
    if (!changed.ok) return refusalFor(changed.refusal)
    const saved = await keepChanged(tx, changed.policy, event.type, now)
    if (content) await keepRevision(tx, policy, saved, desk)
    if (alongside) await alongside(tx)
    return { policy: toPolicyView(saved, { regionName, now, urls, desk }) }
  })
}

/** Stores a revision, unless the content was sent again unchanged. */
async function keepRevision(
  tx: Transaction,
  before: Policy,
  after: Policy,
  by: ReturnType<typeof toParkParty>,
): Promise<void> {
  if (sameContent(policyContent(before), policyContent(after))) return
  await tx.use(policyRevisions).insert(toRevision(after, by))
}
