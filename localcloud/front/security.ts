import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import type { DocumentStore } from '../database/file/store'

const LOCAL_HOST = /^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/i

/** Whether a Host header names this machine: anything else is a rebound DNS name. */
export const isLocalHost = (host: string | undefined): boolean => host !== undefined && LOCAL_HOST.test(host)

/** Whether an Origin header is absent or names a page of this machine. */
export function isLocalOrigin(origin: string | undefined): boolean {
  if (origin === undefined) return true
  const match = /^https?:\/\/([^/]+)$/.exec(origin)
  return match !== null && isLocalHost(match[1])
}

/** Signs and checks with a secret that lives in the data file, so that what is signed survives a restart. */
export interface Signer {
  sign(purpose: string, text: string): string
  verify(purpose: string, text: string, signature: string): boolean
}

export function createSigner(store: DocumentStore): Signer {
  const secret = store.meta('secret', () => randomBytes(32).toString('hex'))
  const sign = (purpose: string, text: string) =>
    createHmac('sha256', secret).update(`${purpose}\0${text}`).digest('base64url')
  return {
    sign,
    verify: (purpose, text, signature) => {
      const expected = Buffer.from(sign(purpose, text))
      const given = Buffer.from(signature)
      return expected.length === given.length && timingSafeEqual(expected, given)
    },
  }
}

/** Tokens that stand for a signed-in openid. */
export interface Sessions {
  issue(openid: string): string
  openidOf(token: string): string | undefined
}

export function createSessions(signer: Signer): Sessions {
  return {
    issue: (openid) => {
      const subject = Buffer.from(openid).toString('base64url')
      return `${subject}.${signer.sign('session', subject)}`
    },
    openidOf: (token) => {
      const [subject, signature, ...rest] = token.split('.')
      if (!subject || !signature || rest.length > 0 || !signer.verify('session', subject, signature))
        return undefined
      return Buffer.from(subject, 'base64url').toString()
    },
  }
}

/** The token of an `authorization: Bearer …` header. */
export const bearerToken = (header: string | undefined): string | undefined =>
  /^Bearer\s+(\S+)$/i.exec(header ?? '')?.[1]
