import type { FastifyInstance, FastifyReply } from 'fastify'
import { createReadStream, statSync } from 'node:fs'
import { extname, join, resolve, sep } from 'node:path'

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8', '.js': 'text/javascript; charset=utf-8', '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8', '.map': 'application/json; charset=utf-8', '.svg': 'image/svg+xml',
  '.png': 'image/png', '.jpg': 'image/jpeg', '.jpeg': 'image/jpeg', '.gif': 'image/gif', '.webp': 'image/webp',
  '.ico': 'image/x-icon', '.woff': 'font/woff', '.woff2': 'font/woff2', '.ttf': 'font/ttf', '.txt': 'text/plain; charset=utf-8',
} // prettier-ignore

/** Serves a built page at `/`: its files, and index.html for the addresses the page itself understands. */
export function serveStatic(app: FastifyInstance, directory: string): void {
  const root = resolve(directory)
  app.setNotFoundHandler((request, reply) => {
    if (request.method !== 'GET' && request.method !== 'HEAD')
      return reply.code(404).send({ errMsg: 'not found' })
    const file = fileUnder(root, request.url)
    if (file !== undefined) return send(reply, file)
    const wantsPage = (request.headers.accept ?? '').includes('text/html')
    const index = wantsPage ? fileUnder(root, '/index.html') : undefined
    return index === undefined ? reply.code(404).send({ errMsg: 'not found' }) : send(reply, index)
  })
}

function fileUnder(root: string, url: string): string | undefined {
  let path: string
  try {
    path = decodeURIComponent(url.split(/[?#]/, 1)[0] ?? '/')
  } catch {
    return undefined
  }
  const file = join(root, path.endsWith('/') ? `${path}index.html` : path)
  if (!file.startsWith(root + sep) || path.includes('\0')) return undefined
  return statSync(file, { throwIfNoEntry: false })?.isFile() ? file : undefined
}

function send(reply: FastifyReply, file: string): FastifyReply {
  return reply
    .type(TYPES[extname(file).toLowerCase()] ?? 'application/octet-stream')
    .header('x-content-type-options', 'nosniff')
    .send(createReadStream(file))
}
