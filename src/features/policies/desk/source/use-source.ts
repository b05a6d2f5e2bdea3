import { cloud } from '@/cloud/rpc/client'
import { useQuery } from '@/cloud/query/use-query'
import { policySourceKey } from '../keys'

/** The text that a draft was read from, its first piece; without one when the text was not kept. */
export function useSource(policyId: string) {
  return useQuery(policySourceKey(policyId), () => cloud.policies.source({ policyId }))
}
