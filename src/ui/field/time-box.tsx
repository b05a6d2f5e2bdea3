import { Picker, View } from '@tarojs/components'
import { classes } from '../platform/platform'
import './field.scss'

export interface TimeBoxProps {
  /** HH:mm, or empty. */
  value: string
  onChange: (value: string) => void
  label: string
  placeholder?: string
  faulty?: boolean
}

/** A time of day, chosen with the platform's own wheel. */
export function TimeBox({
  value,
  onChange,
  label,
  placeholder = '请选择时间',
  faulty = false,
}: TimeBoxProps) {
  const className = classes('box', faulty && 'box-faulty')
  if (process.env.TARO_ENV === 'h5')
    return (
      <input
        type="time"
        className={classes('bare', className, value === '' && 'box-unset')}
        aria-label={label}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    )
  return (
    <Picker mode="time" aria-label={label} value={value} onChange={(event) => onChange(event.detail.value)}>
      <View className={classes(className, value === '' && 'box-placeholder')}>{value || placeholder}</View>
    </Picker>
  )
}
