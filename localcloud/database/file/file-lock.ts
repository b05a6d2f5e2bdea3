import { readFileSync, rmSync, writeFileSync } from 'node:fs'

/**
 * Keeps a second process away from a data file, whose documents the first holds in memory. The lock names its owner, so
 * what a killed process leaves behind does not count. Returns the way to release it; throws when another one is alive.
 */
export function lockFile(dataFile: string): () => void {
  const file = `${dataFile}.lock`
  const owner = ownerOf(file)
  if (owner !== undefined && owner !== process.pid && !diesSoon(owner)) {
    throw new Error(
      `the data file ${dataFile} is in use by process ${owner}; if that is something else, remove ${file}`,
    )
  }
  writeFileSync(file, String(process.pid))
  return () => rmSync(file, { force: true })
}

function ownerOf(file: string): number | undefined {
  try {
    return Number(readFileSync(file, 'utf8')) || undefined
  } catch {
    return undefined
  }
}

const WAIT_MS = 1_500
const STEP_MS = 20

/** A process that was killed a moment ago takes its time to go: whoever restarts at once must not be refused. */
function diesSoon(pid: number): boolean {
  const pause = new Int32Array(new SharedArrayBuffer(4))
  for (let waited = 0; isAlive(pid); waited += STEP_MS) {
    if (waited >= WAIT_MS) return false
    Atomics.wait(pause, 0, 0, STEP_MS)
  }
  return true
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return !isZombie(pid)
  } catch (error) {
    // EPERM: it lives, but belongs to somebody else.
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

/** A killed process that its parent has not yet taken note of still has a number, but no files. Linux tells. */
function isZombie(pid: number): boolean {
  try {
    return /\) Z /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'))
  } catch {
    return false
  }
}
