import { watch } from 'node:fs'
import path from 'node:path'
import { buildFunctions } from '../../cloudfunctions/build'
import { buildIfStale, buildTarget } from '../build/taro'
import { readDemoEnvironment, ROOT } from '../environment'
import { firstAdministratorCode } from '../server/first-code'
import { serveWorld } from '../server/serve'
import { banner } from './banner'
import { failAndExit, reportFailure } from './failure'
import { defaultDataFile, readOptions } from './options'
import { closeOnSignals } from './signals'

const PAUSE_MS = 200

/** Sources of the functions outside their own folders. */
const SHARED = [path.join('src', 'shared'), 'search-engine']

/**
 * `npm run dev`: as `npm start`, and rebuilds changed sources: functions in half a second (the local cloud uses the new bundle from
 * the next call on), the page in a few seconds (reload the browser).
 */
async function develop(): Promise<void> {
  const options = readOptions(process.argv.slice(2))
  await buildFunctions()
  if (options.page) await buildIfStale(ROOT, 'h5', ['production', 'development'])
  const { dataFile, port } = readDemoEnvironment(defaultDataFile(options))
  const { cloud, close } = await serveWorld(options, { dataFile, port })
  const rebuildFunctions = rebuilder('functions', async () => {
    await buildFunctions()
    console.log('✓ 云函数已更新 / functions rebuilt')
  })
  const rebuildPage = rebuilder('page', () => buildTarget(ROOT, 'h5', 'development'))
  const onSource = (file: string) => {
    if (SHARED.some((folder) => file.startsWith(folder))) rebuildFunctions()
    if (options.page) rebuildPage()
  }
  const watchers = [
    onChange('cloudfunctions', rebuildFunctions),
    onChange('src', onSource),
    onChange('search-engine', onSource),
  ]
  closeOnSignals(async () => {
    for (const watcher of watchers) watcher.close()
    await close()
  })
  console.log(
    banner({ url: cloud.url, dataFile, firstCode: firstAdministratorCode(cloud) }, process.uptime() * 1000),
  )
}

/** Calls back with the path (from the root) of every changed source. */
function onChange(folder: string, changed: (file: string) => void): { close(): void } {
  return watch(path.join(ROOT, folder), { recursive: true }, (_event, name) => {
    if (name !== null && !/\.test\.tsx?$/.test(name)) changed(path.join(folder, name))
  })
}

/** One build at a time; changes during a build start another after it. When a build fails, the last good one stays. */
function rebuilder(name: string, build: () => Promise<unknown>): () => void {
  let timer: NodeJS.Timeout | undefined
  let changes = 0
  let built = 0
  let isRunning = false
  const run = async () => {
    isRunning = true
    while (built < changes) {
      built = changes
      await build().catch((error: unknown) => {
        console.error(`✖ ${name}:`)
        reportFailure(error)
      })
    }
    isRunning = false
  }
  return () => {
    clearTimeout(timer)
    timer = setTimeout(() => {
      changes += 1
      if (!isRunning) void run()
    }, PAUSE_MS)
  }
}

develop().catch(failAndExit)
