import type { contract } from '@/shared/contract'
import { patched } from '@/shared/domain/policy/clause-patch'
import { CLAUSE_SIZES } from '@/shared/contract/limits'
import { sameValue } from '@/shared/domain/policy/compare/same-content'
import { disagreeingExample, formatDisagreement } from '@/shared/domain/policy/eligibility/examples'
import { toFirstLanguage } from '@/shared/domain/policy/eligibility/first-language'
import type { Rule } from '@/shared/domain/policy/eligibility/rule'
import { holdFiles } from '@/shared/domain/policy/file-review'
import { Refusal, ActionError } from '../_kernel/rpc/action-error'
import { withFiles } from '../_kernel/platform/incoming-files'
import { toParkParty } from '../_kernel/policies/park-party'
import { askAboutPictures, keepAskedOfPolicy } from '../_kernel/platform/picture-check'
import type { Handler } from '../_kernel/rpc/handler'
import { keepFiles } from './attachments'
import { faultyLineage } from './lineage'
import { fileChanged, notNow, takePolicyStep } from './step'

export const editPolicy: Handler<typeof contract.policies.edit> = async (
  context,
  { version, content, clausePatch },
) => {
  const { subject: seen } = context
  // Before any file is copied for nothing.
  if (seen.version !== version) throw new ActionError('ChangedMeanwhile')
  const by = toParkParty(context)
  const rule = writtenRule(content.rule, seen.rule)
  const disagreeing = rule && disagreeingExample(rule, context.now)
  if (disagreeing) throw new ActionError('InvalidInput', { 'content.rule': formatDisagreement(disagreeing) })
  const faulty = await faultyLineage(seen, content.lineage)
  if (faulty) return faulty
  const written = content.clauses ?? seen.clauses
  const clauses = clausePatch ? patched(written, clausePatch) : written
  if (clauses.length > CLAUSE_SIZES.clauses)
    throw new ActionError('InvalidInput', { 'content.clauses': '条款太多了' })
  const kept = await keepFiles(seen, content.attachments, { personId: by.personId, now: context.now })
  if (kept instanceof Refusal) return kept
  // One that was taken off and is put back is asked about anew: what was said of it went with it.
  const carried = new Set(seen.attachments.map(({ fileId }) => fileId))
  const added = kept.attachments.filter(({ fileId }) => !carried.has(fileId))
  return withFiles(kept, async () => {
    const asked = await askAboutPictures(added, context.openid)
    const pictures = asked.map(({ fileId }) => fileId)
    return takePolicyStep(context, {
      version,
      event: { type: 'edited', by },
      refusalFor: notNow,
      ifFileChanged: fileChanged,
      content: {
        ...content,
        ...(rule && { rule }),
        clauses,
        attachments: holdFiles(kept.attachments, pictures),
      },
      alongside: async (tx) => {
        await keepAskedOfPolicy(tx, asked, { policyId: seen.id, at: context.now })
        await kept.keep(tx)
      },
    })
  })
}

/** The rule as it was written; the stored one where an older phone sends back what it was shown of it, in fewer words. */
function writtenRule(sent: Rule | undefined, stored: Rule | undefined): Rule | undefined {
  return sent && stored && sameValue(sent, toFirstLanguage(stored)) ? stored : sent
}
