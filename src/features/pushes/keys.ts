/** Cache keys. */
export const pushPolicyKey = (policyId: string) => `push-policy:${policyId}`
export const rehearsalKey = (policyId: string, version: number, ...choice: readonly string[]) =>
  `rehearsal:${policyId}:${version}:${choice.join(':')}`
export const deliveryKey = (pushId: string) => `delivery:${pushId}`
export const unreachedKey = (pushId: string, regionCode: string) => `unreached:${pushId}:${regionCode}`
export const pushesKey = (regionCode: string, around: boolean) => `pushes:${regionCode}:${around}`
