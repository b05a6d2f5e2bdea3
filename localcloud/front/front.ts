import type { FastifyInstance } from 'fastify'
import type { CallUsage } from '../functions/usage'
import type { QuotaReport } from '../quota'
import { serveCalls, type CallServices } from './calls'
import { serveFiles, type FileServices } from './files'
import type { Codes } from '../wechat/codes'
import { serveMessages, type MessageServices } from './messages'

/** The parts of the local cloud that the routes for browsers and tools use. */
export interface FrontServices extends CallServices, FileServices, MessageServices {
  usage: () => CallUsage[]
  quota: () => QuotaReport
  codes: Codes
}

/** Routes for the H5 build, for tools and for people. */
export function serveFront(app: FastifyInstance, services: FrontServices): void {
  serveCalls(app, services)
  serveFiles(app, services)
  serveMessages(app, services)
  app.get<{ Params: { id: string } }>('/wxaurl/:id', (request, reply) => {
    const target = services.codes.open(request.params.id)
    return target === undefined
      ? reply.code(404).type('text/plain; charset=utf-8').send('链接已失效')
      : reply.redirect(target)
  })
  app.get('/local/usage', async () => services.usage())
  app.get('/local/quota', async () => services.quota())
}
