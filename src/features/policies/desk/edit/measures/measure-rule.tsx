import { useMemo } from 'react'
import type { RegionCode } from '@/shared/domain/access/region'
import { clausesFor } from '@/shared/domain/policy/measures/clauses-of-measure'
import type { Measure } from '@/shared/domain/policy/measures/measure'
import { useNoticePlace } from '@/features/policies/desk/rule/proposals/use-notice-place'
import { useProposals } from '@/features/policies/desk/rule/proposals/use-proposals'
import { RuleBuilder } from '@/features/policies/desk/rule/rule-builder'
import type { PolicyForm } from '../policy-form'

interface MeasureRuleProps {
  form: PolicyForm
  measure: Measure
  onChange: (measure: Measure) => void
  now: number
  regionCode: RegionCode
  proposalsKey: string
}

/** The rule of a measure, with the conditions that its own clauses propose. */
export function MeasureRule({ form, measure, onChange, now, regionCode, proposalsKey }: MeasureRuleProps) {
  const place = useNoticePlace(regionCode, form.issuingBodies)
  const { clauses, measures } = form
  const { id } = measure
  const own = measure.clausePaths
  const asked = useMemo(
    () =>
      clausesFor(
        clauses,
        own,
        measures.flatMap((each) => (each.id === id ? [] : each.clausePaths)),
      ),
    [clauses, measures, id, own],
  )
  const proposals = useProposals(asked, place, proposalsKey)
  const { rule: _rule, ...bare } = measure
  return (
    <RuleBuilder
      rule={measure.rule ?? null}
      onChange={(rule) => onChange({ ...bare, ...(rule && { rule }) })}
      clauses={form.clauses}
      documentNumber={form.documentNumber}
      now={now}
      qualifications={place.qualifications}
      proposals={proposals}
      takenFacts={form.measures.flatMap(({ rule }) => Object.keys(rule?.facts ?? {}))}
    />
  )
}
