import { MESSAGE_TEMPLATES, type MessageTemplateName } from '@/shared/domain/push/templates'

/** A template as messages are sent by it: WeChat's id, and the names of its fields there by ours. */
export interface Template {
  id: string
  title: string
  fields: Readonly<Record<string, string>>
}

/** The ids come from the environment: WeChat gives them. */
const IDS: Readonly<Record<MessageTemplateName, string>> = {
  need_progress: process.env['TEMPLATE_NEED_PROGRESS'] ?? 'need-progress',
  policy_for_you: process.env['TEMPLATE_POLICY_FOR_YOU'] ?? 'policy-for-you',
}

/** Every template with its id; what they say is declared in shared/domain/push/templates.ts. */
export const TEMPLATES = Object.fromEntries(
  Object.entries(MESSAGE_TEMPLATES).map(([name, { title, fields }]): [string, Template] => [
    name,
    {
      id: IDS[name as MessageTemplateName],
      title,
      fields: Object.fromEntries(Object.entries(fields).map(([key, { field }]) => [key, field])),
    },
  ]),
) as Readonly<Record<MessageTemplateName, Template>>

export type ConfiguredTemplate = MessageTemplateName

/** How many message templates have an id of WeChat's instead of the placeholder of the example file. */
export function templatesSet(): { set: number; all: number } {
  const ids = Object.values(TEMPLATES).map(({ id }) => id)
  return { set: ids.filter((id) => !id.startsWith('请填写')).length, all: ids.length }
}
