/** The variables that a function's thread starts with. Only here does the local cloud read the environment of its own process. */
export const threadEnvironment = (
  env: string,
  gatewayUrl: string,
  variables: Readonly<Record<string, string>> = {},
): Record<string, string> => ({
  ...variables,
  PATH: process.env['PATH'] ?? '',
  NODE_ENV: process.env['NODE_ENV'] ?? 'production',
  ...sdkEnvironment(env, gatewayUrl),
})

/** The variables that point an unmodified SDK at a gateway. */
export const sdkEnvironment = (env: string, gatewayUrl: string): Record<string, string> => ({
  TENCENTCLOUD_RUNENV: 'SCF',
  TENCENTCLOUD_REGION: 'ap-shanghai',
  TENCENTCLOUD_SECRETID: 'local',
  TENCENTCLOUD_SECRETKEY: 'local',
  SCF_NAMESPACE: env,
  TCB_ENV: env,
  TCB_CONTEXT_CNFG: JSON.stringify({ URL: gatewayUrl }),
})
