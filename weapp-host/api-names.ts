import definition from '@tarojs/plugin-platform-h5/dist/definition.json'

/** Taro's own APIs, which WeChat does not have. */
const TARO_OWN = new Set([
  'getEnv', 'interceptors', 'interceptorify', 'options', 'eventCenter', 'preload', 'taro', 'requirePlugin', 'initPxTransform',
  'pxTransform', 'canIUseWebp', 'getAppInfo', 'getCurrentInstance', 'getApp', 'getCurrentPages', 'getRenderer', 'getTabBar',
]) // prettier-ignore

/** Names of WeChat's APIs that Taro knows. With them the host reports a call of an API that it does not have. */
export const API_NAMES: readonly string[] = Object.keys(definition.apis).filter(
  (name) => /^[a-z]/.test(name) && !TARO_OWN.has(name),
)
