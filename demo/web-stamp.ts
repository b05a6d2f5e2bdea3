import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/** What the web page is made of: a change of any of these makes the built page stale. */
const SOURCES = ['src', 'config', 'babel.config.js', 'package-lock.json', 'tsconfig.json']
const NOT_BUILT = /\.test\.tsx?$|^jest\./

/** How the page was built: `development` is faster to build and slower to load. */
export type WebMode = 'production' | 'development'

/**
 * Whether `dist/h5` is what the sources say, built in one of these modes. Compared by content, and by the time of the page:
 * somebody else may have built it.
 */
export function isWebFresh(root: string, modes: readonly WebMode[]): boolean {
  const stamp = readStamp(root)
  const sources = hashSources(root)
  return modes.some((mode) => stamp === stampOf(root, mode, sources))
}

/** Remembers that `dist/h5` was just built from these sources (as `hashSources` said before the build). */
export function stampWeb(root: string, mode: WebMode, sources: string): void {
  mkdirSync(path.join(root, 'dist'), { recursive: true })
  writeFileSync(stampFile(root), stampOf(root, mode, sources))
}

/** The content of everything the page is built from, in one hash. */
export function hashSources(root: string): string {
  const hash = createHash('sha256')
  for (const file of SOURCES.flatMap((source) => filesUnder(path.join(root, source)))) {
    hash.update(path.relative(root, file)).update('\0').update(readFileSync(file)).update('\0')
  }
  return hash.digest('hex')
}

const stampFile = (root: string) => path.join(root, 'dist', 'h5.stamp')

function readStamp(root: string): string | undefined {
  try {
    return readFileSync(stampFile(root), 'utf8')
  } catch {
    return undefined
  }
}

function stampOf(root: string, mode: WebMode, sources: string): string {
  return `${mode} ${sources} ${builtAt(root)}`
}

function builtAt(root: string): number {
  return statSync(path.join(root, 'dist', 'h5', 'index.html'), { throwIfNoEntry: false })?.mtimeMs ?? 0
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
