import { cloud } from '../platform/sdk'

/** Who calls, as the platform says. No part of it comes from the input. */
export interface Identity {
  /** Empty when the platform identified nobody. */
  openid: string
  /** True when the platform's own timer calls, not a client. */
  fromTimer: boolean
  /** True when one of our functions calls, on behalf of its own caller. */
  fromFunction: boolean
}

/** Identifies the caller. The result must not be cached, because a warm instance serves many people. */
export function identify(): Identity {
  const { OPENID = '', SOURCE = '' } = cloud.getWXContext()
  const last = SOURCE.split(',').at(-1)
  return { openid: OPENID, fromTimer: last === 'wx_trigger', fromFunction: last === 'scf' }
}
