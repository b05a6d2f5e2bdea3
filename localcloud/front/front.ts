import type { FastifyInstance } from 'fastify'
import type { CallUsage } from '../functions/usage'
import type { QuotaReport } from '../quota'
import { serveCalls, type CallServices } from './calls'
import { serveFiles, type FileServices } from './files'
import { serveMessages, type MessageServices } from './messages'

/** What the routes for browsers and tools reach. */
export interface FrontServices extends CallServices, FileServices, MessageServices {
  usage: () => CallUsage[]
  quota: () => QuotaReport
}

/** Routes for the H5 build, for tools and for people. */
export function serveFront(app: FastifyInstance, services: FrontServices): void {
  serveCalls(app, services)
  serveFiles(app, services)
  serveMessages(app, services)
  app.get('/local/usage', async () => services.usage())
  app.get('/local/quota', async () => services.quota())
}
