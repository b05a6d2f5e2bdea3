import type { TemplateName } from '@/cloud/device/subscribe'

/** The subscription message by which people hear of policies. */
export const POLICY_TEMPLATE: TemplateName = 'policy_for_you'
