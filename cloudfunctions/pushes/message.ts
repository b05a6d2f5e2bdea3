import type { Policy } from '@/shared/domain/policy/policy'

/** The page that the message opens, in WeChat's form: without a leading slash. */
export function policyPage({ id }: Pick<Policy, 'id'>): string {
  return `pages/policy/index?policyId=${id}`
}
