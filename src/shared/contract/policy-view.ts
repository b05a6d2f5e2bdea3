import * as v from 'valibot'
import { attachment, count, fileChanged, id, instant, regionCodeField, words } from './fields'
import { foundMeasure } from './found-measure'
import { publicAnswer } from './policy-answers'
import { verdict } from './policy-explanation'
import { freeText, limitedList, policyContact, policyDay, webAddress } from './policy-fields'
import { policyMeasureList } from './policy-measure'
import { policyRule } from './policy-rule'
import { CLAUSE_SIZES, POLICY_FILES_MAX, POLICY_LIST_MAX, POLICY_TEXT_MAX, SHORT_TITLE_MAX } from './limits'
import { POLICY_LEVELS } from '../domain/policy/level'
import { POLICY_EVENTS, POLICY_STATES } from '../domain/policy/life'
import { LINEAGE_KINDS } from '../domain/policy/lineage'
import { POLICY_THEMES } from '../domain/policy/theme'

const clause = v.object({
  level: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(3)),
  path: freeText('条款编号', CLAUSE_SIZES.path),
  heading: freeText('条款标题', CLAUSE_SIZES.heading),
  paragraphs: limitedList(freeText('条款内容', CLAUSE_SIZES.paragraph), '条款段落', CLAUSE_SIZES.paragraphs),
})
const lineage = v.object({
  kind: v.picklist(LINEAGE_KINDS),
  policyId: v.exactOptional(id),
  title: words('文件名称', POLICY_TEXT_MAX.title),
  documentNumber: v.exactOptional(words('发文字号', POLICY_TEXT_MAX.documentNumber)),
})

/** What a publisher writes: plain text only, and web addresses that run no code when a browser opens them. */
export const policyContentFields = v.object({
  title: words('标题', POLICY_TEXT_MAX.title),
  shortTitle: v.pipe(words('短标题', SHORT_TITLE_MAX), v.regex(/^[^\r\n]*$/, '短标题只能有一行')),
  documentNumber: v.exactOptional(words('发文字号', POLICY_TEXT_MAX.documentNumber)),
  issuingBodies: limitedList(
    words('发文机关', POLICY_TEXT_MAX.issuingBody),
    '发文机关',
    POLICY_LIST_MAX.issuingBodies,
  ),
  writtenOn: v.exactOptional(policyDay),
  level: v.picklist(POLICY_LEVELS, '请选择级别'),
  themes: limitedList(v.picklist(POLICY_THEMES, '请选择主题'), '主题', POLICY_LIST_MAX.themes),
  plain: v.object({
    gain: freeText('能得到什么', POLICY_TEXT_MAX.gain),
    who: freeText('谁能享受', POLICY_TEXT_MAX.who),
    how: freeText('怎么办', POLICY_TEXT_MAX.how),
    byWhen: freeText('什么时候前', POLICY_TEXT_MAX.byWhen),
    ask: freeText('问谁', POLICY_TEXT_MAX.ask),
  }),
  clauses: limitedList(clause, '条款', CLAUSE_SIZES.clauses),
  contacts: limitedList(policyContact, '联系方式', POLICY_LIST_MAX.contacts),
  links: limitedList(webAddress, '网址', POLICY_LIST_MAX.links),
  deadlineOn: v.exactOptional(policyDay),
  validUntilOn: v.exactOptional(policyDay),
  lineage: limitedList(lineage, '关联文件', POLICY_LIST_MAX.lineage),
  attachments: limitedList(attachment, '附件', POLICY_FILES_MAX),
  /** Its measures. Where they are left out of an edit, the stored ones stay. */
  measures: v.exactOptional(policyMeasureList),
  /** For phones older than measures. In an answer: a rule that is met where any measure is. In an edit: the rule for measures that have none. */
  rule: v.exactOptional(policyRule),
})

