import { ChoiceChip } from '@/ui/chip/chip'
import type { Queue, QueuePlace } from './use-queue'

/** The regions whose needs the person may see; one is chosen. */
export function RegionChips({ places, queue }: { places: readonly QueuePlace[]; queue: Queue }) {
  return (
    <>
      {places.map((place) => (
        <ChoiceChip
          key={place.regionCode}
          text={place.regionName}
          chosen={place.regionCode === queue.regionCode}
          onPress={() => queue.setRegion(place.regionCode)}
        />
      ))}
    </>
  )
}
