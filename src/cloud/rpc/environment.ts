import type { MessageTemplateName } from '@/shared/domain/push/templates'

/**
 * The only module that reads the build's settings of its environment (deploy/environment.ts sets them, config/index.ts writes them into the
 * bundle). Without settings the build uses the environment that the WeChat tools have chosen, and the templates of the local cloud.
 *
 * `TARO_ENV`, the platform of the build, is compared literally wherever a branch belongs to one platform only: the bundler drops the
 * other branch by that expression, which it cannot do through a constant of another module.
 */
export const CLOUD_ENV: string | undefined = process.env.TARO_APP_CLOUD_ENV || undefined

/** The release of the product from package.json; empty in tests. */
export const RELEASE: string = process.env.TARO_APP_RELEASE || ''

/** Changes with the contract. Answers that were cached under another mark may have another shape. Empty in tests. */
export const CONTRACT_MARK: string = process.env.TARO_APP_CONTRACT || ''

const templates: unknown = JSON.parse(process.env.TARO_APP_TEMPLATES || '{}')

/**
 * Ids of the subscription message templates by their names, as the WeChat console gave them. The cloud functions get the same ids by
 * their own environment (TEMPLATE_NEED_PROGRESS, TEMPLATE_POLICY_FOR_YOU).
 */
export const TEMPLATE_IDS: Readonly<Record<MessageTemplateName, string>> = {
  need_progress: 'need-progress',
  policy_for_you: 'policy-for-you',
  ...(isTextByName(templates) && templates),
}

function isTextByName(value: unknown): value is Readonly<Record<string, string>> {
  return (
    typeof value === 'object' && value !== null && Object.values(value).every((id) => typeof id === 'string')
  )
}
