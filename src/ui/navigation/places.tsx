import { createContext, useContext } from 'react'
import type { IconName } from '../icon/icon'

/** A place that is always offered. */
export interface NavigationPlace {
  key: string
  text: string
  icon: IconName
  /** Shown as a number: unread notices, waiting needs. */
  count?: number
  onPress: () => void
}

export interface Places {
  title: string
  /** The tabs. */
  main: readonly NavigationPlace[]
  /** Below the tabs on a wide screen: the desk of people of the park. */
  more: readonly NavigationPlace[]
  /** Name and organization of the person. */
  who?: string
  onBack: () => void
}

const PlacesContext = createContext<Places>({ title: '', main: [], more: [], onBack: () => undefined })

/** Set once by the app, because components know no routes. */
export const PlacesProvider = PlacesContext.Provider

export function usePlaces(): Places {
  return useContext(PlacesContext)
}
