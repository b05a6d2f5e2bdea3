import { cloud } from '@/cloud/rpc/client'
import { useQuery } from '@/cloud/query/use-query'
import { policySourceKey } from '../keys'

/** The first piece of the text from which a draft was read. The answer has no text when it was not kept. */
export function useSource(policyId: string) {
  return useQuery(policySourceKey(policyId), () => cloud.policies.source({ policyId }))
}
