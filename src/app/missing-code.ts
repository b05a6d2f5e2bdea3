import Taro from '@tarojs/taro'

/** Recognises webpack's error for a part of the program that cannot be fetched: no network, or a newer release has replaced it. */
function isMissingCode(reason: unknown): boolean {
  return (
    reason instanceof Error &&
    (reason.name === 'ChunkLoadError' || /Loading (?:CSS )?chunk/.test(reason.message))
  )
}

let isAsking = false

/**
 * In the browser: tells the person when the code of a page cannot be fetched, and offers to reload. Otherwise a tap would do nothing, without
 * a reason. Drafts are on the device, so nothing typed is lost.
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
