import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { classes } from '../platform/platform'
import './press.scss'

export interface PressProps {
  onPress: () => void
  children: ReactNode
  className?: string
  /** Read aloud instead of the text inside. */
  label?: string
  disabled?: boolean
  /** toggle: a button that stays pressed. */
  role?: 'button' | 'toggle' | 'link' | 'tab' | 'radio' | 'checkbox' | 'switch'
  /** State of a toggle, radio, checkbox or switch; for a tab whether it is chosen; for a link whether it leads to this page. */
  on?: boolean
}

/**
 * Makes its content a thing to press. In the browser it is a real button, for the keyboard, the focus ring and assistive technology. In
 * WeChat it is a view with a role, because the look of WeChat's own button is hard to override.
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
  const state = ariaState(role, on)
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

function ariaState(role: PressProps['role'], on: boolean | undefined): object {
  if (on === undefined) return {}
  // WeChat has no pressed state, so a toggle there is checked.
  if (role === 'toggle' && process.env.TARO_ENV === 'h5') return { 'aria-pressed': on }
  if (role === 'tab') return { 'aria-selected': on }
  if (role === 'link') return on ? { 'aria-current': 'page' } : {}
  return { 'aria-checked': on }
}
