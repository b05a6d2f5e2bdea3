import { View } from '@tarojs/components'
import { Button } from '@/ui/button/button'
import { Card } from '@/ui/card/card'
import { DayBox } from '@/ui/field/day-box'
import { FieldFrame } from '@/ui/field/field'
import { policyFaultUnder } from '../policy-form'
import { EditorBlock, type SectionProps } from './editor-block'

const DAYS = [
  { key: 'deadlineOn', label: '截止申报', hint: '企业会看到倒计时；常年受理的不填' },
  { key: 'validUntilOn', label: '有效期至', hint: '到期自动下架；长期有效的不填' },
] as const

/** The last day to apply, and the last day on which the policy holds. */
export function TermSection(props: SectionProps) {
  const { form, put, faults } = props
  return (
    <Card title="期限">
      <View className="edit-row">
        {DAYS.map(({ key, label, hint }) => (
          <EditorBlock key={key} {...props} name={key} field={key}>
            <FieldFrame
              label={label}
              optional
              hint={hint}
              fault={policyFaultUnder(faults, key)}
              aside={
                form[key] !== '' && (
                  <Button
                    kind="plain"
                    size="small"
                    text="清空"
                    label={`清空${label}`}
                    onPress={() => put({ [key]: '' })}
                  />
                )
              }
            >
              <DayBox label={label} value={form[key]} onChange={(day) => put({ [key]: day })} />
            </FieldFrame>
          </EditorBlock>
        ))}
      </View>
    </Card>
  )
}
