import { createContext, useContext } from 'react'
import type { IconName } from '../icon/icon'

/** A place one can always go to. */
export interface NavigationPlace {
  key: string
  text: string
  icon: IconName
  /** Unread, waiting: shown as a number. */
  count?: number
  onPress: () => void
}

export interface Places {
  title: string
  /** The tabs. */
  main: readonly NavigationPlace[]
  /** Below them on a wide screen: the desk, for those who have one. */
  more: readonly NavigationPlace[]
  /** Who one is. */
  who?: string
  onBack: () => void
}

const PlacesContext = createContext<Places>({ title: '', main: [], more: [], onBack: () => undefined })

/** Given once, by the app: components know no routes. */
export const PlacesProvider = PlacesContext.Provider

export function usePlaces(): Places {
  return useContext(PlacesContext)
}
