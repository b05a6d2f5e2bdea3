import { cloud } from '@/cloud/rpc/client'
import { useQuery } from '@/cloud/query/use-query'
import { policyKey } from '../keys'

/** What a shared policy is called: its short title as soon as it is known. Asks nothing that the page does not ask already. */
export function useSharedTitle(policyId: string | undefined): string {
  const query = useQuery(policyId === undefined ? undefined : policyKey(policyId), () =>
    cloud.policies.read({ policyId: policyId ?? '' }),
  )
  const policy = query.data?.policy
  return policy ? policy.shortTitle || policy.title : '这项政策可能对您有用'
}
