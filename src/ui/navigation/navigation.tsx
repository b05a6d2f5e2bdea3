import { Text, View } from '@tarojs/components'
import { Icon } from '../icon/icon'
import { classes, ariaRole } from '../platform/platform'
import { Press } from '../press/press'
import { usePlaces, type NavigationPlace } from './places'
import './navigation.scss'

/** Navigation of the browser build, at the side of a wide screen. */
export function SideNav({ here }: { here: string | undefined }) {
  const places = usePlaces()
  return (
    <View className="side-nav" {...ariaRole('navigation')} aria-label="主要位置">
      <View className="side-nav-title">{places.title}</View>
      {places.main.map((place) => (
        <NavItem key={place.key} place={place} on={place.key === here} />
      ))}
      {places.more.length > 0 && <View className="side-nav-line" />}
      {places.more.map((place) => (
        <NavItem key={place.key} place={place} on={place.key === here} />
      ))}
      {places.who !== undefined && (
        <View className="side-nav-who">
          <View>{places.who}</View>
          {places.day !== undefined && (
            <View className="side-nav-day">
              {places.day.map((part) => (
                <Text key={part} className="side-nav-day-part">
                  {part}
                </Text>
              ))}
            </View>
          )}
        </View>
      )}
    </View>
  )
}

/** Navigation of the browser build, at the lower edge of a phone. */
export function BottomNav({ here }: { here: string | undefined }) {
  const places = usePlaces()
  return (
    <View className="bottom-nav" {...ariaRole('navigation')} aria-label="主要位置">
      {places.tabs.map((place) => (
        <NavItem key={place.key} place={place} on={place.key === here} />
      ))}
    </View>
  )
}

function Amount({ of: { count = 0, amount = 0 } }: { of: NavigationPlace }) {
  const shown = count > 0 ? count : amount
  if (shown === 0) return null
  return (
    <Text className={count > 0 ? 'nav-item-count' : 'nav-item-amount'}>{shown > 99 ? '99+' : shown}</Text>
  )
}

function NavItem({ place, on }: { place: NavigationPlace; on: boolean }) {
  return (
    <Press role="link" on={on} className={classes('nav-item', on && 'nav-item-on')} onPress={place.onPress}>
      <Icon name={place.icon} size="large" />
      <Text className="nav-item-text">{place.text}</Text>
      <Amount of={place} />
    </Press>
  )
}