const event = v.picklist(POLICY_EVENTS)
const problem = v.object({
  problem: v.picklist([
    'EmptyGroup',
    'SameId',
    'UnknownFact',
    'WrongKind',
    'NoSuchDay',
    'Impossible',
    'Contradiction',
    'Unreachable',
    'Past',
    'AlwaysMet',
    'TooManyCases',
  ]),
  conditionIds: v.pipe(v.array(v.string()), v.readonly()),
  /** The measure whose rule has the problem. */
  measureId: v.exactOptional(v.string()),
})
const evidence = v.object({
  field: v.keyof(policyContentFields),
  value: v.string(),
  quote: v.string(),
  start: count,
  end: count,
  confidence: v.picklist(['certain', 'likely', 'doubtful']),
})

/** The part that only publishers and administrators of the region see. */
const desk = v.object({
  /** What the caller may do now, as `nextPolicySteps` of the domain says. */
  steps: v.array(event),
  history: v.array(
    v.object({ type: event, at: instant, name: v.string(), reason: v.exactOptional(v.string()) }),
  ),
  problems: v.array(problem),
  /** The passages of the notice from which values were read; offsets into its text. */
  evidence: v.pipe(v.array(evidence), v.readonly()),
  publishAt: v.exactOptional(instant),
})

/** A policy in full. */
export const policyView = v.object({
  ...policyContentFields.entries,
  id,
  version: count,
  regionCode: regionCodeField,
  regionName: v.string(),
  state: v.picklist(POLICY_STATES),
  publishedAt: v.exactOptional(instant),
  /* * Each file with an address from which it can be fetched for two hours; empty when the file is gone. A picture that has not passed
   * the content check carries a review, and only the desk sees it.
   */
  attachments: v.pipe(
    v.array(
      v.object({
        ...attachment.entries,
        url: v.string(),
        /** The file was changed after the check, so nobody gets it. */
        changed: fileChanged,
        review: v.exactOptional(v.picklist(['unchecked', 'pending', 'refused'])),
      }),
    ),
    v.readonly(),
  ),
  /** Clauses that were withdrawn while the rest of the policy goes on. */
  withdrawnClauses: v.exactOptional(v.array(v.object({ path: v.string(), at: instant, reason: v.string() }))),
  /** The newer policy that took its place. */
  replacedBy: v.exactOptional(v.object({ policyId: id, title: v.string() })),
  /** The public answers. */
  answers: v.exactOptional(v.pipe(v.array(publicAnswer), v.readonly())),
  desk: v.exactOptional(desk),
})
export type PolicyView = v.InferOutput<typeof policyView>

/** A policy in a list. */
export const policyCard = v.object({
  id,
  version: count,
  title: v.string(),
  shortTitle: v.string(),
  documentNumber: v.exactOptional(v.string()),
  issuingBody: v.string(),
  level: v.picklist(POLICY_LEVELS),
  themes: v.pipe(v.array(v.picklist(POLICY_THEMES)), v.readonly()),
  regionCode: regionCodeField,
  state: v.picklist(POLICY_STATES),
  gain: v.string(),
  publishedAt: v.exactOptional(instant),
  deadlineOn: v.exactOptional(v.string()),
  updatedAt: instant,
  /** Whether the enterprise that asks is eligible; absent where the policy concerns everybody or nobody asked. */
  verdict: v.exactOptional(verdict),
  /** One line: why it fits, what is missing, or which condition fails. */
  reason: v.exactOptional(v.string()),
  /** How its measures fit the enterprise that asks; absent where it has none. */
  fits: v.exactOptional(
    v.object({
      all: count,
      met: count,
      unknown: count,
      /** Without conditions. */
      everybody: count,
      best: v.object({ measureId: id, title: v.string(), gain: v.string() }),
    }),
  ),
  /** In a search by words: the measure that fits them. */
  found: v.exactOptional(foundMeasure),
  /** In the calendar: the measures whose last day it is. */
  closing: v.exactOptional(v.pipe(v.array(v.string()), v.readonly())),
  /** Whether the caller has opened it (`read`), and whether it is among their favourites. */
  read: v.exactOptional(v.boolean()),
  kept: v.exactOptional(v.boolean()),
  /** The clause that a search named: 第三条 of it. */
  clause: v.exactOptional(v.object({ path: v.string(), text: v.string() })),
  /** Words of the search that matched, to be highlighted. */
  words: v.array(v.string()),
})
export type PolicyCard = v.InferOutput<typeof policyCard>
