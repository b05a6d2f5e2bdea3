import { View } from '@tarojs/components'
import { useState, type ReactNode } from 'react'
import { ChoiceChip } from '@/ui/chip/chip'
import type { ParkRegion, ParkRegions } from './places'

export interface RegionChoiceProps {
  places: ParkRegions
  children: (place: ParkRegion) => ReactNode
}

/** Chooses the region that the page is about. People who work in one region choose nothing. */
export function RegionChoice({ places, children }: RegionChoiceProps) {
  const [place, setPlace] = useState<ParkRegion>(places[0])
  const regions = places.filter(
    (one, i) => places.findIndex(({ regionCode }) => regionCode === one.regionCode) === i,
  )
  return (
    <>
      {regions.length > 1 && (
        <View className="chip-row">
          {regions.map((one) => (
            <ChoiceChip
              key={one.regionCode}
              text={one.regionName}
              chosen={one.regionCode === place.regionCode}
              onPress={() => setPlace(one)}
            />
          ))}
        </View>
      )}
      {children(place)}
    </>
  )
}
