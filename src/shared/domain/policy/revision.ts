import { policyContent, type Policy, type PolicyContent } from './policy'

/** The content of a policy from one of its versions on. Revisions are kept for ever. */
export interface PolicyRevision {
  /** `${policyId}_${policyVersion}` */
  id: string
  version: number
  policyId: string
  /** The first version of the policy with this content. */
  policyVersion: number
  at: number
  by: { personId: string; name: string }
  content: PolicyContent
}

export const revisionId = (policyId: string, policyVersion: number): string => `${policyId}_${policyVersion}`

/** The revision of a policy's present content. */
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
