import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { CommandFailure } from './failure'

/** What a running server leaves beside its data, so that a second one does not write into the same file. */
interface Holder {
  pid: number
  url: string
}

const SUFFIXES = ['', '-wal', '-shm']
const ASK_TIMEOUT_MS = 1500

export const dataFilePath = (root: string) => path.join(root, '.data', 'atlas.db')

/** @throws Failure when another server is running on this data */
export async function refuseIfLocked(dataFile: string): Promise<void> {
  const holder = readHolder(dataFile)
  if (!holder || !isAlive(holder.pid) || !(await answers(holder.url))) return
  throw new CommandFailure(
    `已在运行：${holder.url}（进程 ${holder.pid}）。两个程序不能共用一份数据；先停掉它，或直接打开上面的地址。\n` +
      `  already running there: open it, stop it, or use other data with ATLAS_DATA=<file>`,
  )
}

export function hold(dataFile: string, url: string): void {
  writeFileSync(holderFile(dataFile), JSON.stringify({ pid: process.pid, url } satisfies Holder))
}

export function release(dataFile: string): void {
  rmSync(holderFile(dataFile), { force: true })
}

/** Makes the folder; with `empty`, forgets everything that was in the store. */
export function prepareDataFile(dataFile: string, empty: boolean): void {
  mkdirSync(path.dirname(dataFile), { recursive: true })
  if (empty) for (const suffix of SUFFIXES) rmSync(dataFile + suffix, { force: true })
}

const holderFile = (dataFile: string) => `${dataFile}.holder`

function readHolder(dataFile: string): Holder | undefined {
  try {
    return JSON.parse(readFileSync(holderFile(dataFile), 'utf8')) as Holder
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

/** A killed server leaves its note behind, and its number may be another program's by now: only who answers is running. */
async function answers(url: string): Promise<boolean> {
  try {
    return (await fetch(`${url}/demo/people`, { signal: AbortSignal.timeout(ASK_TIMEOUT_MS) })).ok
  } catch {
    return false
  }
}
