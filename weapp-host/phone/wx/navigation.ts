import { journal } from '../journal'
import { drawBars } from '../bars'
import { router } from '../router'
import { defineApi, text, type Implementation } from './api'

/** A way that WeChat refuses is a mistake in the program: always a fault, even when the page takes no notice. */
function way(name: string, go: Implementation) {
  return defineApi(name, (options) => {
    try {
      return go(options)
    } catch (error) {
      journal.fault(name, error)
      throw error
    }
  })
}

const eventChannel = {
  on: () => undefined,
  once: () => undefined,
  off: () => undefined,
  emit: () => undefined,
}

export const navigation = {
  navigateTo: way('navigateTo', ({ url }) => {
    router.navigateTo(text(url))
    return { eventChannel }
  }),
  redirectTo: way('redirectTo', ({ url }) => router.redirectTo(text(url))),
  switchTab: way('switchTab', ({ url }) => router.switchTab(text(url))),
  reLaunch: way('reLaunch', ({ url }) => router.reLaunch(text(url))),
  navigateBack: way('navigateBack', ({ delta }) => router.navigateBack(Number(delta ?? 1))),
  setNavigationBarTitle: defineApi('setNavigationBarTitle', ({ title }) => {
    const page = router.front()
    if (!page) return
    page.title = text(title)
    drawBars(page, router.stack().length, router)
  }),
  startPullDownRefresh: defineApi(
    'startPullDownRefresh',
    () => void router.front()?.call('onPullDownRefresh'),
  ),
  pageScrollTo: defineApi('pageScrollTo', ({ scrollTop, selector }) => {
    const frame = router.front()?.frame
    if (typeof selector === 'string') frame?.querySelector(selector)?.scrollIntoView()
    else if (frame) frame.scrollTop = Number(scrollTop)
  }),
}
