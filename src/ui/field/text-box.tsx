import { Input, Textarea } from '@tarojs/components'
import { classes } from '../platform/platform'
import './field.scss'

export interface TextBoxProps {
  value: string
  onChange: (value: string) => void
  /** What to enter, read aloud: a placeholder is no label. */
  label: string
  placeholder?: string
  maxLength?: number
  multiline?: boolean
  /** Lines shown before the box grows; multiline only. */
  rows?: number
  kind?: 'text' | 'number' | 'decimal' | 'phone'
  onBlur?: () => void
  onSubmit?: () => void
  faulty?: boolean
  disabled?: boolean
  autoFocus?: boolean
}

const MODES = { text: 'text', number: 'numeric', decimal: 'decimal', phone: 'tel' } as const
const TYPES = { text: 'text', number: 'number', decimal: 'digit', phone: 'number' } as const

/**
 * A text entry without a label. In the browser it is the browser's own element, so that accessible names, input methods for Chinese and
 * the keyboard work; in WeChat it is WeChat's.
 */
export function TextBox(props: TextBoxProps) {
  const {
    value,
    label,
    placeholder = '',
    maxLength = 500,
    multiline = false,
    rows = 3,
    kind = 'text',
  } = props
  const className = classes('box', multiline && 'box-multi', props.faulty && 'box-faulty')
  const disabled = props.disabled ?? false
  if (process.env.TARO_ENV === 'h5') {
    const shared = {
      className: classes('bare', className),
      'aria-label': label,
      'aria-invalid': props.faulty ?? false,
      placeholder,
      maxLength,
      value,
      disabled,
      autoFocus: props.autoFocus ?? false,
      ...(props.onBlur && { onBlur: props.onBlur }),
    }
    if (multiline)
      return <textarea {...shared} rows={rows} onChange={(event) => props.onChange(event.target.value)} />
    return (
      <input
        {...shared}
        type="text"
        inputMode={MODES[kind]}
        onChange={(event) => props.onChange(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.nativeEvent.isComposing) props.onSubmit?.()
        }}
      />
    )
  }
  if (multiline)
    return (
      <Textarea
        className={className}
        aria-label={label}
        placeholder={placeholder}
        placeholderClass="box-placeholder"
        maxlength={maxLength}
        value={value}
        disabled={disabled}
        autoHeight
        disableDefaultPadding
        onInput={(event) => props.onChange(event.detail.value)}
        onBlur={() => props.onBlur?.()}
      />
    )
  return (
    <Input
      className={className}
      aria-label={label}
      placeholder={placeholder}
      placeholderClass="box-placeholder"
      maxlength={maxLength}
      type={TYPES[kind]}
      value={value}
      disabled={disabled}
      onInput={(event) => props.onChange(event.detail.value)}
      onBlur={() => props.onBlur?.()}
      onConfirm={() => props.onSubmit?.()}
    />
  )
}
