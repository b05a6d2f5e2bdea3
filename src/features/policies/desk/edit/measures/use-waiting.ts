import { useMemo } from 'react'
import { useStoredTexts } from '@/ui/hooks/use-stored'
import type { RegionCode } from '@/shared/domain/access/region'
import {
  proposeConditions,
  type ConditionProposal,
} from '@/shared/domain/policy/eligibility/proposals/propose-conditions'
import { clausesFor } from '@/shared/domain/policy/measures/clauses-of-measure'
import type { Measure } from '@/shared/domain/policy/measures/measure'
import { useNoticePlace } from '@/features/policies/desk/rule/proposals/use-notice-place'
import { decideForAll } from '@/features/policies/desk/rule/proposals/use-proposals'
import type { PolicyForm } from '../policy-form'
import { droppedWith, type Waiting } from './shared-conditions'

/** Separates measures; no path of a clause contains it. */
const BETWEEN = '\f'
const NONE: readonly string[] = []

/**
 * By the id of a measure: the conditions that its clauses propose and nobody has decided on yet. `reopen` proposes again what was taken but
 * is not in the stored measures.
 */
export function useWaiting(
  { clauses, measures, issuingBodies }: PolicyForm,
  ownRegion: RegionCode,
  proposalsKey: string,
): { waiting: Waiting; reopen: (stored: readonly Measure[]) => void } {
  const { regionCode, qualifications, regions } = useNoticePlace(ownRegion, issuingBodies)
  const decided = useStoredTexts(
    measures.map(({ id }) => `${proposalsKey}:${id}`),
    NONE,
  )
  // Only the clauses of a measure count, so typing in a measure reads nothing again.
  const paths = measures.map(({ clausePaths }) => clausePaths.join('\n')).join(BETWEEN)
  const read = useMemo(() => {
    const all = paths.split(BETWEEN).map((own) => own.split('\n').filter((path) => path !== ''))
    return all.map((own) => {
      const others = all.filter((each) => each !== own).flat()
      return proposeConditions(clausesFor(clauses, own, others), regionCode, qualifications, regions)
    })
  }, [clauses, paths, regionCode, qualifications, regions])
  const isOpen = ({ key }: ConditionProposal, at: number) =>
    decided[at]?.includes(JSON.stringify(key)) !== true
  return {
    waiting: new Map(measures.map(({ id }, at) => [id, (read[at] ?? []).filter((one) => isOpen(one, at))])),
    reopen: (stored) => {
      const proposed = new Map(measures.map(({ id }, at) => [id, read[at] ?? []]))
      for (const { measureId, proposal } of droppedWith(measures, stored, proposed))
        decideForAll([`${proposalsKey}:${measureId}`], proposal, false)
    },
  }
}
