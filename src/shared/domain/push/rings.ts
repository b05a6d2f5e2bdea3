import type { FactKey, FactSpec } from '../policy/eligibility/facts'
import type { MessageValues } from './templates'

/**
 * Why an enterprise is told of a policy. fit: it meets the conditions. one_fact: one fact that it has not told decides. may_fit: several
 * facts are missing. followers: the policy may still fit, its ring is not told, and somebody follows one of its themes.
 */
export const RINGS = ['fit', 'one_fact', 'may_fit', 'followers'] as const
export type Ring = (typeof RINGS)[number]

/** Whom a push tells when it does not say: what phones from before rings rehearse and send. */
export const RINGS_BEFORE: readonly Ring[] = ['fit', 'followers']

/** The one fact that a message asks for. */
export interface RingAsk {
  fact: FactKey
  label: string
  /** Of qualifications: those that the policy asks for. */
  asked?: readonly string[]
  /** What the fact is, where only the policy's rule knows it. */
  spec?: FactSpec
  /** The measures that it decides, the one that gives most first; absent in pushes from before they were named. */
  measures?: readonly AskedMeasure[]
}

/** A measure as a message names it. */
export interface AskedMeasure {
  id: string
  title: string
}

/** What those of one ring read; of `one_fact` those who are asked for the same fact. */
export interface PushGroup {
  ring: Ring
  ask?: RingAsk
  values: MessageValues<'policy_for_you'>
  notice: { title: string; text: string }
}

/** The rings in their order, each once. */
export function orderedRings(rings: readonly Ring[]): Ring[] {
  return RINGS.filter((ring) => rings.includes(ring))
}
