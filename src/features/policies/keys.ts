/** Cache keys of what was read about policies. Whoever changes the content replaces it under its key. */
export const policyKey = (policyId: string): string => `policy:${policyId}`
export const eligibilityKey = (policyId: string, enterpriseId: string): string =>
  `policy-check:${policyId}:${enterpriseId}`
export const marksKey = (policyId: string, personId: string): string => `policy-marks:${policyId}:${personId}`
export const followsKey = (personId: string): string => `policy-follows:${personId}`
