import Taro from '@tarojs/taro'
import { mayUse } from '../privacy/privacy'

const TOAST_MS = 2400

/** A short word that goes away by itself: for what went well. What went wrong stays on the page as a note. */
export function showToast(text: string): void {
  void Taro.showToast({ title: text, icon: 'none', duration: TOAST_MS })
}

/** Calls a number: the phone's own dialogue in WeChat and on a phone's browser. */
export function call(phone: string): void {
  void Taro.makePhoneCall({ phoneNumber: phone.replace(/[^\d+]/g, '') }).catch(() =>
    copyText(phone, '号码已复制'),
  )
}

/** Puts a text on the clipboard and says so. */
export function copyText(text: string, said = '已复制'): void {
  void putOnClipboard(text).then((done) => showToast(done ? said : '没有复制，请照着抄写'))
}

async function putOnClipboard(data: string): Promise<boolean> {
  if (!(await mayUse('clipboard'))) return false
  return Taro.setClipboardData({ data }).then(
    () => true,
    () => false,
  )
}
