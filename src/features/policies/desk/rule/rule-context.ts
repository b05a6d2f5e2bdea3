import { createContext, useContext } from 'react'
import type { QualificationNames } from '@/shared/domain/enterprise/qualification-list'
import type { Rule } from '@/shared/domain/policy/eligibility/rule'
import type { NameOfCode } from '@/shared/domain/policy/eligibility/wording'
import type { PolicyClause } from '@/shared/domain/policy/policy'
import type { NamedRegion } from '@/features/policies/region-names'

/** What every condition of a rule under construction has to know. */
export interface RuleContext {
  rule: Rule
  clauses: readonly PolicyClause[]
  documentNumber: string
  nameOf: NameOfCode
  regions: readonly NamedRegion[]
  /** What a region awards, by key; absent: the built-in ones. */
  qualifications?: QualificationNames | undefined
  /** The present year in China. */
  year: number
  /** By condition: what is wrong with it. */
  faults: ReadonlyMap<string, string>
}

const Context = createContext<RuleContext | undefined>(undefined)

export const RuleContextProvider = Context.Provider

/** @throws Error outside a rule builder. */
export function useRuleContext(): RuleContext {
  const context = useContext(Context)
  if (!context) throw new Error('useRuleContext() outside a rule builder')
  return context
}
