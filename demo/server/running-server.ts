import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import * as v from 'valibot'
import { CommandFailure } from '../commands/failure'

/** The note of a running server beside its data file. It keeps a second server from using the same file. */
const RunningServer = v.object({ pid: v.number(), url: v.string() })
type RunningServer = v.InferOutput<typeof RunningServer>

const ASK_TIMEOUT_MS = 1500

/** @throws CommandFailure when another server uses this data */
export async function refuseIfRunning(dataFile: string): Promise<void> {
  const server = readNote(dataFile)
  if (!server || !isAlive(server.pid) || !(await answers(server.url))) return
  throw new CommandFailure(
    `已在运行：${server.url}（进程 ${server.pid}）。两个程序不能共用一份数据；先停掉它，或直接打开上面的地址。\n` +
      `  already running there: open it, stop it, or use other data with ATLAS_DATA=<file>`,
  )
}

/** Writes the note that this process serves the data at `url`. */
export function noteRunning(dataFile: string, url: string): void {
  writeFileSync(noteFile(dataFile), JSON.stringify({ pid: process.pid, url } satisfies RunningServer))
}

export function removeNote(dataFile: string): void {
  rmSync(noteFile(dataFile), { force: true })
}

const noteFile = (dataFile: string) => `${dataFile}.holder`

function readNote(dataFile: string): RunningServer | undefined {
  try {
    return v.parse(RunningServer, JSON.parse(readFileSync(noteFile(dataFile), 'utf8')))
  } catch {
    return undefined
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

/** Whether a server answers at `url`. A killed server leaves its note behind, and another program may have its process id now. */
async function answers(url: string): Promise<boolean> {
  try {
    return (await fetch(`${url}/demo/people`, { signal: AbortSignal.timeout(ASK_TIMEOUT_MS) })).ok
  } catch {
    return false
  }
}
