import { defineApi, text } from './api'
import { personal } from './privacy'

let clipboard = ''

/** APIs with effects outside of the page. Here they do nothing; the journal records the call. */
const QUIET = [
  'makePhoneCall', 'vibrateShort', 'vibrateLong', 'stopPullDownRefresh', 'setNavigationBarColor', 'showNavigationBarLoading',
  'hideNavigationBarLoading', 'hideKeyboard', 'showShareMenu', 'hideShareMenu', 
  'showTabBarRedDot', 'hideTabBarRedDot', 'enableAlertBeforeUnload', 'disableAlertBeforeUnload', 'setBackgroundColor',
] // prettier-ignore

/** Events of the app that never occur here; a mini-program may listen to them. */
const NEVER = [
  'AppShow', 'AppHide', 'Error', 'UnhandledRejection', 'PageNotFound', 'ThemeChange', 'MemoryWarning',
  'KeyboardHeightChange',
] // prettier-ignore

const doNothing = (): void => undefined

/** This phone never gets a newer release while it runs. */
const updates = {
  onCheckForUpdate: doNothing,
  onUpdateReady: doNothing,
  onUpdateFailed: doNothing,
  applyUpdate: doNothing,
}

const quiet = Object.fromEntries(QUIET.map((name) => [name, defineApi(name, doNothing)]))
const never = Object.fromEntries(
  NEVER.flatMap((name) => [
    [`on${name}`, doNothing],
    [`off${name}`, doNothing],
  ]),
)

export const deviceApis = {
  ...quiet,
  ...never,
  getUpdateManager: () => updates,
  setClipboardData: defineApi(
    'setClipboardData',
    personal('setClipboardData', ({ data }) => void (clipboard = text(data))),
    { waits: true },
  ),
  getClipboardData: defineApi(
    'getClipboardData',
    personal('getClipboardData', () => ({ data: clipboard })),
    { waits: true },
  ),
}
