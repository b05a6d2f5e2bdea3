import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, statSync } from 'node:fs'
import path from 'node:path'
import { buildFunctions } from '../cloudfunctions/build'
import { buildWeb } from '../demo/build-web'
import { isWebFresh } from '../demo/web-stamp'

const ROOT = path.resolve(__dirname, '..')

/** Builds what the journeys run on, as far as it is stale: functions, the H5 page, the weapp package. */
async function prepare(): Promise<void> {
  await buildFunctions()
  if (!isWebFresh(ROOT, ['production'])) await buildWeb(ROOT)
  if (
    newest(path.join(ROOT, 'dist', 'weapp')) <
    Math.max(newest(path.join(ROOT, 'src')), newest(path.join(ROOT, 'config')))
  ) {
    console.log('… 正在构建小程序 / building the weapp package')
    const { status } = spawnSync('npm', ['run', '--silent', 'build:weapp'], {
      cwd: ROOT,
      stdio: ['ignore', 'ignore', 'inherit'],
    })
    if (status !== 0)
      throw new Error('the weapp package does not build: run `npm run build:weapp` to see why')
  }
}

/** Time of the newest file under a folder, 0 when there is none. */
function newest(folder: string): number {
  if (!existsSync(folder)) return 0
  return readdirSync(folder, { withFileTypes: true }).reduce((latest, entry) => {
    const file = path.join(folder, entry.name)
    return Math.max(latest, entry.isDirectory() ? newest(file) : statSync(file).mtimeMs)
  }, 0)
}

prepare().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
})
