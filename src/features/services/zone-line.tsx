import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/ui/button/button'
import { Icon } from '@/ui/icon/icon'
import type { ZoneChoice } from '@/cloud/zone/use-zone'
import { ZoneSheet } from './zone-sheet'

/** The zone whose catalogue is shown, with a button to choose another. */
export function ZoneLine({ zone }: { zone: ZoneChoice }) {
  const [choosing, setChoosing] = useState(false)
  return (
    <View className="catalogue-zone">
      <View className="catalogue-zone-name">
        <Icon name="pin" size="small" /> {zone.zone ? `${zone.zone.name}可用` : '正在确认园区…'}
      </View>
      {zone.zones.length > 1 && (
        <Button kind="plain" size="small" text="换个园区" onPress={() => setChoosing(true)} />
      )}
      <ZoneSheet
        open={choosing}
        zones={zone.zones}
        chosen={zone.zone?.code}
        onChoose={(code) => {
          zone.choose(code)
          setChoosing(false)
        }}
        onClose={() => setChoosing(false)}
      />
    </View>
  )
}
