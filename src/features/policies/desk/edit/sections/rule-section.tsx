import { Card } from '@/ui/card/card'
import { RefusalNote } from '@/ui/refusal-note/refusal-note'
import { RuleBuilder } from '@/features/policies/desk/rule/rule-builder'
import { policyFaultUnder } from '../policy-form'
import { EditorBlock, type SectionProps } from './editor-block'

/** Who is eligible, as conditions that enterprises are checked against. */
export function RuleSection({ now, ...props }: SectionProps & { now: number }) {
  const { form, put, faults } = props
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
        />
      </EditorBlock>
    </Card>
  )
}
