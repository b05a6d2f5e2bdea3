import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { chromium, type Browser } from 'playwright-core'
import { ROOT } from '../../demo/environment'
import { withBrowserVariables } from '../environment'

/** The browser comes in an npm package and is unpacked here once. Nothing is installed on the machine, nothing is downloaded. */
const UNPACKED = path.join(ROOT, 'node_modules', '.cache', 'chromium')

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

/** The browser's program and the environment variables to start it with. */
interface UnpackedBrowser {
  executablePath: string
  env: NodeJS.ProcessEnv
}

let unpacked: Promise<UnpackedBrowser> | undefined

/** Unpacks the browser unless that is done. Two processes must not unpack at once, so `e2e/prepare.ts` does it before the tests. */
export function unpackBrowser(): Promise<UnpackedBrowser> {
  unpacked ??= unpack()
  return unpacked
}

async function unpack(): Promise<UnpackedBrowser> {
  mkdirSync(UNPACKED, { recursive: true })
  let executablePath = ''
  const env = await withBrowserVariables(UNPACKED, async () => {
    const { default: packed } = await import('@sparticuz/chromium')
    executablePath = await packed.executablePath()
  })
  return { executablePath, env }
}

export async function launchBrowser(): Promise<Browser> {
  const { executablePath, env } = await unpackBrowser()
  return chromium.launch({ executablePath, headless: true, args: ARGUMENTS, env })
}
