import type { Demand } from '../domain-of-test'
import type { FactKey } from '../facts'
import { factsOfTest } from '../facts-of-test'
import type { Condition } from '../rule'
import { isJoint } from './amount-demands'

/** An amount that joint demands are about, as the enterprise has it. */
export interface Amount {
  key: FactKey
  value: number | undefined
  fixed: boolean
}

/** Demands with the amounts that they are about. */
export interface JointPart {
  demands: readonly Demand[]
  amounts: readonly Amount[]
}

/** Amounts that no demand connects have nothing to do with each other. */
export function connectedParts({ demands, amounts }: JointPart, on: number): JointPart[] {
  const joint = demands.filter(({ condition }) => isJoint(condition))
  if (joint.length === 1) {
    const keys = new Set(amounts.map(({ key }) => key))
    return [
      { amounts, demands: demands.filter(({ condition }) => isJoint(condition) || isAbout(condition, keys)) },
    ]
  }
  let groups: Set<FactKey>[] = []
  for (const { condition } of joint) {
    const group = new Set(factsOfTest(condition, on))
    const apart = groups.filter((other) => ![...other].some((key) => group.has(key)))
    for (const other of groups) if (!apart.includes(other)) for (const key of other) group.add(key)
    groups = [...apart, group]
  }
  return groups.map((keys) => ({
    amounts: groups.length === 1 ? amounts : amounts.filter(({ key }) => keys.has(key)),
    demands: demands.filter(({ condition }) =>
      isJoint(condition) ? factsOfTest(condition, on).some((key) => keys.has(key)) : isAbout(condition, keys),
    ),
  }))
}

/** A question about one of the amounts by itself. */
function isAbout(condition: Condition, keys: ReadonlySet<FactKey>): boolean {
  return condition.test === 'number' && keys.has(condition.fact)
}
