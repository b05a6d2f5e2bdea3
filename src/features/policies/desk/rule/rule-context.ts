import { createContext, useContext } from 'react'
import type { QualificationNames } from '@/shared/domain/enterprise/qualification-list'
import type { Rule } from '@/shared/domain/policy/eligibility/rule'
import type { NameOfCode } from '@/shared/domain/policy/eligibility/wording'
import type { PolicyClause } from '@/shared/domain/policy/policy'
import type { NamedRegion } from '@/features/policies/region-names'

/** What every condition of the rule builder needs to know. */
export interface RuleContext {
  rule: Rule
  clauses: readonly PolicyClause[]
  documentNumber: string
  nameOf: NameOfCode
  regions: readonly NamedRegion[]
  /** The qualifications that the region awards, by key. Without it the built-in ones count. */
  qualifications?: QualificationNames | undefined
  /** The present year in China. */
  year: number
  /** The problem of each condition in words, by its id. */
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
