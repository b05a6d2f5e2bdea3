import type { Enterprise } from '../access/account'
import { FACTS, factSpec, type FactKey, type FactName, type FactValue } from '../policy/eligibility/facts'
import type { FactNote } from './fact-note'

/** How many former values are kept per fact. */
const FORMER_MAX = 5
/** How many past years the profile shows of yearly facts. */
const YEARS_SHOWN = 3

/** The enterprise with a new value of a fact, its source, and its former values. `key` as in the profile: `staff`, `taxYuan:2019`. */
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

/** The enterprise after one of its staff confirmed a fact; undefined when the fact is not known. */
export function confirmFact(
  enterprise: Enterprise,
  key: FactKey,
  { by, at }: Pick<FactNote, 'by' | 'at'>,
): Enterprise | undefined {
  if (enterprise.profile?.[key] === undefined) return undefined
  const note = enterprise.factNotes?.[key] ?? { source: 'enterprise', by, at }
  return { ...enterprise, factNotes: { ...enterprise.factNotes, [key]: { ...note, confirmedAt: at } } }
}

/** Facts that the profile does not ask for: those known from the roster alone, and those of the time of the epidemic. */
const NOT_ASKED: readonly FactName[] = ['region', 'industry', 'size', 'riskTier', 'cutRent', 'products']
/** Whether a fact is computed from others. An enterprise that knows it better can tell it where a policy asks. */
const isComputed = (name: FactName) => FACTS[name].from !== undefined

/**
 * The facts of a profile in the order in which they are shown: the facts that every enterprise is asked, yearly ones for the last years;
 * then other facts that were told, except those that belong to one policy.
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

/** Whether a fact belongs to the enterprise's profile, not to one policy and not to its entry in the register. */
export function isProfileFact(key: FactKey): boolean {
  return key !== 'region' && key !== 'industry' && factSpec(key) !== undefined
}
