import { View } from '@tarojs/components'
import { Card } from '@/ui/card/card'
import { useTextSize } from '@/ui/screen/text-size'
import { Toggle } from '@/ui/toggle/toggle'

/** Sets the size of texts and buttons on this device. */
export function TextSizeCard() {
  const [size, setSize] = useTextSize()
  return (
    <Card>
      <Toggle
        text="大字模式"
        hint="字和按钮都更大，在这台设备上一直有效"
        on={size !== 'standard'}
        onChange={(on) => setSize(on ? 'elder' : 'standard')}
      />
      <View>
        {size !== 'standard' && (
          <Toggle
            text="特大字"
            hint="正文 30 号，看不清小字时用"
            on={size === 'largest'}
            onChange={(on) => setSize(on ? 'largest' : 'elder')}
          />
        )}
      </View>
    </Card>
  )
}
