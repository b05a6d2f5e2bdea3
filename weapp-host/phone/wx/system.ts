import { network } from '../circumstances'
import { isDark } from '../code'
import { USER_DATA_PATH } from '../files'
import { defineApi } from './api'

/** The phone as the mini-program sees it. The version is that of a WeChat of 2025. */
const info = () => ({
  brand: 'phone',
  model: 'component host',
  system: 'iOS 17.0',
  platform: 'ios',
  language: 'zh_CN',
  version: '8.0.50',
  SDKVersion: '3.7.0',
  theme: isDark() ? 'dark' : 'light',
  pixelRatio: devicePixelRatio,
  fontSizeSetting: 16,
  screenWidth: innerWidth,
  screenHeight: innerHeight,
  windowWidth: innerWidth,
  windowHeight: document.getElementById('phone-pages')?.clientHeight ?? innerHeight,
  statusBarHeight: 0,
  safeArea: {
    top: 0,
    left: 0,
    right: innerWidth,
    bottom: innerHeight,
    width: innerWidth,
    height: innerHeight,
  },
  host: { appId: 'component-host', env: 'WeChat' },
})

const resizeListeners = new Map<(size: unknown) => void, () => void>()

export const launch = { path: '', query: {}, scene: 1001, shareTicket: '', referrerInfo: {} }

export const system = {
  getSystemInfoSync: info,
  getWindowInfo: info,
  getDeviceInfo: info,
  getAppBaseInfo: info,
  getSystemSetting: () => ({ locationEnabled: true, wifiEnabled: true }),
  getSystemInfo: defineApi('getSystemInfo', info),
  getSystemInfoAsync: defineApi('getSystemInfoAsync', info),
  getNetworkType: defineApi('getNetworkType', () => ({
    networkType: network.networkStatus().networkType,
  })),
  onNetworkStatusChange: network.listen,
  offNetworkStatusChange: network.silence,
  getMenuButtonBoundingClientRect: () => ({
    width: 87,
    height: 32,
    top: 6,
    bottom: 38,
    left: innerWidth - 97,
    right: innerWidth - 10,
  }),
  getLaunchOptionsSync: () => launch,
  getEnterOptionsSync: () => launch,
  getAccountInfoSync: () => ({
    miniProgram: { appId: 'component-host', envVersion: 'develop', version: '' },
  }),
  nextTick: (action: () => void) => queueMicrotask(action),
  env: { USER_DATA_PATH },
  onWindowResize(listener: (size: unknown) => void) {
    const heard = () => listener({ size: { windowWidth: innerWidth, windowHeight: innerHeight } })
    resizeListeners.set(listener, heard)
    addEventListener('resize', heard)
  },
  offWindowResize(listener: (size: unknown) => void) {
    const heard = resizeListeners.get(listener)
    if (heard) removeEventListener('resize', heard)
    resizeListeners.delete(listener)
  },
}
