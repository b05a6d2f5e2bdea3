import { Text, View } from '@tarojs/components'
import { FieldFrame } from '@/ui/field/field'
import { TextBox } from '@/ui/field/text-box'
import { Icon } from '@/ui/icon/icon'
import { CREDIT_CODE_INPUT_MAX } from '@/shared/contract/limits'
import { creditCodeStanding } from './register-draft'
import './credit-code-field.scss'

export interface CreditCodeFieldProps {
  value: string
  onChange: (value: string) => void
  /** Found when it was sent. */
  fault: string | undefined
}

/** The unified social credit code, checked while it is typed (GB 32100-2015). */
export function CreditCodeField({ value, onChange, fault }: CreditCodeFieldProps) {
  const standing = creditCodeStanding(value)
  const wrong = fault ?? (standing.kind === 'fault' ? standing.text : undefined)
  return (
    <FieldFrame
      label="统一社会信用代码"
      fault={wrong}
      hint={standing.kind === 'typing' ? standing.text : undefined}
    >
      <TextBox
        label="统一社会信用代码"
        placeholder="如 91210100MA0XXXXXXX"
        maxLength={CREDIT_CODE_INPUT_MAX}
        value={value}
        onChange={(text) => onChange(text.toUpperCase())}
        faulty={wrong !== undefined}
      />
      {wrong === undefined && (standing.kind === 'good' || standing.kind === 'warn') && (
        <View className={`code-standing code-standing-${standing.kind}`} aria-live="polite">
          <Icon name={standing.kind === 'good' ? 'check' : 'warning'} size="small" />
          <Text>{standing.text}</Text>
        </View>
      )}
    </FieldFrame>
  )
}
