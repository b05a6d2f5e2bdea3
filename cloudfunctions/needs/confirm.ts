import type { contract } from '@/shared/contract'
import { isMeaningful, stripEvidence } from '@/shared/domain/need/evidence-consent'
import { refuse } from '../_kernel/rpc/action-error'
import type { Handler } from '../_kernel/rpc/handler'
import { toKnownNamesOf } from './known-names'
import { toParty } from './party'
import { takeNeedStep } from './step'

/** Others read exactly the words that the enterprise agreed to. Words that name somebody are refused; words that the platform doubts are not shared. */
export const confirm: Handler<typeof contract.needs.confirm> = async (context, { evidence: texts }) => {
  const by = toParty(context)
  if (!texts) return takeNeedStep(context, { type: 'confirmed', by })
  const { asked, answer } = stripEvidence(texts, await toKnownNamesOf(context.subject, context.now))
  if (asked !== texts.asked || answer !== texts.answer) return refuse('NamesSomebody')
  if (!isMeaningful(texts)) return refuse('NothingToShare')
  const evidence = context.checked === 'passed' ? { at: context.now, asked, answer } : undefined
  return takeNeedStep(context, { type: 'confirmed', by, ...(evidence && { evidence }) })
}
