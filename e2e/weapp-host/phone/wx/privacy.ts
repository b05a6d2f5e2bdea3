import { openDialog, paragraph } from '../dialog'
import { defineApi } from './api'

const CONTRACT = '《双创图谱小程序用户隐私保护指引》'

let agreed = false

/** Leave to use personal data: WeChat asks once, before the first API that touches them. */
export const privacy = {
  getPrivacySetting: defineApi('getPrivacySetting', () => ({
    needAuthorization: !agreed,
    privacyContractName: CONTRACT,
  })),
  requirePrivacyAuthorize: defineApi('requirePrivacyAuthorize', ask, { waits: true }),
  openPrivacyContract: defineApi('openPrivacyContract', () => undefined),
  login: defineApi('login', () => ({ code: 'login-code' })),
  checkSession: defineApi('checkSession', () => undefined),
  getSetting: defineApi('getSetting', () => ({
    authSetting: {},
    subscriptionsSetting: { mainSwitch: true, itemSettings: {} },
  })),
  openSetting: defineApi('openSetting', () => ({ authSetting: {} })),
}

async function ask(): Promise<void> {
  if (agreed) return
  agreed = await openDialog<boolean>('用户隐私保护提示', (dialog) => {
    dialog.box.append(paragraph('phone-dialog-text', `使用前请阅读并同意${CONTRACT}`))
    dialog.button('拒绝', () => dialog.close(false), 'cancel')
    dialog.button('同意', () => dialog.close(true), 'confirm')
  })
  if (!agreed) throw new Error('privacy permission is not authorized')
}
