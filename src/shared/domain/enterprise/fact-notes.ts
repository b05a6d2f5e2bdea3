import type { Enterprise } from '../access/account'
import type { FactValue } from '../policy/eligibility/facts'
import type { FactNote } from './fact-note'

/** The enterprise with a fact, and who said it when. `key` as the profile keeps it: `staff`, `taxYuan:2019`, `custom:p1:matter`. */
export function noteFact(enterprise: Enterprise, key: string, value: FactValue, note: FactNote): Enterprise {
  return {
    ...enterprise,
    profile: { ...enterprise.profile, [key]: value },
    factNotes: { ...enterprise.factNotes, [key]: note },
  }
}
