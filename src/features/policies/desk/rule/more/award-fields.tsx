import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/ui/button/button'
import { ChoiceChip } from '@/ui/chip/chip'
import { ChoiceField } from '@/ui/choice-field/choice-field'
import { Field, FieldFrame } from '@/ui/field/field'
import { FACT_TEXT_MAX, RULE_TIERS_MAX } from '@/shared/contract/limits'
import { FACTS, factSpec, type FactName } from '@/shared/domain/policy/eligibility/facts'
import {
  isCondition,
  type Award,
  type AwardSum,
  type Condition,
  type Rule,
} from '@/shared/domain/policy/eligibility/rule'
import { ConditionEditor } from '../condition/condition-editor'
import { formatBuilt, UNWRITTEN } from '../condition/new-condition'
import { NumberBox } from '../condition/number-box'
import { useRuleContext } from '../rule-context'

type Tier = Award['tiers'][number]

const MONEY = { kind: 'money' } as const
const SHARE = { kind: 'share' } as const
const NO_AWARD: Award = { tiers: [] }
const COUNTED = (Object.keys(FACTS) as FactName[]).filter(
  (name) => !FACTS[name].yearly && (FACTS[name].kind === 'money' || FACTS[name].kind === 'count'),
)

/** The award of an enterprise that meets the conditions: tiers (the first that fits counts), a cap, and what excludes the award. */
export function AwardFields({
  award = NO_AWARD,
  onChange,
}: {
  award: Rule['award']
  onChange: (award: Award | undefined) => void
}) {
  const put = (tiers: Award['tiers']) => onChange(tiers.length > 0 ? { ...award, tiers } : undefined)
  const unwritten = award.tiers.some(
    ({ gives }) => !Number.isFinite('yuan' in gives ? gives.yuan : gives.times),
  )
  return (
    <FieldFrame
      label="能得多少钱"
      optional
      fault={unwritten ? '有一档还没填金额' : undefined}
      hint="填了以后，企业能看到按自己的情况算出的金额"
    >
      {award.tiers.map((tier, index) => (
        <TierFields
          key={index}
          tier={tier}
          index={index}
          onChange={(next) => put(award.tiers.map((each, at) => (at === index ? next : each)))}
          onRemove={() => put(award.tiers.filter((_each, at) => at !== index))}
        />
      ))}
      {award.tiers.length < RULE_TIERS_MAX && (
        <Button
          kind="plain"
          size="small"
          icon="plus"
          text={award.tiers.length === 0 ? '写明金额' : '再加一档'}
          onPress={() => put([...award.tiers, { gives: { yuan: UNWRITTEN } }])}
        />
      )}
      {award.tiers.length > 0 && (
        <>
          <FieldFrame label="最多多少" optional>
            <NumberBox
              label="最多多少"
              spec={MONEY}
              value={award.mostYuan ?? UNWRITTEN}
              onChange={(value) => {
                const { mostYuan: _before, ...rest } = award
                onChange(Number.isFinite(value) ? { ...rest, mostYuan: value } : rest)
              }}
            />
          </FieldFrame>
          <Field
            label="和哪些不能同时拿"
            optional
            maxLength={FACT_TEXT_MAX}
            placeholder="起个组名，同组的只能拿一项，如：稳岗补贴"
            value={award.exclusive ?? ''}
            onChange={(group) => {
              const { exclusive: _before, ...rest } = award
              onChange(group === '' ? rest : { ...rest, exclusive: group })
            }}
          />
        </>
      )}
    </FieldFrame>
  )
}

interface TierFieldsProps {
  tier: Tier
  index: number
  onChange: (tier: Tier) => void
  onRemove: () => void
}

function TierFields({ tier, index, onChange, onRemove }: TierFieldsProps) {
  const { gives } = tier
  return (
    <View className="rule-group rule-group-inner">
      <TierWhen tier={tier} index={index} onChange={onChange} />
      <FieldFrame label={`第 ${index + 1} 档怎么算`}>
        <View className="chip-row">
          <ChoiceChip
            text="固定金额"
            chosen={'yuan' in gives}
            onPress={() => onChange({ ...tier, gives: { yuan: UNWRITTEN } })}
          />
          <ChoiceChip
            text="按企业的数字算"
            chosen={'of' in gives}
            onPress={() => onChange({ ...tier, gives: { times: UNWRITTEN, of: 'rdSpendYuan' } })}
          />
        </View>
        <SumFields gives={gives} onChange={(next) => onChange({ ...tier, gives: next })} />
      </FieldFrame>
      <Button kind="plain" size="small" icon="trash" text="移走这一档" onPress={onRemove} />
    </View>
  )
}

function SumFields({ gives, onChange }: { gives: AwardSum; onChange: (gives: AwardSum) => void }) {
  if ('yuan' in gives)
    return <NumberBox label="金额" spec={MONEY} value={gives.yuan} onChange={(yuan) => onChange({ yuan })} />
  const isMoney = factSpec(gives.of)?.kind === 'money'
  return (
    <>
      <ChoiceField
        label="按哪一项算"
        choices={COUNTED.map((key) => ({ key, title: FACTS[key].label }))}
        value={gives.of}
        onChange={(key) => {
          const of = COUNTED.find((name) => name === key)
          if (of) onChange({ times: UNWRITTEN, of })
        }}
      />
      <NumberBox
        key={gives.of}
        label={isMoney ? '按百分之几' : '每一个多少钱'}
        spec={isMoney ? SHARE : MONEY}
        value={gives.times}
        onChange={(times) => onChange({ ...gives, times })}
      />
    </>
  )
}

/** The condition of a tier. Without one, the tier is for every enterprise that no earlier tier fits. */
function TierWhen({ tier, index, onChange }: Omit<TierFieldsProps, 'onRemove'>) {
  const { rule, nameOf } = useRuleContext()
  const [open, setOpen] = useState(false)
  const { when, ...everybody } = tier
  const condition = when && isCondition(when) ? when : undefined
  const first: Condition = { id: `tier${index + 1}`, test: 'among', fact: 'size', values: [] }
  if (!condition)
    return (
      <Button
        kind="plain"
        size="small"
        icon="plus"
        text={when ? '改成一个条件' : '这一档只给一部分企业'}
        onPress={() => {
          setOpen(true)
          onChange({ ...tier, when: first })
        }}
      />
    )
  return (
    <View>
      <View className="rule-condition-words">{`给：${formatBuilt(condition, rule, nameOf)}`}</View>
      {open ? (
        <ConditionEditor
          condition={condition}
          negated={false}
          onChange={(next) => onChange({ ...tier, when: next })}
          onRemove={() => onChange(everybody)}
          onDone={() => setOpen(false)}
        />
      ) : (
        <Button kind="plain" size="small" icon="edit" text="改给谁" onPress={() => setOpen(true)} />
      )}
    </View>
  )
}
