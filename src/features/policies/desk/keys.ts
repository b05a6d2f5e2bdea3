/** Names under which the desk remembers what it read. */
export const deskPolicyKey = (policyId: string) => `desk-policy:${policyId}`
/** Where what was written stays until the cloud has it. */
export const editDraftKey = (policyId: string) => `policy-draft:${policyId}`
export const newDraftKey = (regionCode: string) => `policy-text:${regionCode}`
/** Doubtful values that a person has looked at. */
export const checkedKey = (policyId: string) => `policy-checked:${policyId}`
