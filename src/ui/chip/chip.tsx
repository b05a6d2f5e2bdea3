import { Text, View } from '@tarojs/components'
import { Icon, type IconName } from '../icon/icon'
import { classes } from '../platform/platform'
import { Press } from '../press/press'
import './chip.scss'

export type ChipTone = 'accent' | 'good' | 'warn' | 'bad' | 'plain'

export interface ChipProps {
  text: string
  tone?: ChipTone
  /** A state is shown by icon, word and colour, never by colour alone. */
  icon?: IconName
}

export function Chip({ text, tone = 'accent', icon }: ChipProps) {
  return (
    <View className={classes('chip', `chip-${tone}`)}>
      {icon && <Icon name={icon} size="small" />}
      <Text>{text}</Text>
    </View>
  )
}

export interface ChoiceChipProps {
  text: string
  chosen: boolean
  onPress: () => void
  icon?: IconName
  /** radio: one of several; checkbox: any of several; toggle: a button that stays pressed; button: an action. */
  role?: 'radio' | 'checkbox' | 'toggle' | 'button'
  /** Read aloud instead of the text, when the text alone is ambiguous. */
  label?: string
  /** Tone while the chip is not chosen. */
  tone?: 'plain' | 'warn'
}

/** A chip that can be pressed: a category, a filter, a reason. */
export function ChoiceChip({
  text,
  chosen,
  onPress,
  icon,
  role = 'radio',
  label,
  tone = 'plain',
}: ChoiceChipProps) {
  return (
    <Press
      role={role}
      {...(label !== undefined && { label })}
      {...(role !== 'button' && { on: chosen })}
      onPress={onPress}
      className={classes('chip', 'chip-choice', chosen ? 'chip-accent chip-chosen' : `chip-${tone}`)}
    >
      {chosen ? <Icon name="check" size="small" /> : icon && <Icon name={icon} size="small" />}
      <Text>{text}</Text>
    </Press>
  )
}
