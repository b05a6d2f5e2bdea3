import type { Enterprise } from '../access/account'
import { dayNumber, toDay } from '../time/days'
import { heldQualifications, saidQualifications, type QualificationTerms } from './qualifications'
import {
  factSpec,
  type EnterpriseProfile,
  type KnownFacts,
  type FactKey,
  type FactSpec,
  type FactValue,
} from '../policy/eligibility/facts'
import { readFacts } from '../policy/eligibility/required-facts'
import type { Rule } from '../policy/eligibility/rule'

const OWN = 'custom:'
/** Facts that come only from the roster. */
const FROM_ROSTER: readonly FactKey[] = ['region', 'industry']

/**
 * The enterprise as a policy's rule sees it: place and industry from the roster, everything else as it was told. A rule's own facts are
 * stored under the policy they were told for, because another policy may mean something else by the same key. Qualifications that have
 * expired at `now` are left out.
 */
export function profileFor(enterprise: Enterprise, policyId: string, now: number): EnterpriseProfile {
  const { shared, own } = splitProfile(enterprise, toDay(now))
  const mine = own.get(policyId)
  return mine ? { ...shared, ...mine } : shared
}

/** The facts that every policy sees on a day, and by policy the facts that were told for it alone. */
interface SplitProfile {
  on: string
  shared: EnterpriseProfile
  own: ReadonlyMap<string, KnownFacts>
}

/**
 * Cache by enterprise: a feed asks for the same enterprise under thousands of policies, which share almost all facts. A loaded enterprise
 * is never mutated, so an entry stays true.
 */
const splitProfiles = new WeakMap<Enterprise, SplitProfile>()

function splitProfile(enterprise: Enterprise, on: string): SplitProfile {
  const known = splitProfiles.get(enterprise)
  if (known?.on === on) return known
  const { qualificationTerms, regionCode, industry, profile = {} } = enterprise
  const shared: [string, FactValue][] = []
  const own = new Map<string, Record<string, FactValue>>()
  for (const [key, value] of Object.entries(profile)) {
    if (value === undefined) continue
    if (!key.startsWith(OWN)) shared.push([key, value])
    else {
      const ends = key.lastIndexOf(':')
      const policyId = key.slice(OWN.length, Math.max(OWN.length, ends))
      own.set(policyId, { ...own.get(policyId), [OWN + key.slice(ends + 1)]: value })
    }
  }
  const held =
    qualificationTerms && profile.qualifications !== undefined
      ? heldOn(saidQualifications(profile), qualificationTerms, on)
      : {}
  const split = { on, shared: { ...Object.fromEntries(shared), ...held, region: regionCode, industry }, own }
  splitProfiles.set(enterprise, split)
  return split
}

/** The qualifications that hold on a day, and the last days of those that have one. */
function heldOn(
  said: readonly string[],
  terms: QualificationTerms,
  on: string,
): Pick<EnterpriseProfile, 'qualifications' | 'lastDays'> {
  const qualifications = heldQualifications(said, terms, on)
  const lastDays = qualifications.flatMap((key): [string, string][] => {
    const expiresOn = terms[key]?.expiresOn
    return expiresOn === undefined ? [] : [[key, expiresOn]]
  })
  return { qualifications, ...(lastDays.length > 0 && { lastDays: Object.fromEntries(lastDays) }) }
}

/** The key under which a profile keeps a fact that was told for a policy. */
export function profileKey(policyId: string, fact: FactKey): string {
  return fact.startsWith(OWN) ? `${OWN}${policyId}:${fact.slice(OWN.length)}` : fact
}

/**
 * The spec of a fact that an enterprise may answer: the rule reads it at `now`, directly or to compute another fact, and the roster does
 * not know it. Else undefined.
 */
export function askedFact(rule: Rule, fact: FactKey, now: number): FactSpec | undefined {
  if (FROM_ROSTER.includes(fact) || !readFacts(rule, now).includes(fact)) return undefined
  return factSpec(fact, rule.facts)
}

/** Whether the fact can hold the value. */
export function fitsFact({ kind, choices = {} }: FactSpec, value: FactValue): boolean {
  const known = (choice: unknown) => typeof choice === 'string' && Object.hasOwn(choices, choice)
  switch (kind) {
    case 'count':
      return Number.isSafeInteger(value) && Number(value) >= 0
    case 'money':
      return typeof value === 'number' && Number.isFinite(value) && value >= 0 && value < 1e15
    case 'share':
      return typeof value === 'number' && value >= 0 && value <= 1
    case 'number':
      return typeof value === 'number' && Number.isFinite(value) && Math.abs(value) < 1e15
    case 'day':
      return value === null || (typeof value === 'string' && dayNumber(value) !== undefined)
    case 'flag':
      return typeof value === 'boolean'
    case 'choice':
      return value === null || known(value)
    case 'choices':
      return Array.isArray(value) && value.every(known)
    case 'code':
      return typeof value === 'string' && /^[A-Z0-9]{1,11}$/.test(value)
  }
}
