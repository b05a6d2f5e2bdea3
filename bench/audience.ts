import { KNOWN_RULES } from '@/shared/domain/policy/eligibility/known-rules'
import type { Rule } from '@/shared/domain/policy/eligibility/rule'
import { ms, percentile, type Figure } from './figures'
import { plantPolicy, PUBLISHER, startProvince } from './province'

const ENTERPRISES = 20_000
const ROUNDS = 5

/** One policy against every enterprise of a province, rehearsed through the function, its people left out. */
export async function audience(): Promise<Figure[]> {
  const world = await startProvince(ENTERPRISES, { staff: 0 })
  const cases: readonly (readonly [string, Rule])[] = [
    ['high-tech rule', KNOWN_RULES.highTech],
    ['narrowed to one industry', narrowed(KNOWN_RULES.highTech)],
  ]
  const figures: Figure[] = []
  for (const [i, [what, rule]] of cases.entries()) {
    const policyId = `p-bench-${i}`
    plantPolicy(world, policyId, rule)
    const taken: number[] = []
    let reads = 0
    for (let round = 0; round < ROUNDS; round += 1) {
      const startedAt = performance.now()
      const answer = await world.as(PUBLISHER).pushes.rehearse({ policyId, version: 4, list: 'narrow' })
      taken.push(performance.now() - startedAt)
      if (!answer.ok) throw new Error(answer.error.code)
      const usage = world.cloud.usage().at(-1)
      if (usage && usage.warnings.length > 0) throw new Error(usage.warnings.join())
      reads = usage?.reads ?? 0
    }
    const median = percentile(taken, 0.5)
    figures.push({
      what: `one policy × ${ENTERPRISES.toLocaleString('en')} enterprises through the function (${what})`,
      measured: `${ms(median)}, ${reads.toLocaleString('en')} documents read`,
      promised: '< 1 s',
      kept: median < 1_000,
    })
  }
  await world.close()
  return figures
}

function narrowed(rule: Rule): Rule {
  return {
    ...rule,
    root: { all: [{ id: 'industry', test: 'among', fact: 'industry', values: ['C35'] }, rule.root] },
  }
}
