const PURPOSE_NAMES = ['phone', 'pictures', 'files', 'clipboard'] as const
export type PurposeName = (typeof PURPOSE_NAMES)[number]

/** Personal data that needs permission, in plain words: which data, what for, and what the person does without it. */
export interface Purpose {
  what: string
  why: string
  otherwise: string
  /** WeChat's names of the APIs and buttons that use the data. */
  apis: readonly string[]
}

/** All personal data that the mini-program gets from WeChat, declared once: the sheet and the privacy page show the same. */
export const PURPOSES: Readonly<Record<PurposeName, Purpose>> = {
  phone: {
    what: '您微信绑定的手机号',
    why: '填进联系电话，园区的人好联系您',
    otherwise: '不同意也可以自己填一个号码。',
    apis: ['getPhoneNumber'],
  },
  pictures: {
    what: '您选中的照片',
    why: '作为附件交给办理的人看',
    otherwise: '不同意也可以不带照片，只用文字提交。',
    apis: ['chooseMedia', 'chooseImage'],
  },
  files: {
    what: '您选中的聊天文件',
    why: '作为附件交给办理的人看',
    otherwise: '不同意也可以不带附件，只用文字提交。',
    apis: ['chooseMessageFile'],
  },
  clipboard: {
    what: '写入剪贴板',
    why: '帮您复制受理码、邀请码、电话，不会读取您复制过的内容',
    otherwise: '不同意也可以照着屏幕抄写。',
    apis: ['setClipboardData'],
  },
}

/** The purpose of the API or button that WeChat names; undefined when no purpose declares it. */
export function findPurpose(referrer: string): PurposeName | undefined {
  return PURPOSE_NAMES.find((name) => PURPOSES[name].apis.some((api) => referrer.includes(api)))
}
