/** Names under which the desk remembers what it read. */
export const deskPolicyKey = (policyId: string) => `desk-policy:${policyId}`
export const policySourceKey = (policyId: string) => `policy-source:${policyId}`
export const policyQuestionsKey = (policyId: string) => `policy-questions:${policyId}`
/** Where what a person wrote stays until the cloud has it. */
export const editDraftKey = (policyId: string, personId: string) => `policy-draft:${policyId}:${personId}`
export const newDraftKey = (personId: string) => `policy-text:${personId}`
/** Conditions read out of the notice on which a person has decided. */
export const proposalsKey = (policyId: string, personId: string) => `policy-proposals:${policyId}:${personId}`
/** Doubtful values that a person has looked at. */
export const checkedKey = (policyId: string, personId: string) => `policy-checked:${policyId}:${personId}`
