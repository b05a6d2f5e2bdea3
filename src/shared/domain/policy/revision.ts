import { policyContent, type Policy, type PolicyContent } from './policy'

/** What a policy said from one of its versions on, kept for ever. */
export interface PolicyRevision {
  /** `${policyId}_${policyVersion}` */
  id: string
  version: number
  policyId: string
  /** The version of the policy that says so first. */
  policyVersion: number
  at: number
  by: { personId: string; name: string }
  content: PolicyContent
}

export const revisionId = (policyId: string, policyVersion: number): string => `${policyId}_${policyVersion}`

/** The revision that a policy is as of now. */
export function toRevision(policy: Policy, { personId, name }: PolicyRevision['by']): PolicyRevision {
  return {
    id: revisionId(policy.id, policy.version),
    version: 1,
    policyId: policy.id,
    policyVersion: policy.version,
    at: policy.updatedAt,
    by: { personId, name },
    content: policyContent(policy),
  }
}
