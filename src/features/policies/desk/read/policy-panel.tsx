import type { ReactNode } from 'react'
import { cloud } from '@/cloud/client'
import { frameOf } from '@/cloud/frame-of'
import { useQuery } from '@/cloud/use-query'
import { QueryFrame } from '@/components/query-frame/query-frame'
import type { PolicyView } from '@/shared/contract/policy-view'
import { deskPolicyKey } from '../keys'
import type { DeskPlaces } from '../places'
import { PolicyDetail } from './policy-detail'

export interface PolicyPanelProps {
  policyId: string
  places: DeskPlaces
  /** Something was done: the list beside it is out of date. */
  onChanged?: () => void
  /** Below the head of a published policy: where it goes from here, e.g. to be pushed. */
  below?: (policy: PolicyView) => ReactNode
}

/** Reads one policy for the people of the desk. */
export function PolicyPanel({ policyId, places, onChanged, below }: PolicyPanelProps) {
  const query = useQuery(deskPolicyKey(policyId), () => cloud.policies.read({ policyId }))
  return (
    <QueryFrame {...frameOf(query)}>
      {query.data && (
        <PolicyDetail
          key={query.data.policy.id}
          policy={query.data.policy}
          places={places}
          below={below}
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
