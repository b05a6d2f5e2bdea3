import { View } from '@tarojs/components'
import { useMemo, useState } from 'react'
import { Button } from '@/ui/button/button'
import { Chip, ChoiceChip, type ChipProps } from '@/ui/chip/chip'
import { evaluateRule } from '@/shared/domain/policy/eligibility/evaluate'
import { explainedConditions } from '@/shared/domain/policy/eligibility/explanation'
import {
  factSpec,
  type EnterpriseProfile,
  type FactKey,
  type FactValue,
} from '@/shared/domain/policy/eligibility/facts'
import { requiredFacts } from '@/shared/domain/policy/eligibility/required-facts'
import type { Rule } from '@/shared/domain/policy/eligibility/rule'
import type { Verdict } from '@/shared/domain/policy/eligibility/verdict'
import { formatStep, VERDICT_LABELS } from '@/shared/domain/policy/eligibility/wording'
import { formatDay } from '@/shared/domain/time/wording'
import { RuleWords } from '@/features/policies/rule-words'
import { FactInput } from './fact-input'
import { useRuleContext } from '../rule-context'
import { SAMPLES } from './sample-profiles'

const LOOKS: Readonly<Record<Verdict, Omit<ChipProps, 'text'>>> = {
  met: { tone: 'good', icon: 'check' },
  unmet: { tone: 'bad', icon: 'close' },
  unknown: { tone: 'warn', icon: 'question' },
}

/** What an enterprise would be told: one of a few samples, or one that the person describes. Nothing is sent. */
export function TryRule({ rule, now }: { rule: Rule; now: number }) {
  const [sample, setSample] = useState<string>()
  const [profile, setProfile] = useState<EnterpriseProfile>({})
  if (sample === undefined)
    return (
      <View className="rule-said">
        <Button
          kind="quiet"
          size="small"
          icon="spark"
          text="找一家企业试试"
          onPress={() => {
            setSample(SAMPLES[0]?.name ?? '')
            setProfile(SAMPLES[0]?.profile ?? {})
          }}
        />
      </View>
    )
  const tell = (fact: FactKey) => (value: FactValue | undefined) => {
    const { [fact]: _before, ...rest } = profile
    setProfile(value === undefined ? rest : { ...rest, [fact]: value })
  }
  return (
    <View className="rule-said">
      <View className="rule-said-title">试一试：这样的企业会看到什么</View>
      <View className="chip-row">
        {SAMPLES.map(({ name, profile: its }) => (
          <ChoiceChip
            key={name}
            text={name}
            chosen={name === sample}
            onPress={() => {
              setSample(name)
              setProfile(its)
            }}
          />
        ))}
      </View>
      <Answer rule={rule} profile={profile} now={now} />
      {requiredFacts(rule, now).map((fact) => {
        const spec = factSpec(fact, rule.facts)
        return (
          spec && (
            <FactInput
              key={`${sample}:${fact}`}
              fact={fact}
              spec={spec}
              value={profile[fact]}
              onChange={tell(fact)}
            />
          )
        )
      })}
    </View>
  )
}

function Answer({ rule, profile, now }: { rule: Rule; profile: EnterpriseProfile; now: number }) {
  const { nameOf } = useRuleContext()
  const explanation = useMemo(() => evaluateRule(rule, profile, now), [rule, profile, now])
  const { verdict, tree, steps = [], change } = explanation
  const verdicts = new Map(explainedConditions(tree).map((one) => [one.id, one.verdict]))
  return (
    <>
      <View className="try-verdict" aria-live="polite">
        <Chip text={VERDICT_LABELS[verdict]} {...LOOKS[verdict]} />
        {change && (
          <View>
            {formatDay(change.on)}起变为“{VERDICT_LABELS[change.verdict]}”
          </View>
        )}
      </View>
      <RuleWords rule={rule} codeName={nameOf} verdicts={verdicts} />
      {steps.length > 0 && (
        <View className="try-steps">
          {steps.map((step, index) => (
            <View key={index}>{formatStep(step, rule, nameOf)}</View>
          ))}
        </View>
      )}
    </>
  )
}
