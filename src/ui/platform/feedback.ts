import Taro from '@tarojs/taro'
import { mayUse } from '../privacy/privacy'

const TOAST_MS = 2400

/** Shows a short message that disappears by itself. It is for success; a failure stays on the page as a note. */
export function showToast(text: string): void {
  void Taro.showToast({ title: text, icon: 'none', duration: TOAST_MS })
}

/** Opens the phone's dialogue to call a number. Copies the number where there is no such dialogue. */
export function call(phone: string): void {
  void Taro.makePhoneCall({ phoneNumber: phone.replace(/[^\d+]/g, '') }).catch(() =>
    copyText(phone, '号码已复制'),
  )
}

/** Copies a text to the clipboard, and shows `message` when that worked. */
export function copyText(text: string, message = '已复制'): void {
  void putOnClipboard(text).then((done) => showToast(done ? message : '没有复制，请照着抄写'))
}

async function putOnClipboard(data: string): Promise<boolean> {
  if (!(await mayUse('clipboard'))) return false
  return Taro.setClipboardData({ data }).then(
    () => true,
    () => false,
  )
}
