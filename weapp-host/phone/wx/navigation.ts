import { journal } from '../journal'
import { drawBars, setBadge } from '../bars'
import { isTab, unitConfig } from '../code'
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

/** WeChat takes a badge only while a tab's own page is in front. */
function changeBadge(index: number, badge: string | undefined): void {
  const page = router.front()
  if (!page || !isTab(page.path)) throw new Error('not TabBar page')
  setBadge(index, badge)
  drawBars(page, router.stack().length, router)
}

/** Only pages that say so can be pulled down. */
export function pullDown(): void {
  const page = router.front()
  if (page && unitConfig(page.path).enablePullDownRefresh === true) page.call('onPullDownRefresh')
  else journal.fault('pull down', `${page?.path} has no enablePullDownRefresh`)
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
  setTabBarBadge: defineApi('setTabBarBadge', ({ index, text: badge }) =>
    changeBadge(Number(index), text(badge)),
  ),
  removeTabBarBadge: defineApi('removeTabBarBadge', ({ index }) => changeBadge(Number(index), undefined)),
  startPullDownRefresh: defineApi('startPullDownRefresh', pullDown),
  pageScrollTo: defineApi('pageScrollTo', ({ scrollTop, selector }) => {
    const frame = router.front()?.frame
    if (typeof selector === 'string') frame?.querySelector(selector)?.scrollIntoView()
    else if (frame) frame.scrollTop = Number(scrollTop)
  }),
}
