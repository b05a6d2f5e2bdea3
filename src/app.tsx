import { useLaunch, usePageNotFound } from '@tarojs/taro'
import { findMovedPage } from '@/app/moved-pages'
import type { PropsWithChildren } from 'react'
import { adviseOldWechat, offerNewRelease } from './cloud/device/wechat-version'
import { connect } from './cloud/rpc/connect'
import { onSlowAnswer } from './cloud/rpc/slowness'
import { mustChoosePerson } from './cloud/rpc/session'
import { watchMissingCode } from './app/missing-code'
import { warmTabs } from './app/warm-tabs'
import { showToast } from './ui/platform/feedback'
import { watchPrivacy } from './ui/privacy/privacy'
import { PlacesProvider } from './ui/navigation/places'
import { useNavigationPlaces } from './app/places'
import { goInstead } from './app/navigate'
import { routes } from './app/routes'
import './app.scss'

connect()
onSlowAnswer(() => showToast('还在等答复，可能是网络慢。请稍候，不用重复点'))
watchMissingCode()
warmTabs()
watchPrivacy()

/**
 * The root around every page; Taro asks for a default export. Taro also insists on finding app.tsx, app.config.ts, index.html and
 * theme.json at the top of src/; everything else of the app is in src/app/.
 */
export default function App({ children }: PropsWithChildren) {
  useLaunch(() => {
    void adviseOldWechat()
    offerNewRelease()
    if (mustChoosePerson()) goInstead(routes.people())
  })
  usePageNotFound(({ path, query }) => {
    const moved = findMovedPage(path, query)
    if (moved !== undefined) return goInstead(moved)
    showToast('没有这一页，已回到首页')
    goInstead(routes.home())
  })
  return <PlacesProvider value={useNavigationPlaces()}>{children}</PlacesProvider>
}
