import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { classes } from '../platform/platform'
import './press.scss'

export interface PressProps {
  onPress: () => void
  children: ReactNode
  className?: string
  /** What is read aloud; left out, the text inside is. */
  label?: string
  disabled?: boolean
  /** What it is, if it is no plain button. toggle: a button that stays pressed. */
  role?: 'button' | 'toggle' | 'link' | 'tab' | 'radio' | 'checkbox' | 'switch'
  /** On or off, for toggle, radio, checkbox, switch; the chosen one, for tab; where one is, for link. */
  on?: boolean
}

/**
 * Everything that can be pressed. In the browser a real button: the keyboard, the focus ring and assistive technology come with it.
 * In WeChat a view with a role, because WeChat's button brings a look that is hard to take off.
 */
export function Press({
  onPress,
  children,
  className,
  label,
  disabled = false,
  role = 'button',
  on,
}: PressProps) {
  const state = stateOf(role, on)
  if (process.env.TARO_ENV === 'h5') {
    return (
      <button
        type="button"
        className={classes('bare press', className)}
        aria-label={label}
        disabled={disabled}
        {...(role !== 'button' && role !== 'toggle' && { role })}
        {...state}
        onClick={(event) => {
          event.stopPropagation()
          onPress()
        }}
      >
        {children}
      </button>
    )
  }
  return (
    <View
      className={classes('press', disabled && 'press-off', className)}
      hoverClass={disabled ? 'none' : 'press-down'}
      aria-role={role === 'toggle' ? 'checkbox' : role}
      aria-label={label}
      aria-disabled={disabled}
      {...state}
      onClick={(event) => {
        event.stopPropagation()
        if (!disabled) onPress()
      }}
    >
      {children}
    </View>
  )
}

function stateOf(role: PressProps['role'], on: boolean | undefined): object {
  if (on === undefined) return {}
  // WeChat knows no pressed buttons: there it is something checked.
  if (role === 'toggle' && process.env.TARO_ENV === 'h5') return { 'aria-pressed': on }
  if (role === 'tab') return { 'aria-selected': on }
  if (role === 'link') return on ? { 'aria-current': 'page' } : {}
  return { 'aria-checked': on }
}
