import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { bundled } from '../bundled'
import { CONTENDERS } from './contenders'
import type { Lap } from './race'

const SIZES = [1000, 10_000, 100_000]
const TIMEOUT_MS = 180_000
const HEAP_MB = 3000
const start = promisify(execFile)

/**
 * Compares our engine with the libraries on the same generated services and needs, each in a process of its own, one after another. A
 * table in Markdown; "–" where a library is not tested (see `most`) or did not finish in time.
 */
export async function matchingTable(sizes: readonly number[] = SIZES): Promise<string> {
  const script = await bundled('bench/match/race.ts')
  const rows: string[] = []
  for (const size of sizes) {
    for (const [engine, { most }] of Object.entries(CONTENDERS)) {
      const lap = size <= most ? await lapOf(script, engine, size) : undefined
      rows.push(rowOf(engine, size, lap))
    }
  }
  return [
    '| services | engine | median | p95 | build | load | memory | saved |',
    '|--:|---|--:|--:|--:|--:|--:|--:|',
    ...rows,
  ].join('\n')
}

async function lapOf(script: string, engine: string, size: number): Promise<Lap | undefined> {
  const flags = ['--expose-gc', `--max-old-space-size=${HEAP_MB}`, script]
  try {
    const { stdout } = await start(process.execPath, [...flags, engine, String(size)], {
      timeout: TIMEOUT_MS,
    })
    return JSON.parse(stdout) as Lap
  } catch (error) {
    console.error(
      `${engine} at ${size}: ${error instanceof Error ? error.message.slice(0, 500) : String(error)}`,
    )
    return undefined
  }
}

function rowOf(engine: string, size: number, lap: Lap | undefined): string {
  const cells = lap
    ? [
        us(lap.medianUs),
        us(lap.p95Us),
        ms(lap.buildMs),
        ms(lap.loadMs),
        mb(lap.memoryBytes),
        mb(lap.snapshotBytes),
      ]
    : ['–', '–', '–', '–', '–', '–']
  return `| ${size.toLocaleString('en')} | ${engine} | ${cells.join(' | ')} |`
}

const us = (value: number) => `${value < 100 ? value.toFixed(0) : Math.round(value).toLocaleString('en')} µs`
const ms = (value: number) => `${value < 10 ? value.toFixed(1) : Math.round(value).toLocaleString('en')} ms`
const mb = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`
