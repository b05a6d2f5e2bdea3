import Taro from '@tarojs/taro'

const TOAST_MS = 2400

/** A short word that goes away by itself: for what went well. What went wrong stays on the page as a note. */
export function say(text: string): void {
  void Taro.showToast({ title: text, icon: 'none', duration: TOAST_MS })
}

/** Calls a number: the phone's own dialogue in WeChat and on a phone's browser. */
export function call(phone: string): void {
  void Taro.makePhoneCall({ phoneNumber: phone.replace(/[^\d+]/g, '') }).catch(() =>
    copy(phone, '号码已复制'),
  )
}

/** Puts a text on the clipboard and says so. */
export function copy(text: string, said = '已复制'): void {
  Taro.setClipboardData({ data: text }).then(
    () => say(said),
    () => say('没能复制，请长按选择'),
  )
}
