import { useState } from 'react'
import { cloud } from '@/cloud/rpc/client'
import { useAction } from '@/cloud/rpc/use-action'
import { useQuery } from '@/cloud/query/use-query'
import type { FactKey, FactValue } from '@/shared/domain/policy/eligibility/facts'
import { eligibilityKey } from '../keys'
import { changesBetween } from './change-words'

/** Whether my enterprise is eligible, and a way to tell what is missing; `said` is what the last answer changed. */
export function useEligibility(policyId: string, enterpriseId: string) {
  const query = useQuery(eligibilityKey(policyId, enterpriseId), () =>
    cloud.policies.check({ enterpriseId, policyId }),
  )
  const telling = useAction(cloud.policies.tell)
  const [said, setSaid] = useState<readonly string[]>()
  const tell = async (fact: FactKey, value: FactValue): Promise<boolean> => {
    const before = query.data?.explanation
    setSaid(undefined)
    const told = typeof value === 'object' && value !== null ? [...value] : value
    const answer = await telling.run({ enterpriseId, policyId, fact, value: told })
    if (!answer.ok) return false
    const { explanation, rule } = answer.data
    query.replace(answer.data)
    if (before && explanation && rule) setSaid(changesBetween(before, explanation, rule))
    return true
  }
  return { query, tell, telling, said }
}
