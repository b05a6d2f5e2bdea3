import { useState } from 'react'
import type { Contract } from '@/shared/contract'
import type { OutputOf } from '@/shared/contract/action'
import { cloud } from '@/cloud/rpc/client'
import { useAction } from '@/cloud/rpc/use-action'
import { useQuery } from '@/cloud/query/use-query'
import type { LastDay } from '@/shared/domain/enterprise/qualifications'
import type { FactKey, FactValue } from '@/shared/domain/policy/eligibility/facts'
import { eligibilityKey } from '@/features/policies/keys'
import { formatChanges } from './verdict-words'

type Checked = OutputOf<Contract['policies']['check']>

/** The effects of the last answer in words, and the measure whose rule they concern. */
interface AnswerChanges {
  measureId: string | undefined
  lines: readonly string[]
}

/** Whether the enterprise is eligible, and a function that saves a fact. `changes` says in words what the last answer changed. */
export function useEligibility(policyId: string, enterpriseId: string) {
  const query = useQuery(eligibilityKey(policyId, enterpriseId), () =>
    cloud.policies.check({ enterpriseId, policyId }),
  )
  const answering = useAction(cloud.policies.tell)
  const [changes, setChanges] = useState<AnswerChanges>()
  const saveFact = async (
    fact: FactKey,
    { value, lastDays = [] }: { value: FactValue; lastDays?: LastDay[] | undefined },
    measureId?: string,
  ): Promise<boolean> => {
    const before = query.data && partOf(query.data, measureId).explanation
    setChanges(undefined)
    const sent = typeof value === 'object' && value !== null ? [...value] : value
    const told = { enterpriseId, policyId, fact, value: sent }
    const answer = await answering.run({ ...told, ...(lastDays.length > 0 && { lastDays }) })
    if (!answer.ok) return false
    const { explanation, rule } = partOf(answer.data, measureId)
    query.replace(answer.data)
    if (before && explanation && rule)
      setChanges({ measureId, lines: formatChanges(before, explanation, rule) })
    return true
  }
  return { query, saveFact, answering, changes }
}

/** The result for one measure; without `measureId` that for the whole policy. */
function partOf(checked: Checked, measureId: string | undefined): Pick<Checked, 'rule' | 'explanation'> {
  return measureId === undefined
    ? checked
    : (checked.measures?.find((one) => one.measureId === measureId) ?? {})
}
