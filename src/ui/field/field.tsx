import { Text, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { useFault } from '../faults/faults'
import { Icon } from '../icon/icon'
import { ariaRole } from '../platform/platform'
import { TextBox, type TextBoxProps } from './text-box'

export interface FieldFrameProps {
  label: string
  /** What is wrong with the value, shown below the control. */
  fault?: string | undefined
  hint?: string | undefined
  optional?: boolean
  /** Beside the label: a counter, a unit. */
  aside?: ReactNode
  children: ReactNode
}

/** Label, control, and below it what is wrong with the value, or a hint. */
export function FieldFrame({ label, fault, hint, optional = false, aside, children }: FieldFrameProps) {
  useFault(fault)
  return (
    <View className="field">
      <View className="field-head">
        <Text className="field-label">
          {label}
          {optional && <Text className="field-optional">（选填）</Text>}
        </Text>
        {aside !== undefined && <View className="field-aside">{aside}</View>}
      </View>
      {children}
      {fault !== undefined ? (
        <View className="field-fault" {...ariaRole('alert')}>
          <Icon name="warning" size="small" />
          <Text>{fault}</Text>
        </View>
      ) : (
        hint !== undefined && <View className="field-hint">{hint}</View>
      )}
    </View>
  )
}

export type FieldProps = Omit<FieldFrameProps, 'children'> & Omit<TextBoxProps, 'faulty'>

/** A labelled line or area of text. */
export function Field({ label, fault, hint, optional, aside, ...box }: FieldProps) {
  return (
    <FieldFrame label={label} fault={fault} hint={hint} optional={optional ?? false} aside={aside}>
      <TextBox {...box} label={label} faulty={fault !== undefined} />
    </FieldFrame>
  )
}
