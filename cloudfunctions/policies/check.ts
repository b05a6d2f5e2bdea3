import type { contract } from '@/shared/contract'
import type { Handler } from '../_kernel/rpc/handler'
import { checked, policyFor } from './eligibility'

export const check: Handler<typeof contract.policies.check> = async (
  { subject: enterprise, now },
  { policyId },
) => checked(await policyFor(enterprise, policyId, now), enterprise, now)
