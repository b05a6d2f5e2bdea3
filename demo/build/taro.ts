import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import { CommandFailure } from '../commands/failure'
import { childEnvironment } from '../environment'
import { firstFile, hashSources, isFresh, stampBuild, targetRoot, type Mode, type Target } from './freshness'

const TARO = path.join('node_modules', '@tarojs', 'cli', 'bin', 'taro')
const TICK_MS = 10_000
/** The number of lines of a failed build that are shown. */
const LINES_SHOWN = 60
/** Taro's own exit code is 0 when pages do not compile. */
const BROKEN = /compiled with [^\n]{0,200}\d errors?|ERROR in /

const NAMES = {
  h5: { zh: '网页', en: 'the web page' },
  weapp: { zh: '小程序', en: 'the mini-program' },
} as const satisfies Record<Target, object>

/**
 * Builds into `dist/<target>` with Taro in a separate process, and reports every ten seconds that it still runs.
 * @returns the folder
 * @throws CommandFailure with the build's own lines
 */
export async function buildTarget(root: string, target: Target, mode: Mode = 'production'): Promise<string> {
  const { zh, en } = NAMES[target]
  const startedAt = performance.now()
  const seconds = () => Math.round((performance.now() - startedAt) / 1000)
  console.log(`… 正在构建${zh}（首次约一分钟）/ building ${en}`)
  const ticking = setInterval(() => console.log(`… ${zh}构建中 ${seconds()} s`), TICK_MS)
  try {
    // Hash before the build: a file that changes during the build may not be in it.
    const sources = hashSources(root)
    const { code, output } = await runTaro(root, target, mode)
    if (code !== 0 || BROKEN.test(output) || !existsSync(firstFile(root, target))) {
      const lines = output.trimEnd().split('\n').slice(-LINES_SHOWN).join('\n')
      throw new CommandFailure(`${zh}构建失败 / ${en} does not build:\n${lines}`)
    }
    stampBuild({ root, target, mode, sources })
    console.log(`✓ ${zh}已构建，用时 ${seconds()} s`)
  } finally {
    clearInterval(ticking)
  }
  return targetRoot(root, target)
}

/** As `buildTarget`, but skips the build when a build of the present sources in one of these modes exists. */
export async function buildIfStale(
  root: string,
  target: Target,
  modes: readonly [Mode, ...Mode[]] = ['production'],
): Promise<string> {
  if (isFresh(root, target, modes)) return targetRoot(root, target)
  return buildTarget(root, target, modes[modes.length - 1])
}

function runTaro(root: string, target: Target, mode: Mode): Promise<{ code: number | null; output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [TARO, 'build', '--type', target], {
      cwd: root,
      env: childEnvironment({ NODE_ENV: mode }),
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let output = ''
    const collect = (chunk: Buffer) => (output += stripVTControlCharacters(chunk.toString('utf8')))
    child.stdout.on('data', collect)
    child.stderr.on('data', collect)
    child.on('error', reject)
    child.on('close', (code) => resolve({ code, output }))
  })
}
