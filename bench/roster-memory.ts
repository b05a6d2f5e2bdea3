import { spawn } from 'node:child_process'
import path from 'node:path'
import { sdkEnvironment } from '../localcloud/functions/environment'
import { callerEnvironment } from '../localcloud/functions/caller'
import { demoOpenid } from '../demo/server/routes'
import { startWorld } from '../demo/world'
import type { Figure } from './figures'
import { rosterFile } from './roster-file'

const ZONE = 'CN2101G1'
const ADMINISTRATOR = 'lin-yue'
const MEGABYTE = 1024 * 1024

/** The peak resident memory of the function in a process of its own, Node itself included. */
export async function rosterMemory(rows: number): Promise<Figure> {
  const world = await startWorld()
  const { cloud } = world
  const fileId = cloud.storage.put(`uploads/${ADMINISTRATOR}/bench/roster.csv`, rosterFile(rows))
  const child = spawn(process.execPath, [path.join(__dirname, 'roster-function.cjs'), ZONE, fileId], {
    env: {
      PATH: process.env['PATH'] ?? '',
      NODE_ENV: 'production',
      ...sdkEnvironment(cloud.env, `${cloud.url}/admin`),
      ...withoutNulls(callerEnvironment({ openid: demoOpenid(ADMINISTRATOR) ?? '' }, 'wx0')),
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let said = ''
  child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()))
  await new Promise((resolve) => child.once('exit', resolve))
  const added = cloud.database.count('enterprises', { 'verification.how': 'register' })
  await world.close()
  const bytes = Number(/PEAK (\d+)/.exec(said)?.[1] ?? Number.NaN) * 1024
  return {
    what: `memory of the function that brings in ${rows.toLocaleString('en')} rows, rehearsal and import`,
    measured: `${Math.round(bytes / MEGABYTE)} MB (${added.toLocaleString('en')} rows are in)`,
    promised: '< 256 MB',
    passed: bytes < 256 * MEGABYTE && added === rows,
  }
}

function withoutNulls(env: Readonly<Record<string, string | null>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(env).flatMap(([name, value]) => (value === null ? [] : [[name, value]])),
  )
}

// `npx tsx bench/roster-memory.ts`
if (require.main === module)
  rosterMemory(20_000).then(
    ({ what, measured }) => console.log(`${what}: ${measured}`),
    (error: unknown) => {
      console.error(error)
      process.exitCode = 1
    },
  )
