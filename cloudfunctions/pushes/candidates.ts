import type { Enterprise } from '@/shared/domain/account'
import { requiredFacts } from '@/shared/domain/policy/eligibility/required-facts'
import { conditionsOf, type Rule } from '@/shared/domain/policy/eligibility/rule'
import type { Policy } from '@/shared/domain/policy/policy'
import { necessaryOf } from '@/shared/domain/push/standing'
import { command, database, type Conditions } from '../_kernel/database'
import { store } from '../_kernel/store'

/** An enterprise as a rule sees it: place, industry and the facts that the rule asks for. */
export type Candidate = Pick<Enterprise, 'id' | 'regionCode' | 'industry' | 'profile'>

const PAGE = 1_000
/** Pages asked for at once. */
const AT_ONCE = 4

/** Enterprises of the policy's region that its rule does not rule out by place or industry. */
export async function candidatesFor({ id, regionCode, rule }: Policy): Promise<Candidate[]> {
  const where = whereNecessary(regionCode, rule)
  if (!where) return []
  const fields = fieldsFor(id, rule)
  const pages = Math.ceil((await database.count('enterprises', where)) / PAGE)
  const found = new Map<string, Candidate>()
  const read = async (page: number) => {
    const orderBy = [['regionCode', 'asc'] as const, ['name', 'asc'] as const]
    const items = await store.enterprises.find({ where, orderBy, fields, skip: page * PAGE, limit: PAGE })
    for (const item of items) found.set(item.id, item)
  }
  for (let page = 0; page < pages; page += AT_ONCE)
    await Promise.all(Array.from({ length: Math.min(AT_ONCE, pages - page) }, (_, i) => read(page + i)))
  return [...found.values()]
}

/** Every enterprise of the region, counted in the index. */
export function countInRegion({ regionCode }: Policy): Promise<number> {
  return database.count('enterprises', { regionCode: inside(regionCode) })
}

const inside = (code: string) => command.gte(code).and(command.lt(`${code}~`))

/** Undefined when nothing in the region can meet it. */
function whereNecessary(regionCode: string, rule: Rule | undefined): Conditions | undefined {
  const { regions, industries } = necessaryOf(rule)
  // A region of the rule that contains the policy's narrows nothing; one beside it leaves nobody.
  const places = regions && regions.filter((code) => code.startsWith(regionCode))
  const narrows = regions?.some((code) => regionCode.startsWith(code)) !== true
  if (places?.length === 0 && narrows) return undefined
  return {
    regionCode: places && narrows ? insideAny(places) : inside(regionCode),
    ...(industries && { industry: insideAny(industries) }),
  }
}

function insideAny(codes: readonly string[]) {
  const ranges = codes.map(inside)
  return ranges.length === 1 ? ranges[0] : command.or(ranges)
}

function fieldsFor(policyId: string, rule: Rule | undefined): string[] {
  const asked = rule ? [...requiredFacts(rule), ...namedFacts(rule)] : []
  const kept = asked.map((key) => key.replace(/^custom:/, `custom:${policyId}:`))
  return ['regionCode', 'industry', ...new Set(kept.map((key) => `profile.${key}`))]
}

/** Facts that are computed when they are absent may also have been told. */
function namedFacts(rule: Rule): string[] {
  return conditionsOf(rule.root).flatMap((condition): string[] => {
    if (condition.test === 'today') return []
    return condition.test === 'compare' ? [condition.fact, condition.than] : [condition.fact]
  })
}
