import { openDialog, paragraph } from '../dialog'
import { askCloud } from './identity'
import { askLeave } from './privacy'

/** WeChat's own panel of the phone button: the person allows it, and the page gets a code that only its cloud can redeem. */
export async function askForPhoneNumber(): Promise<object> {
  try {
    await askLeave('button(getPhoneNumber)')
  } catch {
    return { errMsg: 'getPhoneNumber:fail privacy permission is not authorized', errno: 104 }
  }
  const allowed = await openDialog<boolean>('申请获取并验证您的手机号', (dialog) => {
    dialog.box.append(paragraph('phone-dialog-text', '双创图谱将获得您微信绑定的手机号'))
    dialog.button('不允许', () => dialog.close(false), 'cancel')
    dialog.button('允许', () => dialog.close(true), 'confirm')
  })
  if (!allowed) return { errMsg: 'getPhoneNumber:fail user deny' }
  const answer = await askCloud('/local/phone-code', 'application/json', '{}')
  const { code }: { code: string } = await answer.json()
  return { errMsg: 'getPhoneNumber:ok', code }
}
