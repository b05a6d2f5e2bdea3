import type { FactKey, FactSpec } from '../policy/eligibility/facts'
import type { MessageValues } from './templates'

/**
 * Why an enterprise is told of a policy. `fit`: it meets the conditions. `one_fact`: one fact that it has not told decides. `may_fit`: several
 * facts are missing. `followers`: the policy may still fit, the enterprise's own ring is not told, and somebody there follows one of its themes.
 */
export const RINGS = ['fit', 'one_fact', 'may_fit', 'followers'] as const
export type Ring = (typeof RINGS)[number]

/** The rings of a push that names none: older app versions rehearse and send without rings. */
export const RINGS_BEFORE: readonly Ring[] = ['fit', 'followers']

/** The one fact that a message asks for. */
export interface RingAsk {
  fact: FactKey
  label: string
  /** For the fact of qualifications: those that the policy asks for. */
  asked?: readonly string[]
  /** The spec of the fact, when only the policy's rule defines it. */
  spec?: FactSpec
  /** The measures that the fact decides, the one that gives most first; absent in older pushes. */
  measures?: readonly AskedMeasure[]
}

/** A measure as messages name it. */
export interface AskedMeasure {
  id: string
  title: string
}

/** The words for one ring; for `one_fact` there is a group for each fact asked. */
export interface PushGroup {
  ring: Ring
  ask?: RingAsk
  values: MessageValues<'policy_for_you'>
  notice: { title: string; text: string }
}

/** The rings in their fixed order, each once. */
export function orderedRings(rings: readonly Ring[]): Ring[] {
  return RINGS.filter((ring) => rings.includes(ring))
}
