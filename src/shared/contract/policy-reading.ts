import * as v from 'valibot'
import { action } from './action'
import { count, id, regionCodeField, visible } from './fields'
import { feedCursor, publishedCursor } from './cursors'
import { explanation } from './policy-explanation'
import { gain } from './policy-gains'
import { factKey, factText, factValueField, policyRule } from './policy-rule'
import { policyCard, policyView } from './policy-view'
import { FACT_VALUES_MAX, SEARCH_TEXT_MAX } from './limits'
import { POLICY_LEVELS } from '../domain/policy/level'
import { POLICY_THEMES } from '../domain/policy/theme'

const day = v.pipe(v.string('请选择日期'), v.isoDate('请选择日期'))

const checked = v.object({
  policyId: id,
  /** The answer for each measure; without `explanation` where the measure has no conditions. Absent: the policy only informs everybody. */
  measures: v.exactOptional(
    v.pipe(
      v.array(
        v.object({
          measureId: id,
          rule: v.exactOptional(policyRule),
          explanation: v.exactOptional(explanation),
          /** The measure's gain for this enterprise, with the formula, in words. */
          amount: v.exactOptional(v.string()),
          /** The missing conditions, in words; absent where the measure is met. */
          shortfall: v.exactOptional(v.string()),
          /** Its last day is over. */
          past: v.exactOptional(v.boolean()),
        }),
      ),
      v.readonly(),
    ),
  ),
  /** The enterprise's gains by the measures that fit and are still open. */
  gains: v.exactOptional(v.array(gain)),
  /** One rule and one explanation over all measures, for phones of earlier releases. Both are absent where the policy concerns everybody. */
  rule: v.exactOptional(policyRule),
  explanation: v.exactOptional(explanation),
})

/** Narrows a list. A field that is left out does not narrow it. */
const filter = {
  level: v.exactOptional(v.picklist(POLICY_LEVELS, '请选择级别')),
  theme: v.exactOptional(v.picklist(POLICY_THEMES, '请选择主题')),
  /** Its last day is within 30 days and not past. */
  closing: v.optional(v.boolean(), false),
  /** The caller has not opened it yet. */
  unread: v.optional(v.boolean(), false),
}
const page = v.object({ policies: v.array(policyCard), nextCursor: v.optional(v.string()) })

/** Reading, finding and checking policies, for enterprises. Part of `policies`. */
export const policyReading = {
  read: action({
    summary:
      'One policy in full: a published one for everybody, any other for publishers and administrators of its region.',
    roles: ['visitor'],
    about: 'policy',
    input: v.object({ policyId: id }),
    output: v.object({ policy: policyView }),
    refusals: ['PolicyRecalled'],
  }),
  feed: action({
    summary:
      'Policies in force where the enterprise is, each with its verdict. all: newest first. mine: without policies whose conditions it does not meet or whose last day is over; by fit, then those that close within 30 days, then by gain.',
    roles: ['staff'],
    about: 'enterprise',
    input: v.object({
      enterpriseId: id,
      show: v.optional(v.picklist(['mine', 'all']), 'mine'),
      ...filter,
      cursor: feedCursor,
    }),
    output: page,
  }),
  search: action({
    summary:
      'Policies in force in a zone, by words, document number (also a part: 67号文), former name or short title, best first, with the clause if the text names an article. Without a text all of them, newest first, page by page. Each with the verdict for the caller’s enterprise.',
    roles: ['visitor'],
    about: 'self',
    input: v.object({
      zoneCode: regionCodeField,
      text: v.optional(
        v.pipe(v.string(), visible, v.maxLength(SEARCH_TEXT_MAX, `要找什么最多 ${SEARCH_TEXT_MAX} 字`)),
        '',
      ),
      ...filter,
      cursor: publishedCursor,
    }),
    output: page,
  }),
  summary: action({
    summary:
      'Counts of the policies in force where the enterprise is. fit: it is eligible, or the policy concerns everybody. ask: facts are missing. closing: the policy may fit and closes within 30 days. unread: the caller has not opened it.',
    roles: ['staff'],
    about: 'enterprise',
    input: v.object({ enterpriseId: id }),
    output: v.object({ fit: count, ask: count, closing: count, unread: count }),
  }),
  check: action({
    summary:
      'Whether my enterprise is eligible for each measure: condition by condition, what is missing, the shortest way to it, and what it would get.',
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
    input: v.object({
      enterpriseId: id,
      policyId: id,
      fact: factKey,
      value: factValueField,
      /** Last days of qualifications told here. A qualification without a last day holds until somebody says otherwise. */
      lastDays: v.exactOptional(
        v.pipe(v.array(v.object({ qualification: factText, expiresOn: day })), v.maxLength(FACT_VALUES_MAX)),
      ),
    }),
    output: checked,
    refusals: ['FactNotAsked', 'FactWrong'],
  }),
}
