import { build } from 'esbuild'
import { readdirSync, readFileSync } from 'node:fs'
import { createServer } from 'node:http'
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
  /** Default: a free port. */
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
  const pictures = readPictures(options.packageRoot)
  const server = createServer((request, response) => {
    const place = placeOf(request.url ?? '/')
    const content = made[place] ?? pictures.get(place)
    const type = TYPES[path.extname(place)] ?? 'text/html; charset=utf-8'
    if (content !== undefined)
      response.writeHead(200, { 'content-type': type, 'cache-control': 'no-store' }).end(content)
    else if (place === '/favicon.ico') response.writeHead(204).end()
    else response.writeHead(404).end('not found')
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

/** The path of an address; an address that cannot be decoded gives a path that names nothing. */
function placeOf(address: string): string {
  try {
    return decodeURIComponent(new URL(address, 'http://host').pathname)
  } catch {
    return ''
  }
}

const PICTURE = /\.(png|jpe?g|svg)$/

/** Pictures of the package, by address. It reads them all at the start, because the package may be rebuilt meanwhile. */
function readPictures(root: string): ReadonlyMap<string, Buffer> {
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) => PICTURE.test(file))
  return new Map(
    files.map((file) => [`/package/${file.split(path.sep).join('/')}`, readFileSync(path.join(root, file))]),
  )
}
