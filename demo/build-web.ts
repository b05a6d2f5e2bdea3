import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import { CommandFailure } from './failure'
import { hashSources, stampWeb, type WebMode } from './web-stamp'

const TARO = path.join('node_modules', '@tarojs', 'cli', 'bin', 'taro')
const TICK_MS = 10_000
/** What a person needs to see of a failed build. */
const LINES_SHOWN = 60
/** Taro's own exit code is 0 when pages do not compile. */
const BROKEN = /compiled with [^\n]*\d+ errors?|ERROR in /

/**
 * Builds the web page into `dist/h5` with Taro in a process of its own, saying every ten seconds that it is alive.
 * @throws Failure with the build's own lines
 */
export async function buildWeb(root: string, mode: WebMode = 'production'): Promise<void> {
  const startedAt = performance.now()
  const seconds = () => Math.round((performance.now() - startedAt) / 1000)
  console.log('… 正在构建网页（首次约一分钟）/ building the web page')
  const ticking = setInterval(() => console.log(`… 网页构建中 ${seconds()} s`), TICK_MS)
  try {
    // What is written while the build runs is not in it.
    const sources = hashSources(root)
    const { code, output } = await run(root, mode)
    const page = path.join(root, 'dist', 'h5', 'index.html')
    if (code !== 0 || BROKEN.test(output) || !existsSync(page)) {
      const lines = output.trimEnd().split('\n').slice(-LINES_SHOWN).join('\n')
      throw new CommandFailure(`网页构建失败 / the web page does not build:\n${lines}`)
    }
    stampWeb(root, mode, sources)
    console.log(`✓ 网页已构建，用时 ${seconds()} s`)
  } finally {
    clearInterval(ticking)
  }
}

function run(root: string, mode: WebMode): Promise<{ code: number | null; output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [TARO, 'build', '--type', 'h5'], {
      cwd: root,
      env: { ...process.env, NODE_ENV: mode },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let output = ''
    const hear = (chunk: Buffer) => (output += stripVTControlCharacters(chunk.toString('utf8')))
    child.stdout.on('data', hear)
    child.stderr.on('data', hear)
    child.on('error', reject)
    child.on('close', (code) => resolve({ code, output }))
  })
}
