import { readFileSync, rmSync, writeFileSync } from 'node:fs'

/**
 * Locks a data file against a second process, because the first one holds its documents in memory. The lock names its owner:
 * the lock of a killed process does not count. Returns a function that releases the lock; throws when another owner is alive.
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

/** Waits up to `WAIT_MS` for a process to end. A killed process needs a moment, and an immediate restart must succeed. */
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

/** Whether a killed process still has an id because its parent has not reaped it. Only Linux tells this, in /proc. */
function isZombie(pid: number): boolean {
  try {
    return /\) Z /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'))
  } catch {
    return false
  }
}
