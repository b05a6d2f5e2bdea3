/** What WeChat asks leave for, in plain words: what is taken, what for, and what the person does without it. */
export interface Purpose {
  what: string
  why: string
  otherwise: string
  /** Names by which WeChat calls it. */
  apis: readonly string[]
}

/** Everything personal that the mini-program takes through WeChat, declared once: the sheet and the privacy page say the same. */
export const PURPOSES = {
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
} as const satisfies Readonly<Record<string, Purpose>>

export type PurposeName = keyof typeof PURPOSES

/** Which purpose WeChat means, by the API or button that it names; undefined for one that is not declared. */
export function findPurpose(referrer: string): PurposeName | undefined {
  return (Object.keys(PURPOSES) as PurposeName[]).find((name) =>
    PURPOSES[name].apis.some((api) => referrer.includes(api)),
  )
}
