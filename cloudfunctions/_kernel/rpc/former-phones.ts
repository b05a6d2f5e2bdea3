import * as v from 'valibot'
import { explanation } from '@/shared/contract/policy-explanation'
import { policyRule } from '@/shared/contract/policy-rule'
import { toFirstLanguage, toFirstTree } from '@/shared/domain/policy/eligibility/first-language'

/** From this contract level on, phones understand “k of n” and questions about several years. */
const LEVEL_OF_LANGUAGE = 2

/** Translates an answer for a phone of an older level: every rule and explanation in it is put into the first rule language. */
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
