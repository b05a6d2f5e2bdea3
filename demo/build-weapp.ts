import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, statSync } from 'node:fs'
import path from 'node:path'
import { CommandFailure } from './failure'

const SOURCES = ['src', 'config', 'babel.config.js', 'package-lock.json']

/**
 * Builds the package into `dist/weapp` when its sources are newer than it.
 * @returns its folder
 * @throws Failure when it does not build
 */
export function buildWeapp(root: string): string {
  const packageRoot = path.join(root, 'dist', 'weapp')
  const newest = Math.max(...SOURCES.map((source) => changedAt(path.join(root, source))))
  if (changedAt(path.join(packageRoot, 'app.json')) >= newest) return packageRoot
  console.log('… 正在构建小程序 / building the weapp package')
  const { status, stdout, stderr } = spawnSync('npm', ['run', '--silent', 'build:weapp'], {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  if (status !== 0 || !existsSync(path.join(packageRoot, 'app.json')))
    throw new CommandFailure(`小程序构建失败 / the weapp package does not build:\n${stdout}${stderr}`)
  return packageRoot
}

/** Time of the newest file in a place, epoch ms; 0 when there is none. */
function changedAt(place: string): number {
  const stat = statSync(place, { throwIfNoEntry: false })
  if (!stat) return 0
  if (!stat.isDirectory()) return stat.mtimeMs
  return Math.max(0, ...readdirSync(place).map((name) => changedAt(path.join(place, name))))
}
