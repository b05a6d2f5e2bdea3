/** On whose behalf a function runs. */
export interface Caller {
  openid?: string
  /** TCB_SOURCE: `wx_client`, `wx_client,scf`, `wx_trigger` … */
  source?: string
  clientIp?: string
}

/** The variables by which the SDK knows the caller; null removes one. */
export function callerEnvironment(
  { openid, source, clientIp }: Caller,
  appId: string,
): Record<string, string | null> {
  return {
    WX_CONTEXT_KEYS: 'WX_OPENID,WX_APPID,WX_UNIONID,WX_CLIENTIP',
    WX_OPENID: openid ?? '',
    WX_APPID: appId,
    WX_UNIONID: null,
    WX_CLIENTIP: clientIp ?? '127.0.0.1',
    TCB_SOURCE: source ?? 'wx_client',
  }
}

/** The event as the function gets it: production adds the caller to the event of a client's call. */
export function withUserInfo(event: unknown, { openid }: Caller, appId: string): unknown {
  if (!openid || typeof event !== 'object' || event === null || Array.isArray(event)) return event
  return { ...event, userInfo: { openId: openid, appId } }
}
