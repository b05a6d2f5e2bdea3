import { journal } from '../journal'
import { drawBars, setBadge } from '../bars'
import { isTab, unitConfig } from '../code'
import { router } from '../router'
import { defineApi, text, type Implementation } from './api'

/** An API of navigation. A refusal by WeChat is a mistake in the program, so it is recorded as a fault even if the page ignores it. */
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

/** Changes a badge. WeChat allows this only while a tab page is in front. */
function changeBadge(index: number, badge: string | undefined): void {
  const page = router.front()
  if (!page || !isTab(page.path)) throw new Error('not TabBar page')
  setBadge(index, badge)
  drawBars(page, router.stack().length, router)
}

/** Pulls the page down to refresh. Only pages that enable it in their configuration react. */
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
