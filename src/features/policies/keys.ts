/** Cache keys for policies. Code that changes a policy's content replaces the entry under its key. */
export const policyKey = (policyId: string): string => `policy:${policyId}`
export const eligibilityKey = (policyId: string, enterpriseId: string): string =>
  `policy-check:${policyId}:${enterpriseId}`
export const marksKey = (policyId: string, personId: string): string => `policy-marks:${policyId}:${personId}`
export const followsKey = (personId: string): string => `policy-follows:${personId}`
