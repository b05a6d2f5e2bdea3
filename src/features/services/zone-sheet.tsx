import { View } from '@tarojs/components'
import { ListRow } from '@/ui/list-row/list-row'
import { Chip } from '@/ui/chip/chip'
import { Sheet } from '@/ui/sheet/sheet'
import type { Zone } from '@/cloud/zone/use-zone'

export interface ZoneSheetProps {
  open: boolean
  zones: readonly Zone[]
  chosen: string | undefined
  onChoose: (code: string) => void
  onClose: () => void
}

/** Chooses the zone whose catalogue is shown. */
export function ZoneSheet({ open, zones, chosen, onChoose, onClose }: ZoneSheetProps) {
  return (
    <Sheet open={open} title="看哪个园区的服务" onClose={onClose}>
      <View>
        {zones.map((zone) => (
          <ListRow
            key={zone.code}
            icon="building"
            title={zone.name}
            text={`${zone.city} · ${zone.openHours}`}
            aside={zone.code === chosen && <Chip text="当前" icon="check" />}
            onPress={() => onChoose(zone.code)}
          />
        ))}
      </View>
    </Sheet>
  )
}
