/** A field of a template: its name at WeChat (kind and number) and the label before its value. */
export interface TemplateField {
  field: string
  label: string
}

/**
 * Subscription message templates, declared once for client and cloud. The fields are those of the approved template; the kind in a field's name
 * (`thing1`) limits its value (message-fields.ts). The template ids come from WeChat's console.
 */
export const MESSAGE_TEMPLATES = {
  need_progress: {
    title: '诉求办理进度',
    fields: {
      title: { field: 'thing1', label: '诉求' },
      state: { field: 'phrase2', label: '进度' },
      who: { field: 'thing3', label: '办理人' },
      at: { field: 'time4', label: '时间' },
      note: { field: 'thing5', label: '说明' },
    },
  },
  policy_for_you: {
    title: '适合您的政策',
    fields: {
      title: { field: 'thing1', label: '政策名称' },
      level: { field: 'phrase2', label: '政策级别' },
      issuer: { field: 'thing3', label: '发布单位' },
      deadline: { field: 'thing4', label: '办理时限' },
      note: { field: 'thing5', label: '能得到什么' },
    },
  },
} as const satisfies Record<string, { title: string; fields: Readonly<Record<string, TemplateField>> }>

export type MessageTemplateName = keyof typeof MESSAGE_TEMPLATES

export const MESSAGE_TEMPLATE_NAMES = Object.keys(MESSAGE_TEMPLATES) as [
  MessageTemplateName,
  ...MessageTemplateName[],
]

/** Values of a message by the names of the template's fields. */
export type MessageValues<T extends MessageTemplateName> = Readonly<
  Record<keyof (typeof MESSAGE_TEMPLATES)[T]['fields'], string>
>
