import { usePlaces } from '@/ui/navigation/places'
import { Card } from '@/ui/card/card'
import { Chip } from '@/ui/chip/chip'
import { ListRow } from '@/ui/list-row/list-row'
import { useWide } from '@/ui/screen/use-wide'

/** The places of the desk, in the order of the rail. For phones, which have no rail. */
export function DeskPlaces() {
  const { tabs, main, more } = usePlaces()
  const desk = main === tabs ? more : main
  if (useWide()) return null
  return (
    <Card title="工作台">
      {desk
        .filter(({ key }) => key !== 'home')
        .map(({ key, icon, text, count = 0, onPress }) => (
          <ListRow
            key={key}
            icon={icon}
            title={text}
            {...(count > 0 && { aside: <Chip tone="warn" text={String(count)} /> })}
            onPress={onPress}
          />
        ))}
    </Card>
  )
}
