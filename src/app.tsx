import { useLaunch } from '@tarojs/taro'
import type { PropsWithChildren } from 'react'
import { connect } from '@/cloud/connect'
import { mustChoosePerson } from '@/cloud/session'
import { watchPrivacy } from '@/components/privacy/privacy'
import { PlacesProvider } from '@/components/navigation/places'
import { usePlacesOfMe } from './places-of-me'
import { goInstead } from './navigate'
import { paths } from './paths'
import './app.scss'

connect()
watchPrivacy()

/** Taro asks for a default export: the root around every page. */
export default function App({ children }: PropsWithChildren) {
  useLaunch(() => {
    if (mustChoosePerson()) goInstead(paths.people())
  })
  return <PlacesProvider value={usePlacesOfMe()}>{children}</PlacesProvider>
}
