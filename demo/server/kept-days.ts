import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { seedOfWorld } from '../data/kept-seeds'
import { plantSeed } from '../data/plant'
import { keepCalendars } from './calendars'
import { hostProduct } from './host'
import { playRecentDays } from './recent-days'

type Threads = Pick<Parameters<typeof hostProduct>[0], 'keptThreads'>

/**
 * Gives `begin` the district as `npm start` plants it (calendars kept, recent days played), as of `now` (epoch ms), in a file from which a cloud in
 * memory can begin. Playing takes seconds: where an earlier test file of the same process has done it, its file is written again.
 */
export async function withLivedDistrict<Result>(
  now: number,
  threads: Threads,
  begin: (file: string) => Promise<Result>,
): Promise<Result> {
  const folder = mkdtempSync(path.join(tmpdir(), 'atlas-district-'))
  const file = path.join(folder, 'district.db')
  const key = `district with its recent days ${now}`
  try {
    const kept = globalThis.keptSeeds?.get(key) ?? last.get(key)
    if (kept === undefined) await play(file, now, threads)
    else writeFileSync(file, Buffer.from(kept, 'base64'))
    const text = kept ?? readFileSync(file).toString('base64')
    globalThis.keptSeeds?.set(key, text)
    last = new Map([[key, text]])
    return await begin(file)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The one that was asked for last. */
let last = new Map<string, string>()

async function play(dataFile: string, now: number, threads: Threads): Promise<void> {
  const cloud = await hostProduct({ dataFile, now, port: 0, timers: 'manual', ...threads })
  try {
    plantSeed(cloud, await seedOfWorld('district', now))
    await keepCalendars(cloud)
    await playRecentDays(cloud)
  } finally {
    await cloud.close()
  }
}
