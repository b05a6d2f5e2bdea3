import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { FieldFrame } from '../field/field'
import { TextBox } from '../field/text-box'
import { Icon } from '../icon/icon'
import { classes } from '../platform/platform'
import { Press } from '../press/press'
import { Sheet } from '../sheet/sheet'
import './choice-field.scss'

export interface Choice<Key extends string> {
  key: Key
  title: string
  text?: string
  /** Heading above the choices of one group; these must be adjacent. */
  group?: string
}

export interface ChoiceFieldProps<Key extends string> {
  label: string
  choices: readonly Choice<Key>[]
  /** Empty while nothing is chosen. */
  value: Key | ''
  onChange: (key: Key) => void
  placeholder?: string
  fault?: string | undefined
  hint?: string | undefined
  /** Placeholder of the search box that narrows a long list. Without it there is no box. */
  search?: string
}

/** A field for one value out of a list; the person chooses it in a sheet. */
export function ChoiceField<Key extends string>(props: ChoiceFieldProps<Key>) {
  const { label, choices, value, fault, hint, placeholder = '请选择' } = props
  const [open, setOpen] = useState(false)
  const chosen = choices.find(({ key }) => key === value)
  return (
    <FieldFrame label={label} fault={fault} hint={hint}>
      <Press
        className={classes('box choice-box', fault !== undefined && 'box-faulty')}
        label={`${label}：${chosen?.title ?? placeholder}`}
        onPress={() => setOpen(true)}
      >
        <Text className={classes('choice-box-text', !chosen && 'box-placeholder')}>
          {chosen?.title ?? placeholder}
        </Text>
        <Icon name="down" size="small" />
      </Press>
      <Sheet open={open} title={label} onClose={() => setOpen(false)}>
        {open && (
          <ChoiceList
            {...props}
            onChange={(key) => {
              props.onChange(key)
              setOpen(false)
            }}
          />
        )}
      </Sheet>
    </FieldFrame>
  )
}

export interface ChoiceListProps<Key extends string> {
  label: string
  choices: readonly Choice<Key>[]
  value: Key | ''
  onChange: (key: Key) => void
  search?: string
}

/** The choices without the field, for a sheet that the caller opens. */
export function ChoiceList<Key extends string>({
  label,
  choices,
  value,
  onChange,
  search,
}: ChoiceListProps<Key>) {
  const [typed, setTyped] = useState('')
  const words = typed.trim()
  const shown = choices.filter(({ title, text = '', group = '' }) => (title + text + group).includes(words))
  return (
    <>
      {search !== undefined && (
        <TextBox label={`筛选${label}`} placeholder={search} value={typed} onChange={setTyped} />
      )}
      {shown.map((choice, index) => (
        <View key={choice.key}>
          {choice.group !== undefined && choice.group !== shown[index - 1]?.group && (
            <View className="choice-group">{choice.group}</View>
          )}
          <Press
            role="radio"
            on={choice.key === value}
            className={classes('choice', choice.key === value && 'choice-on')}
            onPress={() => onChange(choice.key)}
          >
            <View className="choice-words">
              <View>{choice.title}</View>
              {choice.text !== undefined && <View className="choice-text">{choice.text}</View>}
            </View>
            {choice.key === value && <Icon name="check" />}
          </Press>
        </View>
      ))}
      {shown.length === 0 && <View className="choice-none">没有“{words}”，换个说法试试</View>}
    </>
  )
}
