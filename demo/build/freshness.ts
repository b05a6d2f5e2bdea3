import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { taroVariables } from '../environment'

/** The targets that Taro builds: the page for browsers, or the mini-program's package. */
export type Target = 'h5' | 'weapp'

/** The mode of a build: `development` is faster to build and slower to load. */
export type Mode = 'production' | 'development'

/** The sources of both targets. A change in any of them makes a build stale. */
const SOURCES = ['src', 'search-engine', 'config', 'babel.config.js', 'package-lock.json', 'tsconfig.json']
const NOT_BUILT = /\.test\.tsx?$|^jest\.|\.md$/

/** The file that every complete build has. */
const FIRST_FILE = { h5: 'index.html', weapp: 'app.json' } as const satisfies Record<Target, string>

export const targetRoot = (root: string, target: Target) => path.join(root, 'dist', target)
export const firstFile = (root: string, target: Target) =>
  path.join(targetRoot(root, target), FIRST_FILE[target])

/**
 * Whether `dist/<target>` was built from the present sources and settings, in one of these modes. Sources are compared by content.
 * The time of the first file shows whether another program has built since.
 */
export function isFresh(root: string, target: Target, modes: readonly Mode[]): boolean {
  const stamp = readStamp(root, target)
  const sources = hashSources(root)
  return modes.some((mode) => stamp === stampText({ root, target, mode, sources }))
}

/** A build: its target, its mode and its sources. */
export interface Build {
  root: string
  target: Target
  mode: Mode
  /** `hashSources` as it was before the build. */
  sources: string
}

/** Records a finished build. */
export function stampBuild(build: Build): void {
  mkdirSync(path.join(build.root, 'dist'), { recursive: true })
  writeFileSync(stampFile(build.root, build.target), stampText(build))
}

/** One hash of the content of all sources and of the settings that are compiled in. */
export function hashSources(root: string): string {
  const hash = createHash('sha256').update(JSON.stringify(taroVariables()))
  for (const file of SOURCES.flatMap((source) => filesUnder(path.join(root, source)))) {
    hash.update(path.relative(root, file)).update('\0').update(readFileSync(file)).update('\0')
  }
  return hash.digest('hex')
}

const stampFile = (root: string, target: Target) => path.join(root, 'dist', `${target}.stamp`)

function readStamp(root: string, target: Target): string | undefined {
  try {
    return readFileSync(stampFile(root, target), 'utf8')
  } catch {
    return undefined
  }
}

function stampText({ root, target, mode, sources }: Build): string {
  const builtAt = statSync(firstFile(root, target), { throwIfNoEntry: false })?.mtimeMs ?? 0
  return `${mode} ${sources} ${builtAt}`
}

function filesUnder(place: string): string[] {
  const stat = statSync(place, { throwIfNoEntry: false })
  if (!stat) return []
  if (!stat.isDirectory()) return [place]
  return readdirSync(place)
    .filter((name) => !NOT_BUILT.test(name))
    .sort()
    .flatMap((name) => filesUnder(path.join(place, name)))
}
