import type { FastifyRequest } from 'fastify'
import type { Signer } from '../gateway/signer'

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

/** The openid behind the token of the `authorization: Bearer …` header. */
export function callerOf(request: FastifyRequest, sessions: Sessions): string | undefined {
  const token = /^Bearer\s+(\S+)$/i.exec(request.headers.authorization ?? '')?.[1]
  return token === undefined ? undefined : sessions.openidOf(token)
}
