import { watch } from 'node:fs'
import path from 'node:path'
import { buildFunctions } from '../cloudfunctions/build'
import { banner } from './banner'
import { buildWeb } from './build-web'
import { reportFailure } from './failure'
import { ROOT } from './host'
import { closeOnSignals, optionsFrom, serveDistrict } from './serve'
import { isWebFresh } from './web-stamp'

const PAUSE_MS = 200

/**
 * `npm run dev`: as `npm start`, and what changes is built again: functions in half a second (the local cloud takes the new
 * bundle with the next call), the page in a few (reload the browser).
 */
async function develop(): Promise<void> {
  const options = optionsFrom(process.argv.slice(2))
  await buildFunctions()
  if (options.page && !isWebFresh(ROOT, ['production', 'development'])) await buildWeb(ROOT, 'development')
  const { cloud, dataFile, close } = await serveDistrict(options)
  const functions = rebuilder('functions', async () => {
    await buildFunctions()
    console.log('✓ 云函数已更新 / functions rebuilt')
  })
  const page = rebuilder('page', () => buildWeb(ROOT, 'development'))
  const shared = path.join('src', 'shared')
  const watchers = [
    onChange('cloudfunctions', functions),
    onChange('src', (file) => {
      if (file.startsWith(shared)) functions()
      if (options.page) page()
    }),
  ]
  closeOnSignals(async () => {
    for (const watcher of watchers) watcher.close()
    await close()
  })
  console.log(banner(cloud.url, dataFile, process.uptime() * 1000))
}

/** Calls back with the path (from the root) of every changed source. */
function onChange(folder: string, changed: (file: string) => void): { close(): void } {
  return watch(path.join(ROOT, folder), { recursive: true }, (_event, name) => {
    if (name !== null && !/\.test\.tsx?$/.test(name)) changed(path.join(folder, name))
  })
}

/** One build at a time; what changes meanwhile is built afterwards. A build that fails says so and the last good one stays. */
function rebuilder(what: string, build: () => Promise<void>): () => void {
  let timer: NodeJS.Timeout | undefined
  let running = false
  let again = false
  const run = async () => {
    running = true
    again = false
    await build().catch((error: unknown) => {
      console.error(`✖ ${what}:`)
      reportFailure(error)
    })
    running = false
    if (again) void run()
  }
  return () => {
    clearTimeout(timer)
    timer = setTimeout(() => {
      if (running) again = true
      else void run()
    }, PAUSE_MS)
  }
}

develop().catch((error: unknown) => {
  reportFailure(error)
  process.exit()
})
