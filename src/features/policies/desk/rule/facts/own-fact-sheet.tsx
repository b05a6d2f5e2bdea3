import { View } from '@tarojs/components'
import { useState } from 'react'
import { ChoiceChip } from '@/ui/chip/chip'
import { Field, FieldFrame } from '@/ui/field/field'
import { ConfirmSheet } from '@/ui/sheet/confirm-sheet'
import type { FactKind, FactSpec } from '@/shared/domain/policy/eligibility/facts'
import { FACT_TEXT_MAX, FACT_UNIT_MAX } from '@/shared/contract/limits'

type OwnKind = Extract<
  FactKind,
  'flag' | 'number' | 'count' | 'money' | 'share' | 'day' | 'choice' | 'choices'
>

const KINDS: readonly { key: OwnKind; text: string }[] = [
  { key: 'flag', text: '是或不是' },
  { key: 'choice', text: '几项里选一项' },
  { key: 'choices', text: '几项里选多项' },
  { key: 'number', text: '数字' },
  { key: 'money', text: '金额' },
  { key: 'share', text: '百分比' },
  { key: 'day', text: '日期' },
]

export interface OwnFactSheetProps {
  open: boolean
  onAdd: (spec: FactSpec) => void
  onClose: () => void
}

/** Makes a fact that only this policy asks for: its name and the kind of its answer. */
export function OwnFactSheet({ open, onAdd, onClose }: OwnFactSheetProps) {
  const [label, setLabel] = useState('')
  const [kind, setKind] = useState<OwnKind>('flag')
  const [unit, setUnit] = useState('')
  const [options, setOptions] = useState('')
  const [tried, setTried] = useState(false)
  const lines = options
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
  const chooses = kind === 'choice' || kind === 'choices'
  const labelFault = label.trim() === '' ? '请写清要问企业什么' : undefined
  const optionsFault = chooses && lines.length < 2 ? '至少写两项，一行一项' : undefined
  const add = () => {
    setTried(true)
    if (labelFault !== undefined || optionsFault !== undefined) return
    onAdd({
      label: label.trim(),
      kind,
      ...(kind === 'money' && { unit: '元' }),
      ...(kind === 'number' && unit.trim() !== '' && { unit: unit.trim() }),
      ...(chooses && { choices: Object.fromEntries(lines.map((line, index) => [`o${index + 1}`, line])) }),
    })
    setLabel('')
    setOptions('')
    setUnit('')
    setTried(false)
  }
  return (
    <ConfirmSheet open={open} title="自己定一项要问的" confirmText="加上" onConfirm={add} onClose={onClose}>
      <Field
        label="问企业什么"
        maxLength={FACT_TEXT_MAX}
        placeholder="如：因疫情不能按时交材料"
        value={label}
        onChange={setLabel}
        fault={tried ? labelFault : undefined}
      />
      <FieldFrame label="企业怎么答">
        <View className="chip-row">
          {KINDS.map(({ key, text }) => (
            <ChoiceChip key={key} text={text} chosen={key === kind} onPress={() => setKind(key)} />
          ))}
        </View>
      </FieldFrame>
      {kind === 'number' && (
        <Field
          label="单位"
          optional
          maxLength={FACT_UNIT_MAX}
          placeholder="如：个月"
          value={unit}
          onChange={setUnit}
        />
      )}
      {chooses && (
        <Field
          label="有哪几项"
          multiline
          rows={4}
          maxLength={1000}
          placeholder="一行一项"
          value={options}
          onChange={setOptions}
          fault={tried ? optionsFault : undefined}
        />
      )}
    </ConfirmSheet>
  )
}
