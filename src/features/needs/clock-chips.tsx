import { View } from '@tarojs/components'
import { Chip, type ChipProps } from '@/ui/chip/chip'
import type { PromiseView } from '@/shared/contract/need-view'

type Look = Pick<ChipProps, 'tone' | 'icon'>
const LOOKS: Readonly<Record<NonNullable<PromiseView['clocks']>[number]['state'], Look>> = {
  in_time: { tone: 'accent', icon: 'clock' },
  at_risk: { tone: 'warn', icon: 'warning' },
  overdue: { tone: 'bad', icon: 'warning' },
  paused: { tone: 'plain', icon: 'pause' },
  kept: { tone: 'good', icon: 'check' },
  broken: { tone: 'bad', icon: 'check' },
}

/** The state of each promise of a need, in the same words for both sides. */
export function ClockChips({ clocks = [] }: { clocks: PromiseView['clocks'] }) {
  return (
    <View className="chip-row">
      {clocks.map(({ clock, state, text }) => (
        <Chip key={clock} text={text} {...LOOKS[state]} />
      ))}
    </View>
  )
}
