import type { RegionCode } from '@/shared/domain/access/region'
import type { Measure } from '@/shared/domain/policy/measures/measure'
import { useProposals, type Proposals } from '@/features/policies/desk/rule/proposals/use-proposals'
import { useQualificationNames } from '@/features/policies/qualification-names'
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

/** Who gets a measure, with the conditions that its own clauses propose. */
export function MeasureRule({ form, measure, onChange, now, regionCode, proposalsKey }: MeasureRuleProps) {
  const qualifications = useQualificationNames(regionCode)
  const proposals = useProposals(form.clauses, { regionCode, qualifications }, proposalsKey)
  const { rule: _rule, ...bare } = measure
  return (
    <RuleBuilder
      rule={measure.rule ?? null}
      onChange={(rule) => onChange({ ...bare, ...(rule && { rule }) })}
      clauses={form.clauses}
      documentNumber={form.documentNumber}
      now={now}
      qualifications={qualifications}
      proposals={proposalsFor(measure, form.measures, proposals)}
      takenFacts={form.measures.flatMap(({ rule }) => Object.keys(rule?.facts ?? {}))}
    />
  )
}

/** Proposals from its own clauses, and from those of no measure: they may hold for all of them. */
function proposalsFor(
  { id, clausePaths }: Measure,
  all: readonly Measure[],
  { undecided, decide }: Proposals,
): Proposals {
  const others = all.flatMap((each) => (each.id === id ? [] : each.clausePaths))
  const isIn = (path: string, paths: readonly string[]) =>
    paths.some((one) => one !== '' && path.startsWith(one))
  return {
    undecided: undecided.filter(({ path }) => isIn(path, clausePaths) || !isIn(path, others)),
    decide,
  }
}
