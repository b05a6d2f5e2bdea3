import type { PolicyView } from '@/shared/contract/policy-view'
import { POLICY_LEVEL_LABELS } from '@/shared/domain/policy/level'
import { POLICY_THEMES, THEME_SPECS } from '@/shared/domain/policy/theme'
import { formatDayWithYear } from '@/shared/domain/time/wording'
import type { PolicyForm } from './edit/policy-form'

export type EvidenceView = NonNullable<PolicyView['desk']>['evidence'][number]

/** The evidence of one field. */
export function fieldEvidence(all: readonly EvidenceView[], field: EvidenceView['field']): EvidenceView[] {
  return all.filter((one) => one.field === field)
}

/** The value as people write it: a screen reader says 省级 and 2020年6月30日, not the stored text. */
export function evidenceName({ field, value }: EvidenceView): string {
  const theme = field === 'themes' ? POLICY_THEMES.find((each) => each === value) : undefined
  if (theme) return THEME_SPECS[theme].label
  const levels: Readonly<Record<string, string>> = POLICY_LEVEL_LABELS
  if (field === 'level') return levels[value] ?? value
  return /^\d{4}-\d{2}-\d{2}$/.test(value) ? formatDayWithYear(value) : value
}

/** Key of one piece of evidence. It stays the same while the notice stays the same. */
export function evidenceKey({ field, start, end, value }: EvidenceView): string {
  return `${field}:${start}:${end}:${value}`
}

/** Keys of values that a person still has to check: they were read with doubt, nobody confirmed them, and the form still has them. */
export function doubtfulKeys(
  all: readonly EvidenceView[],
  form: PolicyForm,
  checked: readonly string[],
): ReadonlySet<string> {
  return new Set(
    all
      .filter((one) => one.confidence === 'doubtful' && stillSays(form, one))
      .map(evidenceKey)
      .filter((key) => !checked.includes(key)),
  )
}

/** Whether the form still has the value. */
function stillSays(form: PolicyForm, { field, value }: EvidenceView): boolean {
  switch (field) {
    case 'title':
    case 'documentNumber':
    case 'writtenOn':
    case 'level':
    case 'deadlineOn':
    case 'validUntilOn':
      return form[field] === value
    case 'issuingBodies':
    case 'links':
      return form[field].split('\n').includes(value)
    case 'themes':
      return form.themes.some((theme) => theme === value)
    case 'clauses':
      return form.clauses.some(({ path }) => path === value)
    case 'contacts':
      return form.contacts.some(
        ({ matter, phones }) => matter === value || phones.split('、').join(' ') === value,
      )
    default:
      return true
  }
}
