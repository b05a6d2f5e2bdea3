import type { MessageTemplateName } from '@/shared/domain/push/templates'

/**
 * What a build is told of the environment it is for (deploy/environment.ts sets it). Without it: the environment that the WeChat tools have
 * chosen, and the templates that the local cloud knows.
 */
export const CLOUD_ENV: string | undefined = process.env.TARO_APP_CLOUD_ENV || undefined

const LOCAL_TEMPLATE_IDS: Readonly<Record<MessageTemplateName, string>> = {
  need_progress: 'need-progress',
  policy_for_you: 'policy-for-you',
}

/**
 * Ids of the subscription message templates by their names, as the WeChat console gave them; the cloud functions are told the same ids by
 * their environment (TEMPLATE_NEED_PROGRESS, TEMPLATE_POLICY_FOR_YOU).
 */
export const TEMPLATE_IDS: Readonly<Record<MessageTemplateName, string>> = {
  ...LOCAL_TEMPLATE_IDS,
  ...(JSON.parse(process.env.TARO_APP_TEMPLATES || '{}') as Partial<Record<MessageTemplateName, string>>),
}
