import { createContext, useContext } from 'react'
import type { IconName } from '../icon/icon'

/** A place that is always offered. */
export interface NavigationPlace {
  key: string
  text: string
  icon: IconName
  /** What waits there: unread notices, needs. Stands out. */
  count?: number
  /** How many there are, where nothing of them waits. Quiet, at the side of a wide screen only. */
  amount?: number
  onPress: () => void
}

export interface Places {
  title: string
  /** The tabs at the lower edge of a phone, in the order of WeChat's own tab bar. */
  tabs: readonly NavigationPlace[]
  /** At the side of a wide screen: the tabs, or what people of the park work on. */
  main: readonly NavigationPlace[]
  /** Below a line on a wide screen. */
  more: readonly NavigationPlace[]
  /** Name and organization of the person. */
  who?: string
  /** How the day of the person stands, in parts that stay whole. */
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

/** Set once by the app, because components know no routes. */
export const PlacesProvider = PlacesContext.Provider

export function usePlaces(): Places {
  return useContext(PlacesContext)
}
