import type { Policy } from '@/shared/domain/policy/policy'

/** A policy in one of its versions is pushed once: the id is made of both. */
export function toPushId({ id, version }: Pick<Policy, 'id' | 'version'>): string {
  return `${id}-v${version}`
}

/** The page that the message opens, as WeChat wants it: without a leading slash. */
export function policyPage({ id }: Pick<Policy, 'id'>): string {
  return `pages/policy/index?policyId=${id}`
}
