import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { chromium, type Browser } from 'playwright-core'
import { ROOT } from '../../demo/environment'
import { withBrowserVariables } from '../environment'

/** The browser comes in an npm package and is unpacked here once. Nothing is installed on the machine or downloaded. */
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
  env: Readonly<Record<string, string | undefined>>
}

/** This file is written when everything is unpacked, so that no program starts an incomplete browser. */
const READY = path.join(UNPACKED, 'unpacked.json')

/** The browser that was unpacked before, if it still exists. */
function findUnpacked(): UnpackedBrowser | undefined {
  if (!existsSync(READY)) return undefined
  const unpacked = JSON.parse(readFileSync(READY, 'utf8')) as UnpackedBrowser
  return existsSync(unpacked.executablePath) ? unpacked : undefined
}

/**
 * Unpacks the browser unless that is done. `e2e/prepare.ts` does it before the tests: Jest gives tests a copy of the environment
 * variables, but the package reads those of the process, so in a test it would unpack to a place that all share.
 */
export async function unpackBrowser(): Promise<UnpackedBrowser> {
  const done = findUnpacked()
  if (done) return done
  if (process.env['JEST_WORKER_ID'] !== undefined)
    throw new Error('No browser is unpacked: run `npx tsx e2e/prepare.ts` first.')
  rmSync(UNPACKED, { recursive: true, force: true })
  mkdirSync(UNPACKED, { recursive: true })
  let executablePath = ''
  const before = { ...process.env }
  const after = await withBrowserVariables(UNPACKED, async () => {
    const { default: packed } = await import('@sparticuz/chromium')
    executablePath = await packed.executablePath()
  })
  const env = Object.fromEntries(Object.entries(after).filter(([name, value]) => before[name] !== value))
  const unpacked = { executablePath, env }
  writeFileSync(READY, JSON.stringify(unpacked))
  return unpacked
}

export async function launchBrowser(): Promise<Browser> {
  const { executablePath, env } = await unpackBrowser()
  return chromium.launch({ executablePath, headless: true, args: ARGUMENTS, env: { ...process.env, ...env } })
}
