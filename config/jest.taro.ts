/**
 * Stands in for @tarojs/taro under jsdom: storage in memory, a record of navigation and toasts, hooks that run when a page
 * would be shown. Tests in the browser and on the compiled package cover the real runtime.
 */
import { useEffect, useRef } from 'react'

// The components' browser branch: real buttons and inputs that a test can find by role and label.
process.env.TARO_ENV = 'h5'

const storage = new Map<string, unknown>()
const shows = new Set<() => void>()
let params: Record<string, string> = {}

/** Navigation and toasts of the page, oldest first. `forgetTaro` empties it. */
export const calls: { name: string; argument: unknown }[] = []

const noted =
  <Result>(name: string, result?: Result) =>
  (argument?: unknown) => {
    calls.push({ name, argument })
    return Promise.resolve(result)
  }

/** The addresses of the pages that were opened, oldest first. */
export function openedUrls(): string[] {
  return calls.flatMap(({ argument }) =>
    typeof argument === 'object' && argument !== null && 'url' in argument ? [String(argument.url)] : [],
  )
}

/** A new device: empty storage, no history. */
export function forgetTaro(): void {
  storage.clear()
  calls.length = 0
  params = {}
}

/** The queries that the next page is opened with. */
export function openedWith(next: Record<string, string>): void {
  params = next
}

/** As if the page came to the front again. */
export function showAgain(): void {
  for (const show of shows) show()
}

export function useDidShow(onShow: () => void): void {
  const latest = useRef(onShow)
  latest.current = onShow
  useEffect(() => {
    const show = () => latest.current()
    shows.add(show)
    show()
    return () => {
      shows.delete(show)
    }
  }, [])
}

export const useLaunch = (onLaunch: () => void): void => useEffect(onLaunch, [onLaunch])
export const usePullDownRefresh = (_onPull: () => void): void => undefined
export const useReachBottom = (_onReach: () => void): void => undefined
export const useRouter = () => ({ params })

const Taro = {
  useDidShow,
  useLaunch,
  useRouter,
  usePullDownRefresh,
  useReachBottom,
  getStorageSync: (key: string): unknown => storage.get(key) ?? '',
  setStorageSync: (key: string, value: unknown) => void storage.set(key, JSON.parse(JSON.stringify(value))),
  removeStorageSync: (key: string) => void storage.delete(key),
  navigateTo: noted('navigateTo'),
  redirectTo: noted('redirectTo'),
  switchTab: noted('switchTab'),
  reLaunch: noted('reLaunch'),
  navigateBack: noted('navigateBack'),
  getCurrentPages: () => [{}, {}],
  showToast: noted('showToast'),
  pageScrollTo: noted('pageScrollTo'),
  showModal: noted('showModal', { confirm: true, cancel: false }),
  updateWeChatApp: noted('updateWeChatApp'),
  makePhoneCall: noted('makePhoneCall'),
  setClipboardData: noted('setClipboardData'),
  setNavigationBarTitle: noted('setNavigationBarTitle'),
  setTabBarBadge: noted('setTabBarBadge'),
  removeTabBarBadge: noted('removeTabBarBadge'),
  previewImage: noted('previewImage'),
  stopPullDownRefresh: noted('stopPullDownRefresh'),
  getWindowInfo: () => ({ windowWidth: window.innerWidth, windowHeight: window.innerHeight }),
  onWindowResize: (_listener: () => void) => undefined,
  offWindowResize: (_listener: () => void) => undefined,
}

export default Taro
