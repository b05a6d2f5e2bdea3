import type { RegionCode } from '../access/region'
import { sharedFact, type FactKey, type FactSpec } from '../policy/eligibility/facts'

/** What a region says of one qualification: a new one, another name, or that it is not awarded any more. */
export interface QualificationEntry {
  /** Of a built-in one its own; of an added one the name that it was given first, which stays readable wherever it is kept. */
  key: string
  label: string
  retired?: boolean
}

/** A region with what it says of qualifications. */
export interface QualificationSource {
  id: RegionCode
  qualifications?: readonly QualificationEntry[]
}

/** One qualification as it is known in a region. */
export interface Qualification {
  key: string
  label: string
  retired: boolean
  /** The region that says so; absent for a built-in one that nobody changed. */
  regionCode?: RegionCode
}

/** Entries of one region. */
const QUALIFICATIONS_MAX = 100

/** Name by key, of what an enterprise can be asked about. */
export type QualificationNames = Readonly<Record<string, string>>

const BUILT_IN: QualificationNames = sharedFact('qualifications')?.choices ?? {}

/** All qualifications that a region knows: the built-in ones, then what was added. `chain`: the region and those above it, in any order. */
export function listQualifications(chain: readonly QualificationSource[]): Qualification[] {
  const known = new Map<string, Qualification>(
    Object.entries(BUILT_IN).map(([key, label]) => [key, { key, label, retired: false }]),
  )
  // The nearer region counts more: its code is the longer one.
  for (const { id, qualifications = [] } of [...chain].sort((a, b) => a.id.length - b.id.length))
    for (const { key, label, retired = false } of qualifications)
      known.set(key, { key, label, retired, regionCode: id })
  return [...known.values()]
}

/** Those that are awarded still, and those of `keep`, which an enterprise has or a rule asks for. */
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

/** The fact with the qualifications of a region as its choices; another fact as it is. */
export function withQualifications(spec: FactSpec, fact: FactKey, names: QualificationNames): FactSpec {
  return fact === 'qualifications' ? { ...spec, choices: names } : spec
}

/** A name that a region added, as it stands in facts and rules: built-in keys are Latin. */
export function isAddedQualification(key: string): boolean {
  return !Object.hasOwn(BUILT_IN, key) && /\p{Script=Han}/u.test(key)
}

/** Why a list cannot be changed so. */
export type QualificationFault = 'known' | 'unknown' | 'full' | 'unreadable'

/** What is to be said of one qualification: without a key it is a new one. */
export interface QualificationChange {
  key?: string
  label: string
  retired: boolean
}

/** The entries of a region after a change; a fault when it would give one name to two, or rename what nobody knows. */
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

/** A name without what stands in brackets, as two of them are compared. */
export function bareName(label: string): string {
  return label.normalize('NFKC').replace(/\(.*$|[\s"'“”‘’]/gu, '')
}
