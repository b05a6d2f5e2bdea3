import * as v from 'valibot'
import { action } from './action'
import { cursor, id, regionCode, words } from './fields'
import { explanation } from './policy-explanation'
import { factKey, factValue, policyRule } from './policy-rule'
import { policyCard, policyView } from './policy-view'

const checked = v.object({
  policyId: id,
  /** Absent, as the explanation, where the policy concerns everybody. */
  rule: v.exactOptional(policyRule),
  explanation: v.exactOptional(explanation),
})

/** What enterprises ask about policies. */
export const policyReading = {
  read: action({
    summary:
      'One policy, whole: published ones for everybody, the others for publishers and administrators of the region.',
    roles: ['visitor'],
    about: 'policy',
    input: v.object({ policyId: id }),
    output: v.object({ policy: policyView }),
    refusals: ['PolicyRecalled'],
  }),
  feed: action({
    summary:
      'Policies in force where the enterprise is, newest first, each with its verdict. mine: without those whose conditions it does not meet.',
    roles: ['staff'],
    about: 'enterprise',
    input: v.object({ enterpriseId: id, show: v.optional(v.picklist(['mine', 'all']), 'mine'), cursor }),
    output: v.object({ policies: v.array(policyCard), nextCursor: v.optional(v.string()) }),
  }),
  search: action({
    summary: 'Policies in force in a zone that fit words, document number or body, best first.',
    roles: ['visitor'],
    about: 'self',
    input: v.object({ zoneCode: regionCode, text: words('要找什么', 200) }),
    output: v.object({ policies: v.array(policyCard) }),
  }),
  check: action({
    summary:
      'Whether my enterprise is eligible: condition by condition, what is missing, what would change it.',
    roles: ['staff'],
    about: 'enterprise',
    input: v.object({ enterpriseId: id, policyId: id }),
    output: checked,
  }),
  tell: action({
    summary:
      'Save one fact that a policy asks for in the profile of my enterprise; the answer is the explanation with it.',
    roles: ['staff'],
    about: 'enterprise',
    writes: true,
    input: v.object({ enterpriseId: id, policyId: id, fact: factKey, value: factValue }),
    output: checked,
    refusals: ['FactNotAsked', 'FactWrong'],
  }),
}
