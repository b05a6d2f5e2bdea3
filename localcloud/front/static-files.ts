import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { createReadStream, readFileSync, statSync } from 'node:fs'
import { basename, extname, join, resolve, sep } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8', '.js': 'text/javascript; charset=utf-8', '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8', '.map': 'application/json; charset=utf-8', '.svg': 'image/svg+xml',
  '.png': 'image/png', '.jpg': 'image/jpeg', '.jpeg': 'image/jpeg', '.gif': 'image/gif', '.webp': 'image/webp',
  '.ico': 'image/x-icon', '.woff': 'font/woff', '.woff2': 'font/woff2', '.ttf': 'font/ttf', '.txt': 'text/plain; charset=utf-8',
} // prettier-ignore

/** Serves a built page at `/`: its files, and index.html for the addresses that the page itself routes. */
export function serveStatic(app: FastifyInstance, directory: string): void {
  const root = resolve(directory)
  app.setNotFoundHandler((request, reply) => {
    if (request.method !== 'GET' && request.method !== 'HEAD')
      return reply.code(404).send({ errMsg: 'not found' })
    const file = fileUnder(root, request.url)
    if (file !== undefined) return send(request, reply, file)
    const wantsPage = (request.headers.accept ?? '').includes('text/html')
    const index = wantsPage ? fileUnder(root, '/index.html') : undefined
    return index === undefined ? reply.code(404).send({ errMsg: 'not found' }) : send(request, reply, index)
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
  return isFile(file) ? file : undefined
}

/** Whether the path is a file. A name that is too long for the file system is none. */
function isFile(path: string): boolean {
  try {
    return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false
  } catch {
    return false
  }
}

/** Names with a hash of the content: such a file never changes and may be cached for ever. Browsers revalidate all others. */
const HASHED = /\.[0-9a-f]{8}\.(?:js|css)$/
const COMPRESSIBLE = /\.(?:html|js|css|json|map|svg|txt)$/
/** A smaller file fits into one packet anyway. */
const COMPRESSED_MIN_BYTES = 1_024
const BROTLI_QUALITY = 9

function send(request: FastifyRequest, reply: FastifyReply, file: string): FastifyReply {
  const { mtimeMs, size } = statSync(file)
  const tag = `"${size.toString(36)}-${Math.floor(mtimeMs).toString(36)}"`
  void reply
    .type(TYPES[extname(file).toLowerCase()] ?? 'application/octet-stream')
    .header('x-content-type-options', 'nosniff')
    .header('vary', 'accept-encoding')
    .header('etag', tag)
    .header('cache-control', HASHED.test(basename(file)) ? 'public, max-age=31536000, immutable' : 'no-cache')
  if (request.headers['if-none-match'] === tag) return reply.code(304).send()
  const encoding = chooseEncoding(request.headers['accept-encoding'])
  if (encoding === undefined || size < COMPRESSED_MIN_BYTES || !COMPRESSIBLE.test(file))
    return reply.send(createReadStream(file))
  return reply.header('content-encoding', encoding).send(compressed(file, tag, encoding))
}

type Encoding = 'br' | 'gzip'

function chooseEncoding(accepted: string | string[] | undefined): Encoding | undefined {
  const names = String(accepted ?? '').split(/[,;\s]+/)
  return (['br', 'gzip'] as const).find((name) => names.includes(name))
}

/** Compressed files by path and encoding, each with the tag of the content from which it was made. */
const made = new Map<string, { tag: string; bytes: Buffer }>()

function compressed(file: string, tag: string, encoding: Encoding): Buffer {
  const key = `${encoding} ${file}`
  const known = made.get(key)
  if (known?.tag === tag) return known.bytes
  const whole = readFileSync(file)
  const bytes =
    encoding === 'gzip'
      ? gzipSync(whole)
      : brotliCompressSync(whole, { params: { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY } })
  made.set(key, { tag, bytes })
  return bytes
}
