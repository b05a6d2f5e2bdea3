import type { PolicyView } from '@/shared/contract/policy-view'

export type EvidenceView = NonNullable<PolicyView['desk']>['evidence'][number]

/** What the notice says about one field. */
export function evidenceOf(all: readonly EvidenceView[], field: EvidenceView['field']): EvidenceView[] {
  return all.filter((one) => one.field === field)
}

/** Names one piece of evidence, the same for as long as the notice is the same. */
export function evidenceKey({ field, start, end, value }: EvidenceView): string {
  return `${field}:${start}:${end}:${value}`
}
