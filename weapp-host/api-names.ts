import definition from '@tarojs/plugin-platform-h5/dist/definition.json'

/** What Taro brings itself: not WeChat's. */
const TARO_OWN = new Set([
  'getEnv', 'interceptors', 'interceptorify', 'options', 'eventCenter', 'preload', 'taro', 'requirePlugin', 'initPxTransform',
  'pxTransform', 'canIUseWebp', 'getAppInfo', 'getCurrentInstance', 'getApp', 'getCurrentPages', 'getRenderer', 'getTabBar',
]) // prettier-ignore

/** Names of WeChat's APIs as far as Taro knows them: a call of one that the host lacks is told instead of lost. */
export const API_NAMES: readonly string[] = Object.keys(definition.apis).filter(
  (name) => /^[a-z]/.test(name) && !TARO_OWN.has(name),
)
