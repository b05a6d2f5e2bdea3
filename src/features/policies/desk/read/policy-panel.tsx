import { cloud } from '@/cloud/rpc/client'
import { toFrame } from '@/cloud/query/list-frame'
import { useQuery } from '@/cloud/query/use-query'
import { QueryFrame } from '@/ui/query-frame/query-frame'
import { deskPolicyKey } from '../keys'
import type { DeskPlaces } from '../places'
import { DeskPolicyDetail } from './policy-detail'

export interface DeskPolicyPanelProps {
  policyId: string
  places: DeskPlaces
  /** Called after a step, when a list beside the policy is out of date. */
  onChanged?: () => void
}

/** Reads one policy for the people of the desk. */
export function DeskPolicyPanel({ policyId, places, onChanged }: DeskPolicyPanelProps) {
  const query = useQuery(deskPolicyKey(policyId), () => cloud.policies.read({ policyId }))
  return (
    <QueryFrame {...toFrame(query)}>
      {query.data && (
        <DeskPolicyDetail
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
