import { createContext, useContext } from 'react'
import type { IconName } from '../icon/icon'

/** A place to which the navigation leads. */
export interface NavigationPlace {
  key: string
  text: string
  icon: IconName
  /** How many unread notices or needs wait there. The number stands out. */
  count?: number
  /** How many there are in all, where none of them waits. The number is quiet, and appears at the side of a wide screen only. */
  amount?: number
  onPress: () => void
}

export interface Places {
  title: string
  /** The tabs at the lower edge of a phone, in the order of WeChat's own tab bar. */
  tabs: readonly NavigationPlace[]
  /** The places at the side of a wide screen: the tabs, or the work of people of the park. */
  main: readonly NavigationPlace[]
  /** The places below the line at the side of a wide screen. */
  more: readonly NavigationPlace[]
  /** Name and organization of the person. */
  who?: string
  /** The person's work of the day. Each part stays on one line. */
  day?: readonly string[]
  onBack: () => void
}

const PlacesContext = createContext<Places>({
  title: '',
  tabs: [],
  main: [],
  more: [],
  onBack: () => undefined,
})

/** The app sets it once, because components know no routes. */
export const PlacesProvider = PlacesContext.Provider

export function usePlaces(): Places {
  return useContext(PlacesContext)
}
