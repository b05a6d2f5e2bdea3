import type { SubscribeTemplate } from '@/cloud/device/subscribe'

/** The subscription message by which people hear of policies. */
export const POLICY_TEMPLATE: SubscribeTemplate = 'policy_for_you'
