import * as v from 'valibot'
import { explanation } from '@/shared/contract/policy-explanation'
import { policyRule } from '@/shared/contract/policy-rule'
import { toFirstLanguage, toFirstTree } from '@/shared/domain/policy/eligibility/first-language'

/** From this level on phones know k of n and questions over years. */
const LEVEL_OF_LANGUAGE = 2

/** An answer in the shapes that a phone of a level knows: rules in the language of its time, wherever in the answer they stand. */
export function forLevel(level: number, data: unknown): unknown {
  return level >= LEVEL_OF_LANGUAGE ? data : walk(data)
}

function walk(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(walk)
  if (typeof value !== 'object' || value === null) return value
  if ('root' in value && 'version' in value) {
    const rule = v.safeParse(policyRule, value)
    if (rule.success) return toFirstLanguage(rule.output)
  }
  if ('tree' in value && 'verdict' in value) {
    const explained = v.safeParse(explanation, value)
    if (explained.success) return { ...explained.output, tree: toFirstTree(explained.output.tree) }
  }
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, walk(inner)]))
}
