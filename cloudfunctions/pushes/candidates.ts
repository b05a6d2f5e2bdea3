import { isTrusted, UNTRUSTED_STATUSES } from '@/shared/domain/enterprise/standing'
import { readFacts } from '@/shared/domain/policy/eligibility/required-facts'
import type { Measure } from '@/shared/domain/policy/measures/measure'
import type { Policy } from '@/shared/domain/policy/policy'
import { necessaryForAny, type Necessary } from '@/shared/domain/push/standing'
import { command, database, type Conditions } from '../_kernel/data/database'
import {
  everyEnterprise,
  inside,
  rebuildRoster,
  readRoster,
  type Candidate,
} from '../_kernel/data/repositories/roster'

/** Up to this many enterprises are read by the index. More come from the packed roster. */
const SCAN_MAX = 100

export interface Candidates {
  /** Every enterprise of the policy's region that the park has verified, counted in the index. */
  total: number
  /** The verified enterprises that the rules of the measures do not rule out by place or industry. */
  candidates: readonly Candidate[]
}

/** Finds the enterprises that a policy may fit, by the cheapest way: without a read, by an indexed query, or from the packed roster. */
export async function candidatesFor(
  { id, regionCode }: Policy,
  measures: readonly Measure[],
  now: number,
): Promise<Candidates> {
  const total = await countTrusted(regionCode)
  const necessary = narrowedTo(regionCode, necessaryForAny(measures))
  if (!necessary) return { total, candidates: [] }
  const where = whereOf(regionCode, necessary)
  const possible = await database.count('enterprises', where)
  if (possible <= SCAN_MAX)
    return {
      total,
      candidates: (await everyEnterprise(where, fieldsFor(id, measures, now))).filter(isTrusted),
    }
  const wanted = (roster: Iterable<Candidate>) =>
    [...roster].filter((each) => fits(each, regionCode, necessary))
  const candidates = wanted(await readRoster(regionCode, now))
  if (candidates.length === possible) return { total, candidates: candidates.filter(isTrusted) }
  // Something was written past the repositories, such as an import into the database. The roster is built again.
  return { total, candidates: wanted(await rebuildRoster(regionCode, now)).filter(isTrusted) }
}

/** Counts verified enterprises. A push tells no others, and counts them neither as targets nor as reached. They can still read every policy. */
async function countTrusted(regionCode: string): Promise<number> {
  const where = { regionCode: inside(regionCode) }
  const [all, untrusted] = await Promise.all([
    database.count('enterprises', where),
    database.count('enterprises', { ...where, status: command.in([...UNTRUSTED_STATUSES]) }),
  ])
  return all - untrusted
}

/** The demands that narrow the policy's own region further; undefined when no enterprise of the region can meet them. */
function narrowedTo(regionCode: string, { regions, industries }: Necessary): Necessary | undefined {
  const around = regions?.some((code) => regionCode.startsWith(code)) ?? true
  const within = regions?.filter((code) => code.startsWith(regionCode)) ?? []
  if (!around && within.length === 0) return undefined
  return { ...(!around && { regions: within }), ...(industries && { industries }) }
}

function fits({ regionCode, industry }: Candidate, region: string, { regions, industries }: Necessary) {
  return (
    regionCode.startsWith(region) &&
    (regions?.some((code) => regionCode.startsWith(code)) ?? true) &&
    (industries?.some((code) => industry.startsWith(code)) ?? true)
  )
}

function whereOf(regionCode: string, { regions, industries }: Necessary): Conditions {
  return {
    regionCode: regions ? insideAny(regions) : inside(regionCode),
    ...(industries && { industry: insideAny(industries) }),
  }
}

function insideAny(codes: readonly string[]) {
  const ranges = codes.map(inside)
  return ranges.length === 1 ? ranges[0] : command.or(ranges)
}

function fieldsFor(policyId: string, measures: readonly Measure[], now: number): string[] {
  const asked = measures.flatMap(({ rule }) => (rule ? readFacts(rule, now) : []))
  const kept = asked.map((key) => key.replace(/^custom:/, `custom:${policyId}:`))
  // The terms of qualifications say whether a qualification is still valid.
  const terms = kept.includes('qualifications') ? ['qualificationTerms'] : []
  return ['regionCode', 'industry', 'status', ...terms, ...new Set(kept.map((key) => `profile.${key}`))]
}
