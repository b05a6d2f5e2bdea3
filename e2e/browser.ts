import { existsSync, mkdirSync } from 'node:fs'
import path from 'node:path'
import { chromium, type Browser } from 'playwright-core'

/** The browser of an npm package, unpacked here once: nothing is installed on the machine and nothing is downloaded. */
const UNPACKED = path.resolve(__dirname, '..', 'node_modules', '.cache', 'chromium')

const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--lang=zh-CN',
]

export async function launchBrowser(): Promise<Browser> {
  mkdirSync(UNPACKED, { recursive: true })
  const { TMPDIR } = process.env
  process.env['TMPDIR'] = UNPACKED
  // Makes the package unpack the shared libraries (nss …) that a bare machine lacks, and point the loader to them.
  process.env['AWS_LAMBDA_JS_RUNTIME'] ??= 'nodejs20.x'
  // The machine's own fonts know Chinese, if it has any; the package's do not.
  if (existsSync('/etc/fonts/fonts.conf')) process.env['FONTCONFIG_PATH'] ??= '/etc/fonts'
  try {
    const { default: packed } = await import('@sparticuz/chromium')
    const executablePath = await packed.executablePath()
    return await chromium.launch({
      executablePath,
      headless: true,
      args: ARGUMENTS,
      env: process.env as Record<string, string>,
    })
  } finally {
    if (TMPDIR === undefined) delete process.env['TMPDIR']
    else process.env['TMPDIR'] = TMPDIR
  }
}
