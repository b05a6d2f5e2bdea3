import { Text, View } from '@tarojs/components'
import { ChoiceChip } from '@/ui/chip/chip'
import { ChoiceField, type Choice } from '@/ui/choice-field/choice-field'
import { FieldFrame } from '@/ui/field/field'
import { Icon } from '@/ui/icon/icon'
import { Press } from '@/ui/press/press'
import './values-field.scss'

export interface ValuesFieldProps {
  label: string
  choices: readonly Choice<string>[]
  values: readonly string[]
  onChange: (values: readonly string[]) => void
  /** Placeholder of the box that narrows a long list. */
  search?: string
  fault?: string | undefined
}

/** Up to this many choices are all shown. */
const FEW = 8

/** Any number of values out of a list. A few choices are chips; many are chosen one by one in a list with a search box. */
export function ValuesField({ label, choices, values, onChange, search, fault }: ValuesFieldProps) {
  const without = (value: string) => values.filter((one) => one !== value)
  if (choices.length <= FEW)
    return (
      <FieldFrame label={label} fault={fault}>
        <View className="chip-row">
          {choices.map(({ key, title }) => (
            <ChoiceChip
              key={key}
              role="checkbox"
              text={title}
              chosen={values.includes(key)}
              onPress={() => onChange(values.includes(key) ? without(key) : [...values, key])}
            />
          ))}
        </View>
      </FieldFrame>
    )
  return (
    <>
      <ChoiceField
        label={label}
        placeholder={values.length === 0 ? '请选择' : '再加一个'}
        choices={choices.filter(({ key }) => !values.includes(key))}
        value=""
        onChange={(key) => onChange([...values, key])}
        fault={fault}
        {...(search !== undefined && { search })}
      />
      {values.length > 0 && (
        <View className="values-chosen">
          {values.map((value) => {
            const title = choices.find(({ key }) => key === value)?.title ?? value
            return (
              <Press
                key={value}
                className="values-one"
                label={`移走${title}`}
                onPress={() => onChange(without(value))}
              >
                <Text>{title}</Text>
                <Icon name="close" size="small" />
              </Press>
            )
          })}
        </View>
      )}
    </>
  )
}
