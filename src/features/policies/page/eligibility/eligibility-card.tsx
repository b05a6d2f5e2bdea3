import { View } from '@tarojs/components'
import { toFrame } from '@/cloud/query/list-frame'
import { Card } from '@/ui/card/card'
import { Chip } from '@/ui/chip/chip'
import { QueryFrame } from '@/ui/query-frame/query-frame'
import { policyMeasures } from '@/shared/domain/policy/measures/policy-measures'
import { VERDICT_CHIPS } from '@/features/policies/words'
import { EligibilityBody, type EligibilityBodyProps } from './eligibility-body'
import { MeasuresCard } from '../measures/measures-card'
import { MeasureDetails } from '../measures/measure-details'
import { useEligibility } from './use-eligibility'
import './eligibility.scss'

export interface EligibilityCardProps extends Pick<
  EligibilityBodyProps,
  'policy' | 'onChecked' | 'onFactSaved'
> {
  enterpriseId: string
  /** The measure that stands first and open, because somebody searched for it. */
  shownFirst?: string | undefined
  now: number
}

/** 您符合吗: the verdict for each measure of the policy, or the one verdict of a policy with one rule. */
export function EligibilityCard({ enterpriseId, shownFirst, now, ...props }: EligibilityCardProps) {
  const { policy } = props
  const eligibility = useEligibility(policy.id, enterpriseId)
  const { query } = eligibility
  const { rule, explanation, measures: checked = [] } = query.data ?? {}
  const [answer] = checked
  const measures = policyMeasures(policy)
  const [only] = measures
  if (query.data && measures.length > 1 && checked.length > 0)
    return (
      <MeasuresCard
        {...props}
        eligibility={eligibility}
        checked={checked}
        shownFirst={shownFirst}
        now={now}
      />
    )
  const details = only && <MeasureDetails measure={only} policy={policy} amount={answer?.amount} />
  if (query.data && (!rule || !explanation))
    return (
      <Card title="您符合吗" aside={<Chip {...VERDICT_CHIPS.everybody} />}>
        <View>这里没有给这项政策设条件，谁能办以原文为准。</View>
        {details}
      </Card>
    )
  return (
    <Card title="您符合吗" {...(explanation && { aside: <Chip {...VERDICT_CHIPS[explanation.verdict]} /> })}>
      <QueryFrame {...toFrame(query)} rows={2}>
        {rule && explanation && (
          <>
            <EligibilityBody
              {...props}
              rule={rule}
              explanation={explanation}
              shortfall={answer?.shortfall}
              eligibility={eligibility}
            />
            {details}
          </>
        )}
      </QueryFrame>
    </Card>
  )
}
