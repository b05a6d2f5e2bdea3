import { View } from '@tarojs/components'
import { Toggle } from '@/ui/toggle/toggle'
import { StrippedText } from './stripped-text'
import './share-toggle.scss'

export interface ShareToggleProps {
  on: boolean
  onChange: (on: boolean) => void
  /** The exact words that others read or will read. */
  asked: string | undefined
  /** The pieces that were taken out of the words, where they are known. */
  removed?: readonly string[]
  /** Called with a piece that others may not read either. */
  onTakeOut: (piece: string) => void
  /** Shown while there are no words to read. */
  notYet: string
}

/** Lets other enterprises of the zone read a need, and shows exactly what they read. */
export function ShareToggle({ on, onChange, asked, removed, onTakeOut, notYet }: ShareToggleProps) {
  return (
    <View className="share-toggle">
      <Toggle
        text="让本园区其他企业看到这条诉求"
        hint="不显示企业名称、联系人和号码。别家有同样的事可以点“我也有”，人多更好办；随时可以关"
        on={on}
        onChange={onChange}
      />
      <View>
        {on && asked === undefined && <View className="share-shown">{notYet}</View>}
        {on && asked !== undefined && (
          <View>
            <View className="share-label">别家看到的是：</View>
            <StrippedText text={asked} removed={removed} onTakeOut={onTakeOut} />
          </View>
        )}
      </View>
    </View>
  )
}
