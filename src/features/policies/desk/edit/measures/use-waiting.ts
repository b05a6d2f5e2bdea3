import { useMemo } from 'react'
import { useStoredTexts } from '@/ui/hooks/use-stored'
import type { RegionCode } from '@/shared/domain/access/region'
import { proposeConditions } from '@/shared/domain/policy/eligibility/proposals/propose-conditions'
import { clausesFor } from '@/shared/domain/policy/measures/clauses-of-measure'
import { useQualificationNames } from '@/features/policies/qualification-names'
import type { PolicyForm } from '../policy-form'
import type { Waiting } from './shared-conditions'

/** No path of a clause has it. */
const BETWEEN = '\f'
const NONE: readonly string[] = []

/** Of each measure by its id: the conditions that its clauses propose on which nobody has decided yet. */
export function useWaiting(
  { clauses, measures }: PolicyForm,
  regionCode: RegionCode,
  proposalsKey: string,
): Waiting {
  const qualifications = useQualificationNames(regionCode)
  const decided = useStoredTexts(
    measures.map(({ id }) => `${proposalsKey}:${id}`),
    NONE,
  )
  // Only its clauses count, so that typing in a measure reads nothing again.
  const paths = measures.map(({ clausePaths }) => clausePaths.join('\n')).join(BETWEEN)
  const proposed = useMemo(() => {
    const all = paths.split(BETWEEN).map((own) => own.split('\n').filter((path) => path !== ''))
    return all.map((own) => {
      const others = all.filter((each) => each !== own).flat()
      return proposeConditions(clausesFor(clauses, own, others), regionCode, qualifications)
    })
  }, [clauses, paths, regionCode, qualifications])
  return new Map(
    measures.map(({ id }, at) => [
      id,
      (proposed[at] ?? []).filter(({ key }) => decided[at]?.includes(JSON.stringify(key)) !== true),
    ]),
  )
}
