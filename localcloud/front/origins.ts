import type { FastifyInstance } from 'fastify'

const LOCAL_HOST = /^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/i

/** Refuses requests that a foreign page or a rebound DNS name sends; answers preflights of local pages. */
export function guardOrigins(app: FastifyInstance): void {
  app.addHook('onRequest', async (request, reply) => {
    const { host, origin } = request.headers
    if (!isLocalHost(host) || !isLocalOrigin(origin))
      return reply.code(403).send({ errMsg: 'only this machine may call the local cloud' })
    if (origin === undefined) return
    reply.headers({
      'access-control-allow-origin': origin,
      'access-control-allow-headers': 'authorization, content-type',
      'access-control-allow-methods': 'GET, POST, PUT, OPTIONS',
      'access-control-expose-headers': 'x-reads, x-writes, x-duration-ms, x-request-id',
      vary: 'origin',
    })
    if (request.method === 'OPTIONS') return reply.code(204).send()
  })
}

/** Whether a Host header names this machine. Any other name comes from DNS rebinding. */
const isLocalHost = (host: string | undefined): boolean => host !== undefined && LOCAL_HOST.test(host)

/** Whether an Origin header is absent or names a page of this machine. */
function isLocalOrigin(origin: string | undefined): boolean {
  if (origin === undefined) return true
  const match = /^https?:\/\/([^/]+)$/.exec(origin)
  return match !== null && isLocalHost(match[1])
}
