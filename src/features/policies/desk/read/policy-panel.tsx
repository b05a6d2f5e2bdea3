import { cloud } from '@/cloud/rpc/client'
import { frameOf } from '@/cloud/query/frame-of'
import { useQuery } from '@/cloud/query/use-query'
import { QueryFrame } from '@/ui/query-frame/query-frame'
import { deskPolicyKey } from '../keys'
import type { DeskPlaces } from '../places'
import { PolicyDetail } from './policy-detail'

export interface PolicyPanelProps {
  policyId: string
  places: DeskPlaces
  /** Something was done: the list beside it is out of date. */
  onChanged?: () => void
}

/** Reads one policy for the people of the desk. */
export function PolicyPanel({ policyId, places, onChanged }: PolicyPanelProps) {
  const query = useQuery(deskPolicyKey(policyId), () => cloud.policies.read({ policyId }))
  return (
    <QueryFrame {...frameOf(query)}>
      {query.data && (
        <PolicyDetail
          key={query.data.policy.id}
          policy={query.data.policy}
          places={places}
          onDone={(answer) => {
            query.replace(answer)
            onChanged?.()
          }}
          onOutdated={() => {
            void query.refresh()
            onChanged?.()
          }}
        />
      )}
    </QueryFrame>
  )
}
