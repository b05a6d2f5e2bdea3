import { openDialog, paragraph } from '../dialog'
import { defineApi, text, type Implementation, type Options } from './api'

const CONTRACT = '《双创图谱小程序用户隐私保护指引》'

type Answer = { event?: unknown; buttonId?: unknown }
type Listener = (resolve: (answer: Answer) => void, about: { referrer: string }) => void

let agreed = false
let listener: Listener | undefined
/** Buttons of the agreeing kind that were really pressed, because WeChat does not trust the page's own claim. */
const pressed = new Set<string>()

/** An agreeing button was pressed. */
export function noteAgreement(buttonId: string): void {
  pressed.add(buttonId)
}

/**
 * WeChat asks once, before the first API or button that touches personal data: by the mini-program's own sheet when it listens, else
 * by a dialogue of its own.
 * @throws Error when the person does not agree
 */
export async function askLeave(referrer: string): Promise<void> {
  if (agreed) return
  agreed = await (listener ? askByPage(listener, referrer) : askByPhone())
  if (!agreed) throw new Error('privacy permission is not authorized')
}

/** Wraps an API that needs the person's consent in WeChat. */
export function personal(name: string, implementation: Implementation): Implementation {
  return async (options: Options) => {
    await askLeave(name)
    return implementation(options)
  }
}

/** The APIs about consent to the use of personal data. */
export const privacy = {
  getPrivacySetting: defineApi('getPrivacySetting', () => ({
    needAuthorization: !agreed,
    privacyContractName: CONTRACT,
  })),
  requirePrivacyAuthorize: defineApi('requirePrivacyAuthorize', () => askLeave('requirePrivacyAuthorize'), {
    waits: true,
  }),
  onNeedPrivacyAuthorization: (given: Listener) => void (listener = given),
  openPrivacyContract: defineApi('openPrivacyContract', () => undefined),
  login: defineApi('login', () => ({ code: 'login-code' })),
  checkSession: defineApi('checkSession', () => undefined),
  getSetting: defineApi('getSetting', () => ({
    authSetting: {},
    subscriptionsSetting: { mainSwitch: true, itemSettings: {} },
  })),
  openSetting: defineApi('openSetting', () => ({ authSetting: {} })),
}

function askByPage(asks: Listener, referrer: string): Promise<boolean> {
  pressed.clear()
  return new Promise((resolve) => {
    asks(
      ({ event, buttonId }) => {
        if (event === 'agree') resolve(pressed.has(text(buttonId)))
        else if (event === 'disagree') resolve(false)
      },
      { referrer },
    )
  })
}

function askByPhone(): Promise<boolean> {
  return openDialog<boolean>('用户隐私保护提示', (dialog) => {
    dialog.box.append(paragraph('phone-dialog-text', `使用前请阅读并同意${CONTRACT}`))
    dialog.button('拒绝', () => dialog.close(false), 'cancel')
    dialog.button('同意', () => dialog.close(true), 'confirm')
  })
}
