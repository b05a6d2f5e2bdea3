import { Text, View } from '@tarojs/components'
import { classes } from '../platform/platform'
import { Press } from '../press/press'
import './toggle.scss'

export interface ToggleProps {
  text: string
  hint?: string
  on: boolean
  onChange: (on: boolean) => void
}

/** A line with a switch at its end. A press anywhere on the line turns the switch. */
export function Toggle({ text, hint, on, onChange }: ToggleProps) {
  return (
    <Press role="switch" on={on} label={text} className="toggle" onPress={() => onChange(!on)}>
      <View className="toggle-words">
        <Text className="toggle-text">{text}</Text>
        {hint !== undefined && <View className="toggle-hint">{hint}</View>}
      </View>
      <View className={classes('toggle-track', on && 'toggle-on')}>
        <View className="toggle-knob" />
      </View>
    </Press>
  )
}
