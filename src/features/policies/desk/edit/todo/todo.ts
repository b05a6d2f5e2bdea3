import type { FieldFaults } from '@/shared/contract/action'
import { ruleConditions } from '@/shared/domain/policy/eligibility/rule'
import type { MeasureProblem } from '@/shared/domain/policy/measures/measure-problems'
import { evidenceKey, type EvidenceView } from '@/features/policies/desk/field-evidence'
import { PLAIN_FIELDS } from '@/features/policies/desk/plain-words'
import { missingPart } from '@/features/policies/desk/rule/condition/new-condition'
import { isSerious, formatProblem } from '@/features/policies/desk/rule/problem-words'
import type { Waiting } from '../measures/shared-conditions'
import { policyFaultUnder, type PolicyForm } from '../policy-form'

/** A thing to do before a policy can go to review. */
export interface Todo {
  key: string
  text: string
  /** The id of the element of the editor where it is done. */
  place: string
  /** Without it the policy cannot go to review. Others are only worth a look. */
  needed: boolean
}

/** The parts of the editor, in order. The ids of their elements begin with `edit-`. */
const EDITOR_PARTS: readonly { key: string; keys: readonly (keyof PolicyForm)[]; label: string }[] = [
  {
    key: 'facts',
    label: '文件信息',
    keys: ['title', 'shortTitle', 'documentNumber', 'issuingBodies', 'writtenOn', 'level', 'themes'],
  },
  { key: 'term', label: '期限', keys: ['deadlineOn', 'validUntilOn'] },
  { key: 'plain', label: '大白话', keys: ['plain'] },
  { key: 'measures', label: '兑现事项', keys: ['measures'] },
  { key: 'clauses', label: '条款', keys: ['clauses'] },
  { key: 'reach', label: '联系方式、网址、附件', keys: ['contacts', 'links', 'attachments'] },
  { key: 'lineage', label: '和其他政策的关系', keys: ['lineage'] },
]

/** The place of a field in the editor. */
export function fieldPlace(field: keyof PolicyForm): string {
  const key = EDITOR_PARTS.find(({ keys }) => keys.includes(field))?.key ?? 'facts'
  return key === 'facts' || key === 'term' ? field : key
}

export const anchorId = (key: string) => `edit-${key}`

/** Everything that is missing or wrong, in the order of the page. */
export function findTodos(
  form: PolicyForm,
  faults: FieldFaults,
  problems: readonly MeasureProblem[],
  doubtful: readonly EvidenceView[],
): Todo[] {
  return EDITOR_PARTS.flatMap(({ key, keys, label }): Todo[] => [
    ...keys.flatMap((field): Todo[] => {
      const fault = policyFaultUnder(faults, field)
      // Incomplete conditions have their own lines below.
      if (fault === undefined || (field === 'measures' && openConditions(form) > 0)) return []
      const place = fieldPlace(field)
      return [{ key: `fault:${field}`, text: `${label}：${fault}`, place: anchorId(place), needed: true }]
    }),
    ...(key === 'facts' && form.shortTitle.endsWith('…')
      ? [
          {
            key: 'short',
            text: '短标题是截断的，请改成一句完整的话',
            place: anchorId('shortTitle'),
            needed: true,
          },
        ]
      : []),
    ...(key === 'plain' ? missingWords(form) : []),
    ...(key === 'measures' ? measureTodos(form, problems) : []),
    ...keys.flatMap((field): Todo[] => {
      const count = doubtful.filter((one) => one.field === field).length
      const place = fieldPlace(field)
      const what = doubtful.find((one) => one.field === field)
      return what === undefined
        ? []
        : [
            {
              key: `doubt:${evidenceKey(what)}`,
              text: `${DOUBT_LABELS[field] ?? label}：${count > 1 ? `${count} 处` : ''}请核对`,
              place: anchorId(place),
              needed: false,
            },
          ]
    }),
  ])
}

const DOUBT_LABELS: Readonly<Partial<Record<keyof PolicyForm, string>>> = {
  title: '标题',
  documentNumber: '发文字号',
  issuingBodies: '发文机关',
  writtenOn: '成文日期',
  level: '级别',
  themes: '主题',
  deadlineOn: '截止申报',
  validUntilOn: '有效期',
  contacts: '联系方式',
  clauses: '条款',
  links: '网址',
}

function missingWords({ plain }: PolicyForm): Todo[] {
  return PLAIN_FIELDS.filter(({ key, needed }) => needed && plain[key].trim() === '').map(
    ({ key, label }) => ({
      key: `plain:${key}`,
      text: `写上“${label}”`,
      place: anchorId(`plain-${key}`),
      needed: true,
    }),
  )
}

function openConditions({ measures }: PolicyForm): number {
  return measures
    .flatMap(({ rule }) => (rule ? ruleConditions(rule.root) : []))
    .filter((one) => missingPart(one) !== undefined).length
}

function measureTodos(form: PolicyForm, problems: readonly MeasureProblem[]): Todo[] {
  const place = anchorId('measures')
  const titleOf = (id: string) => form.measures.find((one) => one.id === id)?.title ?? ''
  const named = form.measures.length > 1
  const open = openConditions(form)
  return [
    ...(open > 0 ? [{ key: 'rule:open', text: `有 ${open} 个条件没填完`, place, needed: true }] : []),
    ...problems.map((problem) => ({
      key: `rule:${problem.measureId}:${problem.problem}:${problem.conditionIds.join()}`,
      text: `${named ? `${titleOf(problem.measureId)}的` : ''}条件：${formatProblem(problem)}`,
      place,
      needed: isSerious(problem),
    })),
  ]
}

/** Measures that would go out as open to everybody, although conditions were read from their words that nobody has looked at. */
export function waitingTodos({ measures }: PolicyForm, waiting: Waiting): Todo[] {
  const unread = measures.filter(({ id, rule }) => !rule && (waiting.get(id) ?? []).length > 0).length
  if (unread === 0) return []
  return [
    {
      key: 'measures:waiting',
      text: `${unread} 项没设条件，读出的条件还没看；这样发，企业看到的是“条件见原文”`,
      place: anchorId('measures'),
      needed: false,
    },
  ]
}
