import type { RegionCode } from '@/shared/domain/access/region'
import { Card } from '@/ui/card/card'
import { RefusalNote } from '@/ui/refusal-note/refusal-note'
import { RuleBuilder } from '@/features/policies/desk/rule/rule-builder'
import { useProposals } from '@/features/policies/desk/rule/proposals/use-proposals'
import { policyFaultUnder } from '../policy-form'
import { EditorBlock, type SectionProps } from './editor-block'

interface RuleSectionProps extends SectionProps {
  now: number
  /** Where the policy belongs. */
  regionCode: RegionCode
  /** Under which the device remembers the proposals that were decided on. */
  proposalsKey: string
}

/** Who is eligible, as conditions that enterprises are checked against. */
export function RuleSection({ now, regionCode, proposalsKey, ...props }: RuleSectionProps) {
  const { form, put, faults } = props
  const proposals = useProposals(form.clauses, regionCode, proposalsKey)
  const fault = policyFaultUnder(faults, 'rule')
  return (
    <Card title="谁能享受（条件）">
      <EditorBlock {...props} name="rule">
        {fault !== undefined && <RefusalNote text={fault} />}
        <RuleBuilder
          rule={form.rule}
          onChange={(rule) => put({ rule })}
          clauses={form.clauses}
          documentNumber={form.documentNumber}
          now={now}
          proposals={proposals}
        />
      </EditorBlock>
    </Card>
  )
}
