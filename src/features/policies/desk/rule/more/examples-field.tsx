import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/ui/button/button'
import { Chip, ChoiceChip } from '@/ui/chip/chip'
import { Field, FieldFrame } from '@/ui/field/field'
import { RefusalNote } from '@/ui/refusal-note/refusal-note'
import { RULE_EXAMPLE_MAX } from '@/shared/contract/limits'
import { formatDisagreement, runExample } from '@/shared/domain/policy/eligibility/examples'
import { factSpec, type FactKey, type FactValue } from '@/shared/domain/policy/eligibility/facts'
import { requiredFacts } from '@/shared/domain/policy/eligibility/required-facts'
import type { Rule, RuleExample } from '@/shared/domain/policy/eligibility/rule'
import type { Verdict } from '@/shared/domain/policy/eligibility/verdict'
import { VERDICT_LABELS } from '@/shared/domain/policy/eligibility/wording'
import { FactInput } from '../trial/fact-input'

const VERDICTS: readonly Verdict[] = ['met', 'unmet', 'unknown']

export interface ExamplesFieldProps {
  rule: Rule
  now: number
  onChange: (examples: readonly RuleExample[]) => void
}

/**
 * Examples: enterprises with the answer that the rule has to give. They run with every change; a rule that contradicts one is not saved.
 */
export function ExamplesField({ rule, now, onChange }: ExamplesFieldProps) {
  const { examples = [] } = rule
  const [openAt, setOpenAt] = useState<number>()
  const put = (index: number, example: RuleExample) =>
    onChange(examples.map((each, at) => (at === index ? example : each)))
  return (
    <FieldFrame label="例子" optional hint="写几家企业和应有的结果：以后改条件时自动核对，对不上就不让保存">
      {examples.map((example, index) => (
        <ExampleRow
          key={index}
          rule={rule}
          example={example}
          now={now}
          open={openAt === index}
          onOpen={(open) => setOpenAt(open ? index : undefined)}
          onChange={(next) => put(index, next)}
          onRemove={() => {
            setOpenAt(undefined)
            onChange(examples.filter((_each, at) => at !== index))
          }}
        />
      ))}
      {examples.length < RULE_EXAMPLE_MAX.count && (
        <Button
          kind="plain"
          size="small"
          icon="plus"
          text="加一个例子"
          onPress={() => {
            setOpenAt(examples.length)
            onChange([...examples, { name: `例子 ${examples.length + 1}`, profile: {}, verdict: 'unknown' }])
          }}
        />
      )}
    </FieldFrame>
  )
}

interface ExampleRowProps {
  rule: Rule
  example: RuleExample
  now: number
  open: boolean
  onOpen: (open: boolean) => void
  onChange: (example: RuleExample) => void
  onRemove: () => void
}

function ExampleRow({ rule, example, now, open, onOpen, onChange, onRemove }: ExampleRowProps) {
  const actual = runExample(rule, example, now)
  const agrees = actual === example.verdict
  const tell = (fact: FactKey) => (value: FactValue | undefined) => {
    const { [fact]: _before, ...rest } = example.profile
    onChange({ ...example, profile: value === undefined ? rest : { ...rest, [fact]: value } })
  }
  return (
    <View className="rule-group rule-group-inner">
      <View className="rule-group-head">
        <View>{example.name}</View>
        <Chip
          tone={agrees ? 'good' : 'bad'}
          icon={agrees ? 'check' : 'close'}
          text={agrees ? `核对无误：${VERDICT_LABELS[actual]}` : `对不上：${VERDICT_LABELS[actual]}`}
        />
      </View>
      {!agrees && <RefusalNote text={formatDisagreement({ example, actual })} />}
      {open ? (
        <>
          <Field
            label="这家企业叫什么"
            maxLength={RULE_EXAMPLE_MAX.name}
            value={example.name}
            onChange={(name) => onChange({ ...example, name })}
          />
          <FieldFrame label="应有的结果">
            <View className="chip-row">
              {VERDICTS.map((verdict) => (
                <ChoiceChip
                  key={verdict}
                  text={VERDICT_LABELS[verdict]}
                  chosen={verdict === example.verdict}
                  onPress={() => onChange({ ...example, verdict })}
                />
              ))}
            </View>
          </FieldFrame>
          {requiredFacts(rule, now).map((fact) => {
            const spec = factSpec(fact, rule.facts)
            return (
              spec && (
                <FactInput
                  key={fact}
                  fact={fact}
                  spec={spec}
                  value={example.profile[fact]}
                  onChange={tell(fact)}
                />
              )
            )
          })}
          <View className="rule-condition-buttons">
            <Button kind="plain" size="small" icon="trash" text="移走这个例子" onPress={onRemove} />
            <Button kind="quiet" size="small" icon="check" text="好了" onPress={() => onOpen(false)} />
          </View>
        </>
      ) : (
        <Button
          kind="plain"
          size="small"
          icon="edit"
          text="改这个例子"
          label={`改例子：${example.name}`}
          onPress={() => onOpen(true)}
        />
      )}
    </View>
  )
}
