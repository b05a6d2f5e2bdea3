import type { Enterprise } from '@/shared/domain/access/account'
import { standingSteps, type StandingStep } from '@/shared/domain/enterprise/standing'
import { enterprises } from '../_kernel/data/repositories/enterprises'
import { needs } from '../_kernel/data/repositories/needs'
import type { Transaction } from '../_kernel/data/transaction'
import { ActionError, refuse, type Refusal } from '../_kernel/rpc/action-error'

/**
 * Reads the enterprise for a step that the caller decided on while looking at `version` of it.
 * @throws ActionError NotFound, or ChangedMeanwhile when it has another version by now
 */
export async function readForStep(
  tx: Transaction,
  enterpriseId: string,
  version: number,
  step: StandingStep | 'decide',
): Promise<Enterprise | Refusal<'NotAllowedNow'>> {
  const enterprise = await tx.use(enterprises).byId(enterpriseId)
  if (!enterprise) throw new ActionError('NotFound')
  if (enterprise.version !== version) throw new ActionError('ChangedMeanwhile')
  if (step === 'decide') return enterprise.status === 'closed' ? refuse('NotAllowedNow') : enterprise
  return standingSteps(enterprise).includes(step) ? enterprise : refuse('NotAllowedNow')
}

/** Open needs are answered where they were posted, so an enterprise that has any cannot be closed, moved or merged. */
export async function hasOpenNeeds(enterpriseId: string): Promise<boolean> {
  return (await needs.openTextsOf(enterpriseId)).length > 0
}
