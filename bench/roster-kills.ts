import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { hostProduct } from '../demo/server/host'
import { startWorld } from '../demo/world'
import type { Figure } from './figures'
import { rosterFile } from './roster-file'

const ZONE = 'CN2101G1'
const ADMINISTRATOR = 'lin-yue'
/** A life dies at a random request of the function to the cloud, up to this number. */
const LONGEST_LIFE = 60

export interface RosterKillResult {
  kills: number
  rows: number
  /** Rows of the file that no enterprise holds. */
  lost: number
  /** Enterprises beyond one for each row. */
  doubled: number
  /** Enterprises that hold a row in part. */
  torn: number
}

/** A roster on its way in whose process is killed with SIGKILL again and again, then left alone until it is in. */
export async function killRosterImport(rows: number, kills: number): Promise<RosterKillResult> {
  const folder = mkdtempSync(path.join(tmpdir(), 'atlas-roster-'))
  const dataFile = path.join(folder, 'atlas.db')
  try {
    const importId = await rehearse(dataFile, rows)
    let killed = 0
    while (!(await live(dataFile, importId, killed < kills))) killed += 1
    return { kills: killed, rows, ...(await inspect(dataFile, rows)) }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The figure of the table. */
export async function rosterKills(): Promise<Figure> {
  const { kills, rows, lost, doubled, torn } = await killRosterImport(5_000, 20)
  return {
    what: `kill −9 (${kills} times) while ${rows.toLocaleString('en')} rows are brought in: lost, doubled, torn`,
    measured: `${lost}, ${doubled}, ${torn}`,
    promised: '0, 0, 0',
    passed: lost + doubled + torn === 0 && kills > 0,
  }
}

async function rehearse(dataFile: string, rows: number): Promise<string> {
  const world = await startWorld({ dataFile })
  const fileId = world.cloud.storage.put(`uploads/${ADMINISTRATOR}/kills/roster.csv`, rosterFile(rows))
  const answer = await world.as(ADMINISTRATOR).enterprises.rehearseRoster({ regionCode: ZONE, fileId })
  await world.close()
  if (!answer.ok || answer.data.importId === undefined) throw new Error('the roster was not rehearsed')
  return answer.data.importId
}

/** @returns whether the roster is in */
function live(dataFile: string, importId: string, mayDie: boolean): Promise<boolean> {
  const dies = mayDie ? 1 + Math.floor(Math.random() * LONGEST_LIFE) : 0
  const when = Math.random() < 0.5 ? 'before' : 'after'
  const life = [path.join(__dirname, 'roster-life.ts'), dataFile, importId, String(dies), when]
  const child = spawn(process.execPath, ['--import', 'tsx', ...life], {
    cwd: path.resolve(__dirname, '..'),
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let said = ''
  child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()))
  return new Promise((resolve, reject) => {
    child.once('exit', (code, signal) => {
      if (code !== 0 && signal !== 'SIGKILL') reject(new Error(`the life ended by itself with ${code}`))
      else resolve(said.includes('DONE'))
    })
  })
}

interface StoredRow {
  name: string
  roster?: { number?: string }
  profile?: { staff?: number }
  regionCode: string
}

async function inspect(dataFile: string, rows: number) {
  const cloud = await hostProduct({ dataFile, port: 0, timers: 'manual' })
  const found = cloud.database.find('enterprises', { name: { $regex: '^沈阳名册' } }) as StoredRow[]
  await cloud.close()
  const numbers = new Set(found.map(({ roster }) => roster?.number))
  const isWhole = ({ name, roster, profile, regionCode }: StoredRow) =>
    name === `沈阳名册${roster?.number?.slice(2) ?? ''}号科技有限公司` &&
    profile?.staff === Number(roster?.number?.slice(2)) % 900 &&
    regionCode === ZONE
  return {
    lost: rows - numbers.size,
    doubled: found.length - numbers.size,
    torn: found.filter((row) => !isWhole(row)).length,
  }
}
