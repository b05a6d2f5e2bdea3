import { ruleConditions } from '../eligibility/rule'
import { formatCondition } from '../eligibility/wording'
import { POLICY_LEVEL_LABELS } from '../level'
import { LINEAGE_LABELS } from '../lineage'
import type { Measure } from '../measures/measure'
import { policyMeasures } from '../measures/policy-measures'
import type { PolicyContent } from '../policy'
import { THEME_SPECS } from '../theme'
import { compareClauses, type ClauseChange } from './compare-clauses'
import { diffPieces, type DiffPiece } from './pieces'
import { sameValue } from './same-content'

interface FieldChange {
  /** `title`, `plain.gain` … */
  field: string
  label: string
  pieces: DiffPiece[]
}

export interface PolicyDiff {
  fields: FieldChange[]
  clauses: ClauseChange[]
}

interface Shown {
  field: string
  label: string
  /** The field as people read it; '' when it is empty. */
  say: (content: PolicyContent) => string
  /** The value to compare, where the words do not show every difference. */
  value?: (content: PolicyContent) => unknown
}

const list = (items: readonly string[]) => items.join('\n')

/** Every field but the clauses, in the order of the form. */
const FIELDS: readonly Shown[] = [
  { field: 'title', label: '标题', say: ({ title }) => title },
  { field: 'shortTitle', label: '短标题', say: ({ shortTitle }) => shortTitle },
  { field: 'documentNumber', label: '发文字号', say: ({ documentNumber = '' }) => documentNumber },
  { field: 'issuingBodies', label: '发文机关', say: ({ issuingBodies }) => list(issuingBodies) },
  { field: 'writtenOn', label: '成文日期', say: ({ writtenOn = '' }) => writtenOn },
  { field: 'level', label: '级别', say: ({ level }) => POLICY_LEVEL_LABELS[level] },
  {
    field: 'themes',
    label: '主题',
    say: ({ themes }) => list(themes.map((theme) => THEME_SPECS[theme].label)),
  },
  { field: 'plain.gain', label: '能得到什么', say: ({ plain }) => plain.gain },
  { field: 'plain.who', label: '谁能享受', say: ({ plain }) => plain.who },
  { field: 'plain.how', label: '怎么办', say: ({ plain }) => plain.how },
  { field: 'plain.byWhen', label: '什么时候前', say: ({ plain }) => plain.byWhen },
  { field: 'plain.ask', label: '问谁', say: ({ plain }) => plain.ask },
  { field: 'deadlineOn', label: '申报截止', say: ({ deadlineOn = '' }) => deadlineOn },
  { field: 'validUntilOn', label: '有效期至', say: ({ validUntilOn = '' }) => validUntilOn },
  {
    field: 'contacts',
    label: '联系方式',
    say: ({ contacts }) =>
      list(
        contacts.map(({ matter, person = '', phones, emails, note = '' }) =>
          [matter, person, ...phones, ...emails, note].filter(Boolean).join(' '),
        ),
      ),
  },
  { field: 'links', label: '网址', say: ({ links }) => list(links) },
  {
    field: 'lineage',
    label: '关联文件',
    say: ({ lineage }) =>
      list(
        lineage.map(({ kind, title, documentNumber = '' }) =>
          `${LINEAGE_LABELS[kind]}《${title}》${documentNumber}`.trim(),
        ),
      ),
    value: ({ lineage }) => lineage,
  },
  {
    field: 'attachments',
    label: '附件',
    say: ({ attachments }) => list(attachments.map(({ name }) => name)),
    // The platform's verdict on a picture is no change that somebody made.
    value: ({ attachments }) => attachments.map(({ review: _review, ...file }) => file),
  },
  {
    field: 'rule',
    label: '申报条件',
    say: (content) =>
      list(
        policyMeasures(content).flatMap(({ title, rule }, _index, { length }) =>
          rule
            ? [
                ...(length > 1 ? [`${title}：`] : []),
                ...ruleConditions(rule.root).map((each) => formatCondition(each, rule)),
              ]
            : [],
        ),
      ),
    value: (content) => policyMeasures(content).map(({ id, rule }) => ({ id, rule })),
  },
  {
    field: 'measures',
    label: '兑现事项',
    say: (content) => list(policyMeasures(content).map(sayMeasure)),
    value: (content) => policyMeasures(content).map(({ rule: _rule, ...measure }) => measure),
  },
]

function sayMeasure({ title, gain, window = {}, materials, how }: Measure): string {
  const { fromOn = '', untilOn = '' } = window
  return [title, gain, `${fromOn}${fromOn && untilOn ? '—' : ''}${untilOn}`, ...materials, how]
    .filter(Boolean)
    .join(' · ')
}

/** The differences for a reader who knew the older content: fields and clauses that differ, with their words marked. */
export function diffPolicies(before: PolicyContent, after: PolicyContent): PolicyDiff {
  const fields = FIELDS.flatMap(({ field, label, say, value = say }) =>
    sameValue(value(before), value(after))
      ? []
      : [{ field, label, pieces: diffPieces(say(before), say(after)) }],
  )
  return { fields, clauses: compareClauses(before.clauses, after.clauses) }
}
