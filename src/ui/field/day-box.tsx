import { Picker, View } from '@tarojs/components'
import { classes } from '../platform/platform'
import './field.scss'

export interface DayBoxProps {
  /** YYYY-MM-DD, or empty. */
  value: string
  onChange: (value: string) => void
  label: string
  placeholder?: string
  faulty?: boolean
}

/** A day, chosen with the platform's own calendar or wheel. */
export function DayBox({ value, onChange, label, placeholder = '请选择日期', faulty = false }: DayBoxProps) {
  const className = classes('box', faulty && 'box-faulty')
  if (process.env.TARO_ENV === 'h5')
    return (
      <input
        type="date"
        className={classes('bare', className, value === '' && 'box-unset')}
        aria-label={label}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    )
  return (
    <Picker mode="date" aria-label={label} value={value} onChange={(event) => onChange(event.detail.value)}>
      <View className={classes(className, value === '' && 'box-placeholder')}>{value || placeholder}</View>
    </Picker>
  )
}
