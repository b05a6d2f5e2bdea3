import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { bundled } from './bundled'
import type { Figure } from './figures'

const start = promisify(execFile)

/** The figures of eligibility, measured on the code as functions run it, in a process of its own. */
export async function eligibilityFigures(): Promise<Figure[]> {
  const { stdout } = await start(process.execPath, [await bundled('bench/eligibility-laps.ts', 'bundle')])
  return JSON.parse(stdout) as Figure[]
}
