import type { Enterprise } from '../access/account'
import { FACTS, factSpec, type FactKey, type FactName, type FactValue } from '../policy/eligibility/facts'
import type { FactNote } from './fact-note'

/** Former values of one fact that are kept. */
const FORMER_MAX = 5
/** Years back that the yearly facts are shown for. */
const YEARS_SHOWN = 3

/** The enterprise with a fact, who said it when, and what it was before. `key` as the profile keeps it: `staff`, `taxYuan:2019`. */
export function noteFact(
  enterprise: Enterprise,
  key: string,
  value: FactValue,
  note: Pick<FactNote, 'source' | 'by' | 'at'>,
): Enterprise {
  const before = Object.entries(enterprise.profile ?? {}).find(([known]) => known === key)?.[1]
  const last = enterprise.factNotes?.[key]
  const isSame = JSON.stringify(before) === JSON.stringify(value)
  const former =
    before === undefined || isSame
      ? (last?.former ?? [])
      : [{ value: before, source: last?.source ?? 'enterprise', at: last?.at ?? 0 }, ...(last?.former ?? [])]
  return {
    ...enterprise,
    profile: { ...enterprise.profile, [key]: value },
    factNotes: {
      ...enterprise.factNotes,
      [key]: { ...note, ...(former.length > 0 && { former: former.slice(0, FORMER_MAX) }) },
    },
  }
}

/** The enterprise after somebody of it said that a fact is still true; undefined when the fact is not known. */
export function confirmFact(
  enterprise: Enterprise,
  key: FactKey,
  { by, at }: Pick<FactNote, 'by' | 'at'>,
): Enterprise | undefined {
  if (enterprise.profile?.[key] === undefined) return undefined
  const note = enterprise.factNotes?.[key] ?? { source: 'enterprise', by, at }
  return { ...enterprise, factNotes: { ...enterprise.factNotes, [key]: { ...note, confirmedAt: at } } }
}

/** Known from the roster alone, or of the time of the epidemic: not among what every enterprise is asked. */
const NOT_ASKED: readonly FactName[] = ['region', 'industry', 'size', 'riskTier', 'cutRent', 'products']
/** Computed from others; whoever knows them better says so where a policy asks. */
const isComputed = (name: FactName) => FACTS[name].from !== undefined

/**
 * The facts of a profile in the order in which they are shown: those that every enterprise is asked, the yearly ones for the last years, and
 * whatever else has been said, but for what belongs to one policy.
 */
export function profileKeys({ profile = {} }: Pick<Enterprise, 'profile'>, year: number): FactKey[] {
  const names = (Object.keys(FACTS) as FactName[]).filter(
    (name) => !NOT_ASKED.includes(name) && !isComputed(name),
  )
  const years = Array.from({ length: YEARS_SHOWN }, (_, back) => year - 1 - back)
  const asked = names.flatMap((name): FactKey[] =>
    FACTS[name].yearly ? years.map((one): FactKey => `${name}:${one}`) : [name],
  )
  const said = (Object.keys(profile) as FactKey[]).filter((key) => factSpec(key) !== undefined)
  return [...new Set([...asked, ...said])]
}

/** True for a fact that belongs to the enterprise: not to one policy, and not to its entry in the register. */
export function isProfileFact(key: FactKey): boolean {
  return key !== 'region' && key !== 'industry' && factSpec(key) !== undefined
}
