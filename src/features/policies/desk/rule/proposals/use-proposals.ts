import { useMemo } from 'react'
import { changeOnDevice, useStored } from '@/ui/hooks/use-stored'
import {
  proposeConditions,
  type ConditionProposal,
} from '@/shared/domain/policy/eligibility/proposals/propose-conditions'
import type { PolicyClause } from '@/shared/domain/policy/policy'
import type { NoticePlace } from './use-notice-place'

const NONE: readonly string[] = []

export interface Proposals {
  /** Proposals that nobody has decided on yet. */
  undecided: readonly ConditionProposal[]
  /** Called when a proposal was taken into the rule or left out. */
  decide: (proposal: ConditionProposal) => void
}

/** Conditions that were read from the clauses. The device remembers under `key` which of them a person has decided on. */
export function useProposals(
  clauses: readonly PolicyClause[],
  { regionCode, qualifications, regions }: NoticePlace,
  key: string,
): Proposals {
  const [decided, change] = useStored(key, NONE)
  const all = useMemo(
    () => proposeConditions(clauses, regionCode, qualifications, regions),
    [clauses, regionCode, qualifications, regions],
  )
  return {
    undecided: all.filter((one) => !decided.includes(one.key)),
    decide: (proposal) => change((before) => [...before, proposal.key]),
  }
}

/** Stores under several keys whether a person has decided on a proposal. */
export function decideForAll(keys: readonly string[], { key }: ConditionProposal, isDecided: boolean): void {
  for (const one of keys)
    changeOnDevice(one, NONE, (before) => {
      const others = before.filter((each) => each !== key)
      return isDecided ? [...others, key] : others
    })
}
