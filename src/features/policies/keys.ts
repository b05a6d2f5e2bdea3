/** Under these keys what was read of policies is remembered; whoever changes it puts the newer content in place. */
export const policyKey = (policyId: string): string => `policy:${policyId}`
export const eligibilityKey = (policyId: string, enterpriseId: string): string =>
  `policy-check:${policyId}:${enterpriseId}`
export const marksKey = (policyId: string, personId: string): string => `policy-marks:${policyId}:${personId}`
export const followsKey = (personId: string): string => `policy-follows:${personId}`
