import { useLaunch } from '@tarojs/taro'
import type { PropsWithChildren } from 'react'
import { connect } from './cloud/rpc/connect'
import { mustChoosePerson } from './cloud/rpc/session'
import { watchPrivacy } from './ui/privacy/privacy'
import { PlacesProvider } from './ui/navigation/places'
import { usePlacesOfMe } from './app/places'
import { goInstead } from './app/navigate'
import { routes } from './app/routes'
import './app.scss'

connect()
watchPrivacy()

/** Taro asks for a default export: the root around every page. */
export default function App({ children }: PropsWithChildren) {
  useLaunch(() => {
    if (mustChoosePerson()) goInstead(routes.people())
  })
  return <PlacesProvider value={usePlacesOfMe()}>{children}</PlacesProvider>
}
