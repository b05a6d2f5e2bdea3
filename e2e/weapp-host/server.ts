import { build } from 'esbuild'
import { createReadStream, readFileSync, statSync } from 'node:fs'
import { createServer, type ServerResponse } from 'node:http'
import path from 'node:path'
import { API_NAMES } from './api-names'
import { compilePackage } from './compile/compile'

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.svg': 'image/svg+xml',
}

export interface PhoneServerOptions {
  /** A built package: the folder with app.json. */
  packageRoot: string
  /** The local cloud that answers `wx.cloud`. */
  cloudUrl: string
  /** Default: a free one. */
  port?: number
}

export interface PhoneServer {
  /** The phone in a frame with a person switch beside it: for people. */
  readonly url: string
  /** The phone alone, held by a demo person, on a page of the package: for tests. */
  phoneUrl(person: string, page?: string): string
  close(): Promise<void>
}

/**
 * Serves a built mini-program as a phone in the browser.
 * @throws Error when the package has problems (all of them are named), or the port is taken
 */
export async function servePhone(options: PhoneServerOptions): Promise<PhoneServer> {
  const { bundle, problems } = compilePackage(options.packageRoot)
  if (problems.length > 0)
    throw new Error(
      `the package has problems:\n${problems.map(({ file, message }) => `  ${file}: ${message}`).join('\n')}`,
    )
  const settings = { cloudUrl: options.cloudUrl, apiNames: API_NAMES }
  const made: Readonly<Record<string, string>> = {
    '/host/package.js': `window.mpSettings = ${JSON.stringify(settings)}\n${bundle}`,
    '/host/phone.js': await bundlePhone(),
    '/host/phone.css': readFileSync(path.join(__dirname, 'phone', 'phone.css'), 'utf8'),
    '/phone.html': readFileSync(path.join(__dirname, 'phone', 'phone.html'), 'utf8'),
    '/': readFileSync(path.join(__dirname, 'shell.html'), 'utf8').replace('%CLOUD_URL%', options.cloudUrl),
  }
  const server = createServer((request, response) => {
    const place = decodeURIComponent(new URL(request.url ?? '/', 'http://host').pathname)
    const text = made[place]
    if (text !== undefined) send(response, TYPES[path.extname(place)] ?? TYPES['.html'], text)
    else sendFile(response, options.packageRoot, place)
  })
  const port = await new Promise<number>((resolve, reject) => {
    server.once('error', reject)
    server.listen(options.port ?? 0, '127.0.0.1', () => {
      const address = server.address()
      resolve(typeof address === 'object' && address ? address.port : 0)
    })
  })
  const url = `http://127.0.0.1:${port}`
  return {
    url,
    phoneUrl: (person, page = '') =>
      `${url}/phone.html?${new URLSearchParams({ person, path: page }).toString()}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

let phone: Promise<string> | undefined

/** The phone's own program; the same for every package, so made once. */
function bundlePhone(): Promise<string> {
  phone ??= build({
    entryPoints: [path.join(__dirname, 'phone', 'main.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    sourcemap: 'inline',
  }).then(({ outputFiles }) => outputFiles[0]?.text ?? '')
  return phone
}

const PACKAGE_PREFIX = '/package/'

/** Pictures and the like that the package names. */
function sendFile(response: ServerResponse, root: string, place: string): void {
  const file = path.join(root, place.slice(PACKAGE_PREFIX.length))
  const isThere = place.startsWith(PACKAGE_PREFIX) && file.startsWith(root + path.sep)
  if (isThere && statSync(file, { throwIfNoEntry: false })?.isFile()) {
    response.setHeader('content-type', TYPES[path.extname(file)] ?? 'application/octet-stream')
    createReadStream(file).pipe(response)
  } else if (place === '/favicon.ico') response.writeHead(204).end()
  else response.writeHead(404).end('not found')
}

function send(response: ServerResponse, type: string | undefined, text: string): void {
  response.writeHead(200, { 'content-type': type ?? 'text/plain', 'cache-control': 'no-store' }).end(text)
}
