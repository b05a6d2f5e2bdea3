import { createHash } from 'node:crypto'

/** An id for somebody without a record of their own: the same for the same person, and no way back to the openid. */
export function visitorId(openid: string): string {
  return `visitor:${createHash('sha256').update(openid).digest('hex').slice(0, 20)}`
}
