import type { contract } from '@/shared/contract'
import { patched } from '@/shared/domain/policy/clause-patch'
import type { ParsedInputOf } from '@/shared/contract/action'
import type { Measure } from '@/shared/domain/policy/measures/measure'
import { jointRule, measuresSent, policyMeasures } from '@/shared/domain/policy/measures/policy-measures'
import type { Policy } from '@/shared/domain/policy/policy'
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
import { withPlaces } from './places'
import { fileChanged, notNow, takePolicyStep } from './step'

export const editPolicy: Handler<typeof contract.policies.edit> = async (
  context,
  { version, content, clausePatch },
) => {
  const { subject: seen } = context
  // Refuse an old version before any file is copied.
  if (seen.version !== version) throw new ActionError('ChangedMeanwhile')
  const { rule: _former, ...said } = content
  const by = toParkParty(context)
  const sent = measuresSent(withoutEcho(content, seen), seen)
  refuseDisagreeing(sent, context.now)
  const measures = await withPlaces(sent)
  const faulty = await faultyLineage(seen, content.lineage)
  if (faulty) return faulty
  const written = content.clauses ?? seen.clauses
  const clauses = clausePatch ? patched(written, clausePatch) : written
  if (clauses.length > CLAUSE_SIZES.clauses)
    throw new ActionError('InvalidInput', { 'content.clauses': '条款太多了' })
  const kept = await keepFiles(seen, content.attachments, { personId: by.personId, now: context.now })
  if (kept instanceof Refusal) return kept
  // A removed file that is put back is checked again, because its verdict was deleted with it.
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
        ...said,
        measures,
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

type SentContent = ParsedInputOf<typeof contract.policies.edit>['content']

/** The sent content without a rule that an older phone only echoes. That phone may have received the rule in the first rule language. */
function withoutEcho({ rule, measures, ...rest }: SentContent, stored: Policy): SentContent {
  const before = policyMeasures(stored)
  const shown = jointRule(before)
  const isEcho = (one: Rule, of: Rule | undefined) =>
    of !== undefined && (sameValue(one, of) || sameValue(one, toFirstLanguage(of)))
  return {
    ...rest,
    ...(rule && !isEcho(rule, shown) && { rule }),
    ...(measures && {
      measures: measures.map((measure) => {
        const former = before.find(({ id }) => id === measure.id)?.rule
        return former && measure.rule && isEcho(measure.rule, former) ? { ...measure, rule: former } : measure
      }),
    }),
  }
}

/** @throws ActionError InvalidInput when a rule gives one of its own examples a different verdict */
function refuseDisagreeing(measures: readonly Measure[], now: number): void {
  for (const [index, { rule }] of measures.entries()) {
    const example = rule && disagreeingExample(rule, now)
    if (!example) continue
    const fault = formatDisagreement(example)
    throw new ActionError('InvalidInput', {
      [`content.measures.${index}.rule`]: fault,
      ...(measures.length === 1 && { 'content.rule': fault }),
    })
  }
}
