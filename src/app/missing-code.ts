import Taro from '@tarojs/taro'

/** What webpack throws when a part of the program does not come: no network, or a release that has replaced it. */
function isMissingCode(reason: unknown): boolean {
  return (
    reason instanceof Error &&
    (reason.name === 'ChunkLoadError' || /Loading (?:CSS )?chunk/.test(reason.message))
  )
}

let isAsking = false

/**
 * In the browser: a page whose code did not come says so and offers to load anew. Without this a tap would do nothing, and nobody
 * would know why. Drafts are on the device, so nothing typed is lost.
 */
export function watchMissingCode(reload: () => void = () => window.location.reload()): void {
  if (process.env.TARO_ENV !== 'h5') return
  window.addEventListener('unhandledrejection', ({ reason }) => {
    if (!isMissingCode(reason) || isAsking) return
    isAsking = true
    void Taro.showModal({
      title: '这一页没有打开',
      content: '可能是网络断了，或者刚更新了版本。您写的都还在，重新加载就好。',
      confirmText: '重新加载',
      cancelText: '先不了',
    }).then(({ confirm }) => {
      isAsking = false
      if (confirm) reload()
    })
  })
}
