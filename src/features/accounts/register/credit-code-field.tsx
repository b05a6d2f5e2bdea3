import { Text, View } from '@tarojs/components'
import { FieldFrame } from '@/ui/field/field'
import { TextBox } from '@/ui/field/text-box'
import { Icon } from '@/ui/icon/icon'
import { CREDIT_CODE_INPUT_MAX } from '@/shared/contract/limits'
import { checkWhileTyping } from './register-draft'
import './credit-code-field.scss'

export interface CreditCodeFieldProps {
  value: string
  onChange: (value: string) => void
  /** The fault that the cloud found. */
  fault: string | undefined
}

/** The unified social credit code, checked while it is typed (GB 32100-2015). */
export function CreditCodeField({ value, onChange, fault }: CreditCodeFieldProps) {
  const check = checkWhileTyping(value)
  const shownFault = fault ?? (check.kind === 'fault' ? check.text : undefined)
  return (
    <FieldFrame
      label="统一社会信用代码"
      fault={shownFault}
      hint={check.kind === 'typing' ? check.text : undefined}
    >
      <TextBox
        label="统一社会信用代码"
        placeholder="18 位字母数字"
        maxLength={CREDIT_CODE_INPUT_MAX}
        value={value}
        onChange={(text) => onChange(text.toUpperCase())}
        faulty={shownFault !== undefined}
      />
      {shownFault === undefined && (check.kind === 'good' || check.kind === 'warn') && (
        <View className={`code-standing code-standing-${check.kind}`} aria-live="polite">
          <Icon name={check.kind === 'good' ? 'check' : 'warning'} size="small" />
          <Text>{check.text}</Text>
        </View>
      )}
    </FieldFrame>
  )
}
