import type { contract } from '@/shared/contract'
import { isCorrected } from '@/shared/domain/need/editing'
import { refuse } from '../_kernel/rpc/action-error'
import type { Handler } from '../_kernel/rpc/handler'
import { refuseWrongFacts } from './facts-wrong'
import { toParty } from './party'
import { takeNeedStep } from './step'

/** The original text stays; the correction stands beside it, and the officer who answers for the need is told. */
export const correctNeed: Handler<typeof contract.needs.correct> = async (context, { text = '', facts }) => {
  const { subject } = context
  const wrong = refuseWrongFacts(subject.category, facts)
  if (wrong) return wrong
  if (!isCorrected(subject, { text, facts })) return refuse('NothingChanged')
  return takeNeedStep(context, { type: 'corrected', by: toParty(context), text, facts })
}
