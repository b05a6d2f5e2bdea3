import type { RegionCode } from '../access/region'
import { sharedFact, type FactKey, type FactSpec } from '../policy/eligibility/facts'

/** What a region says of one qualification: it is new, has another name, or is not awarded any more. */
export interface QualificationEntry {
  /** For a built-in one its built-in key. For an added one its first name, so that the key is readable wherever it is stored. */
  key: string
  label: string
  retired?: boolean
}

/** A region with its entries on qualifications. */
export interface QualificationSource {
  id: RegionCode
  qualifications?: readonly QualificationEntry[]
}

/** One qualification as it is known in a region. */
export interface Qualification {
  key: string
  label: string
  retired: boolean
  /** The region that decides this entry; absent for a built-in one that nobody changed. */
  regionCode?: RegionCode
}

/** Most entries of one region. */
const QUALIFICATIONS_MAX = 100

/** Names of qualifications by key: the choices of a question. */
export type QualificationNames = Readonly<Record<string, string>>

const BUILT_IN: QualificationNames = sharedFact('qualifications')?.choices ?? {}

/**
 * All qualifications that a region knows: the built-in ones, then those that were added. `chain`: the region and those above it, in any
 * order.
 */
export function listQualifications(chain: readonly QualificationSource[]): Qualification[] {
  const known = new Map<string, Qualification>(
    Object.entries(BUILT_IN).map(([key, label]) => [key, { key, label, retired: false }]),
  )
  // The nearer region overrides the others: its code is longer.
  for (const { id, qualifications = [] } of [...chain].sort((a, b) => a.id.length - b.id.length))
    for (const { key, label, retired = false } of qualifications)
      known.set(key, { key, label, retired, regionCode: id })
  return [...known.values()]
}

/** Names of the qualifications that are still awarded, and of those in `keep`, which an enterprise has or a rule asks for. */
export function qualificationNames(
  list: readonly Qualification[],
  keep: readonly string[] = [],
): QualificationNames {
  const named = list.filter(({ key, retired }) => !retired || keep.includes(key))
  const unknown = keep.filter((key) => !list.some((one) => one.key === key))
  return Object.fromEntries([
    ...named.map(({ key, label }) => [key, label]),
    ...unknown.map((key) => [key, key]),
  ])
}

/** The spec of the fact `qualifications` with a region's names as its choices. Other facts stay as they are. */
export function withQualifications(spec: FactSpec, fact: FactKey, names: QualificationNames): FactSpec {
  return fact === 'qualifications' ? { ...spec, choices: names } : spec
}

/** Whether a key in facts and rules is a name that a region added. Built-in keys are Latin. */
export function isAddedQualification(key: string): boolean {
  return !Object.hasOwn(BUILT_IN, key) && /\p{Script=Han}/u.test(key)
}

/** Why a change of a list is refused. */
export type QualificationFault = 'known' | 'unknown' | 'full' | 'unreadable'

/** A change of one qualification. Without `key` it adds a new one. */
export interface QualificationChange {
  key?: string
  label: string
  retired: boolean
}

/**
 * The entries of a region after a change. Returns a fault when the change would give one name to two qualifications, rename an unknown one,
 * or add an unreadable or surplus one.
 */
export function changeQualification(
  own: readonly QualificationEntry[],
  list: readonly Qualification[],
  { key, label, retired }: QualificationChange,
): readonly QualificationEntry[] | QualificationFault {
  const others = list.filter((one) => one.key !== key)
  if (key !== undefined && others.length === list.length) return 'unknown'
  if (key === undefined && !isAddedQualification(label)) return 'unreadable'
  const bare = bareName(label)
  if (others.some((one) => bareName(one.label) === bare || bareName(one.key) === bare)) return 'known'
  const rest = own.filter((entry) => entry.key !== key)
  if (rest.length >= QUALIFICATIONS_MAX) return 'full'
  return [...rest, { key: key ?? label, label, ...(retired && { retired }) }]
}

/** A name for comparison: without anything from its first bracket on, and without blanks and quotation marks. */
export function bareName(label: string): string {
  return label.normalize('NFKC').replace(/\(.*$|[\s"'“”‘’]/gu, '')
}
