import Taro from '@tarojs/taro'

/**
 * The oldest base library of WeChat that we support. 2.32.3 is the first that asks people before it hands out data that the privacy guideline
 * names, and it needs iOS 13. The same version stands in weapp-host/compile/base-library.json, by which the package is checked, and in
 * docs/deploy.md, for the setting in the WeChat console.
 */
export const LEAST_BASE_LIBRARY = '2.32.3'

/** Whether a version is before another. Both are numbers with dots; a missing number counts as 0. */
export function isOlder(version: string, than: string): boolean {
  const mine = version.split('.').map(Number)
  const theirs = than.split('.').map(Number)
  for (const [index, wanted] of theirs.entries()) {
    const difference = (mine[index] ?? 0) - wanted
    if (difference !== 0) return difference < 0
  }
  return false
}

/** Tells a person whose WeChat is too old, once at launch, and leads to its update. The setting in the console stops most such versions before. */
export async function adviseOldWechat(): Promise<void> {
  if (process.env.TARO_ENV !== 'weapp') return
  const { SDKVersion = '' } = Taro.canIUse('getAppBaseInfo')
    ? Taro.getAppBaseInfo()
    : Taro.getSystemInfoSync()
  if (SDKVersion === '' || !isOlder(SDKVersion, LEAST_BASE_LIBRARY)) return
  const { confirm } = await Taro.showModal({
    title: '请先更新微信',
    content: '您的微信版本较旧，这里有的功能会打不开。更新微信后再进来就好。',
    confirmText: '去更新',
    cancelText: '先看看',
  })
  if (confirm && Taro.canIUse('updateWeChatApp')) await Taro.updateWeChatApp({})
}

/** Offers a newer release of the mini-program once WeChat has fetched it. A person who declines gets it at the next start. */
export function offerNewRelease(): void {
  if (process.env.TARO_ENV !== 'weapp' || !Taro.canIUse('getUpdateManager')) return
  const updates = Taro.getUpdateManager()
  updates.onUpdateReady(() => {
    void Taro.showModal({
      title: '有新版本',
      content: '新版本已经下载好，重新打开就能用上。正在填写的内容，请先提交或保存。',
      confirmText: '现在重开',
      cancelText: '稍后再说',
    }).then(({ confirm }) => {
      if (confirm) updates.applyUpdate()
    })
  })
}
