import { cloud } from '@/cloud/rpc/client'
import { useQuery } from '@/cloud/query/use-query'
import { policyKey } from '@/features/policies/keys'

/** The title for sharing: the short title once it is known. It uses the page's own query, so it makes no further call. */
export function useSharedTitle(policyId: string | undefined): string {
  const query = useQuery(policyId === undefined ? undefined : policyKey(policyId), () =>
    cloud.policies.read({ policyId: policyId ?? '' }),
  )
  const policy = query.data?.policy
  return policy ? policy.shortTitle || policy.title : '这项政策可能对您有用'
}
