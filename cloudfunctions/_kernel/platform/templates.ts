import { fieldNames, type FieldNames } from '@/shared/domain/push/template-fields'
import { MESSAGE_TEMPLATES, type MessageTemplateName } from '@/shared/domain/push/templates'

/** A message template: the id that WeChat gave it, and our field names → WeChat's field names. */
export interface Template {
  id: string
  title: string
  fields: Readonly<Record<string, string>>
}

/** The ids come from the environment, because WeChat gives each deployment its own. */
const IDS: Readonly<Record<MessageTemplateName, string>> = {
  need_progress: process.env['TEMPLATE_NEED_PROGRESS'] ?? 'need-progress',
  policy_for_you: process.env['TEMPLATE_POLICY_FOR_YOU'] ?? 'policy-for-you',
}

/**
 * Every template with its id. shared/domain/push/templates.ts declares their contents.
 * @param given WeChat's field names from the environment's file, as JSON; the deployment has checked them
 */
export function templatesWith(given: string | undefined): Readonly<Record<MessageTemplateName, Template>> {
  const names = JSON.parse(given ?? '{}') as FieldNames
  const toTemplate = (name: MessageTemplateName): Template => ({
    id: IDS[name],
    title: MESSAGE_TEMPLATES[name].title,
    fields: fieldNames(name, names),
  })
  return { need_progress: toTemplate('need_progress'), policy_for_you: toTemplate('policy_for_you') }
}

export const TEMPLATES = templatesWith(process.env['TEMPLATE_FIELDS'])

export type ConfiguredTemplate = MessageTemplateName

/** How many message templates have an id of WeChat's instead of the placeholder of the example file, and how many there are. */
export function templatesSet(): { set: number; all: number } {
  const ids = Object.values(TEMPLATES).map(({ id }) => id)
  return { set: ids.filter((id) => !id.startsWith('请填写')).length, all: ids.length }
}
