/** Cache keys of the desk. */
export const deskPolicyKey = (policyId: string) => `desk-policy:${policyId}`
export const policySourceKey = (policyId: string) => `policy-source:${policyId}`
export const policyQuestionsKey = (policyId: string) => `policy-questions:${policyId}`
/** Storage keys of drafts that the cloud does not have yet. */
export const editDraftKey = (policyId: string, personId: string) => `policy-draft:${policyId}:${personId}`
export const newDraftKey = (personId: string) => `policy-text:${personId}`
/** Storage key of the proposed conditions on which a person has decided. */
export const proposalsKey = (policyId: string, personId: string) => `policy-proposals:${policyId}:${personId}`
/** Storage key of the doubtful values that a person has checked. */
export const checkedKey = (policyId: string, personId: string) => `policy-checked:${policyId}:${personId}`
