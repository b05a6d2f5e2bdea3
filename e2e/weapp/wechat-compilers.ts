import { spawnSync } from 'node:child_process'
import { chmodSync, readdirSync } from 'node:fs'
import path from 'node:path'

const PLATFORMS: Readonly<Record<string, string>> = { linux: 'linux', darwin: 'mac', win32: 'windows' }
const BINARIES = path.join(
  path.dirname(require.resolve('miniprogram-compiler/package.json')),
  'bin',
  PLATFORMS[process.platform] ?? 'linux',
)

/**
 * The errors of WeChat's wcc (templates) and wcsc (styles) for a package; empty when they accept it. It calls the binaries
 * directly, because the npm package's own functions swallow their errors.
 */
export function compilerComplaints(root: string): string {
  const templates = filesEnding(root, '.wxml')
  const scripts = filesEnding(root, '.wxs')
  const styles = filesEnding(root, '.wxss')
  return (
    complaint('wcc', ['-d', ...templates, ...scripts], root) +
    complaint('wcsc', ['-db', '-pc', String(styles.length), ...styles], root)
  )
}

function complaint(name: string, args: readonly string[], root: string): string {
  const binary = path.join(BINARIES, process.platform === 'win32' ? `${name}.exe` : name)
  if (process.platform !== 'win32') chmodSync(binary, 0o755)
  const { status, stdout, stderr } = spawnSync(binary, args, {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  })
  if (status === 0 && stdout.length > 0 && !/^ERR/m.test(stderr)) return ''
  return `${name} exited ${status}: ${stderr.slice(0, 2_000) || stdout.slice(0, 500)}\n`
}

function filesEnding(root: string, ending: string): string[] {
  return readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith(ending))
}
