import { useState } from 'react'
import { cloud } from '@/cloud/rpc/client'
import { useAction } from '@/cloud/rpc/use-action'
import { useQuery } from '@/cloud/query/use-query'
import type { FactKey, FactValue } from '@/shared/domain/policy/eligibility/facts'
import { eligibilityKey } from '@/features/policies/keys'
import { formatChanges } from './verdict-words'

/** Whether the enterprise is eligible, and a function that saves a fact; `changes` says in words what the last answer changed. */
export function useEligibility(policyId: string, enterpriseId: string) {
  const query = useQuery(eligibilityKey(policyId, enterpriseId), () =>
    cloud.policies.check({ enterpriseId, policyId }),
  )
  const answering = useAction(cloud.policies.tell)
  const [changes, setChanges] = useState<readonly string[]>()
  const saveFact = async (fact: FactKey, value: FactValue): Promise<boolean> => {
    const before = query.data?.explanation
    setChanges(undefined)
    const sent = typeof value === 'object' && value !== null ? [...value] : value
    const answer = await answering.run({ enterpriseId, policyId, fact, value: sent })
    if (!answer.ok) return false
    const { explanation, rule } = answer.data
    query.replace(answer.data)
    if (before && explanation && rule) setChanges(formatChanges(before, explanation, rule))
    return true
  }
  return { query, saveFact, answering, changes }
}
