import { Text } from '@tarojs/components'
import { Icon, type IconName } from '../icon/icon'
import { classes } from '../platform/platform'
import { Press } from '../press/press'
import './button.scss'

export interface ButtonProps {
  /** Verb first: 提交诉求, 认领. */
  text: string
  onPress: () => void
  /** primary: at most one a screen; quiet: outlined; plain: text only; danger: removes something. */
  kind?: 'primary' | 'quiet' | 'plain' | 'danger'
  size?: 'large' | 'small'
  icon?: IconName
  disabled?: boolean
  /** The button shows `busyText` and cannot be pressed. */
  busy?: boolean
  busyText?: string
  /** Read aloud instead of the text, when the text alone is ambiguous. */
  label?: string
  grow?: boolean
}

export function Button(props: ButtonProps) {
  const { text, onPress, kind = 'primary', size = 'large', icon, busy = false, grow = false } = props
  return (
    <Press
      onPress={onPress}
      disabled={(props.disabled ?? false) || busy}
      className={classes('button', `button-${kind}`, `button-${size}`, grow && 'button-grow')}
      {...(props.label !== undefined && { label: props.label })}
    >
      {icon && <Icon name={icon} size={size === 'small' ? 'small' : 'medium'} />}
      <Text className="button-text">{busy ? (props.busyText ?? '请稍候…') : text}</Text>
    </Press>
  )
}
