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
  /** Measure by measure; without an explanation where a measure asks for nothing. None: information for everybody. */
  measures: v.exactOptional(
    v.pipe(
      v.array(
        v.object({
          measureId: id,
          rule: v.exactOptional(policyRule),
          explanation: v.exactOptional(explanation),
          /** What it would give this enterprise, with the formula, in words. */
          amount: v.exactOptional(v.string()),
          /** What it takes until it is met, in words; absent where it is. */
          shortfall: v.exactOptional(v.string()),
          /** Its last day is over. */
          past: v.exactOptional(v.boolean()),
        }),
      ),
      v.readonly(),
    ),
  ),
  /** What the enterprise would get by the measures that fit and are still open. */
  gains: v.exactOptional(v.array(gain)),
  /** All measures as one, for phones of before. Absent, as the explanation, where the policy concerns everybody. */
  rule: v.exactOptional(policyRule),
  explanation: v.exactOptional(explanation),
})

/** Narrows a list; what is left out narrows nothing. */
const filter = {
  level: v.exactOptional(v.picklist(POLICY_LEVELS, '请选择级别')),
  theme: v.exactOptional(v.picklist(POLICY_THEMES, '请选择主题')),
  /** Its last day is within 30 days and not past. */
  closing: v.optional(v.boolean(), false),
  /** Not opened by me yet. */
  unread: v.optional(v.boolean(), false),
}
const page = v.object({ policies: v.array(policyCard), nextCursor: v.optional(v.string()) })

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
      'Policies in force where the enterprise is, each with its verdict. all: newest first. mine: without those whose conditions it does not meet and those that are past; by fit, then what closes within 30 days, then what it would get.',
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
      'Policies in force in a zone that fit words, document number (also a part: 67号文), former or short name, best first, with the clause where an article is named; without words all of them, newest first, page by page. With the verdict of the enterprise of whoever asks.',
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
      'Of the policies in force where the enterprise is: how many it is eligible for or concern everybody (fit), wait for facts of it (ask), and close within 30 days, of those that may fit (closing).',
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
      /** Until when qualifications hold that are told here; the others hold until somebody says otherwise. */
      lastDays: v.exactOptional(
        v.pipe(v.array(v.object({ qualification: factText, expiresOn: day })), v.maxLength(FACT_VALUES_MAX)),
      ),
    }),
    output: checked,
    refusals: ['FactNotAsked', 'FactWrong'],
  }),
}
