import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { createClock } from '../clock'
import { Database } from '../database/database'
import { DocumentStore } from '../database/file/store'
import { WRITER_COLLECTIONS } from './writer-protocol'
import { Witness, type Damage } from './witness'

/** The sum over all rounds. */
export interface RoundsResult extends Damage {
  rounds: number
  acknowledged: number
  /** Claims that lost against a rival. */
  refused: number
  /** The longest it took to open the file after a kill. */
  slowestStartMs: number
}

/** A writer is killed after this long at most, counted from its first acknowledgement. */
const LONGEST_LIFE_MS = 300

/**
 * Lets a writer work on the file and kills it with SIGKILL at a random moment, `rounds` times. After each kill it opens the file
 * and compares it with every acknowledgement.
 */
export async function killRounds(
  dataFile: string,
  rounds: number,
  random: () => number = Math.random,
  onRound: (round: number) => void = () => undefined,
): Promise<RoundsResult> {
  const witness = new Witness()
  const total: Damage = { lost: 0, torn: 0, doubled: 0, indexErrors: 0 }
  let slowestStartMs = 0
  for (let round = 0; round < rounds; round++) {
    await writeUntilKilled(dataFile, random() * LONGEST_LIFE_MS, (line) => witness.follow(line))
    const startedAt = performance.now()
    const store = new DocumentStore(dataFile)
    const database = new Database(store, createClock(), WRITER_COLLECTIONS)
    slowestStartMs = Math.max(slowestStartMs, performance.now() - startedAt)
    const damage = witness.judge(database.collection('things'))
    total.lost += damage.lost
    total.torn += damage.torn
    total.doubled += damage.doubled
    total.indexErrors += damage.indexErrors
    database.close()
    store.close()
    onRound(round + 1)
  }
  const { acknowledged, refused } = witness
  return { rounds, acknowledged, refused, slowestStartMs, ...total }
}

async function writeUntilKilled(
  dataFile: string,
  lifeMs: number,
  onLine: (line: string) => void,
): Promise<void> {
  const writer = spawn(process.execPath, ['--import', 'tsx', join(__dirname, 'writer.ts'), dataFile], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const gone = new Promise((resolve) => writer.once('exit', resolve))
  let isDoomed = false
  for await (const line of createInterface({ input: writer.stdout })) {
    onLine(line)
    if (isDoomed) continue
    isDoomed = true
    setTimeout(() => writer.kill('SIGKILL'), lifeMs)
  }
  await gone
}
