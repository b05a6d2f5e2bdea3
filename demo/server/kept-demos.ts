import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { MINUTE_MS } from '@/shared/domain/time/units'
import type { LocalCloud } from '../../localcloud/server'
import { plantSeed } from '../data/plant'
import { keepCalendars } from './calendars'
import { hostProduct } from './host'
import { playRecentDays } from './recent-days'
import { settle } from './settle'

/** The demos for tests: one of everything, or the whole district. */
export type DemoName = 'minimal' | 'district'

declare global {
  /** Data files of demos that earlier test files played, in Base64, by name and instant. Only the test environment sets it. */
  var keptSeeds: Map<string, string> | undefined
}

type Threads = Pick<Parameters<typeof hostProduct>[0], 'keptThreads'>

/** A demo that takes seconds to play: the key under which it is kept, the instant of its clock, and the steps that play it. */
interface Demo {
  key: string
  now: number
  play(cloud: LocalCloud): Promise<void>
}

/** The district as `npm start` plants it, as of `now` (epoch ms): calendars kept, recent days played. */
export const livedDistrict = (now: number): Demo => ({
  key: `district with its recent days ${now}`,
  now,
  play: async (cloud) => {
    await plantDemo(cloud, 'district', now)
    await keepCalendars(cloud)
    await playRecentDays(cloud)
  },
})

/** A demo as of `now` (epoch ms). None of its timers has fired yet. */
export const plantedDemo = (name: DemoName, now: number): Demo => ({
  key: `${name} ${now}`,
  now,
  play: (cloud) => plantDemo(cloud, name, now),
})

/** A demo as of `now` (epoch ms). Its timers fired a minute before `now` and did everything that was due. */
export const settledDemo = (name: DemoName, now: number): Demo => ({
  key: `${name}, settled, ${now}`,
  now: now - MINUTE_MS,
  play: async (cloud) => {
    await plantDemo(cloud, name, now)
    await settle(cloud)
  },
})

/** Computes a demo as of `now` (epoch ms) and plants it. Computing plays the life of every need, so its code is loaded only here. */
export async function plantDemo(cloud: LocalCloud, name: DemoName, now: number): Promise<void> {
  const { districtAt, hamletAt } = await import('../data/seed')
  plantSeed(cloud, (name === 'district' ? districtAt : hamletAt)(now))
}

/**
 * Calls `begin` with a file of the demo from which a cloud in memory can start. If an earlier test of the same process has played
 * the demo, its file is reused.
 */
export async function withKeptDemo<Result>(
  demo: Demo,
  threads: Threads,
  begin: (file: string) => Promise<Result>,
): Promise<Result> {
  const folder = mkdtempSync(path.join(tmpdir(), 'atlas-demo-'))
  const file = path.join(folder, 'demo.db')
  try {
    const kept = last.get(demo.key) ?? takeKept(demo.key)
    if (kept === undefined) await playInto(file, demo, threads)
    else writeFileSync(file, kept)
    last = new Map([[demo.key, kept ?? keep(demo.key, readFileSync(file))]])
    return await begin(file)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The last requested demo, by its key. */
let last = new Map<string, Buffer>()

function takeKept(key: string): Buffer | undefined {
  const text = globalThis.keptSeeds?.get(key)
  return text === undefined ? undefined : Buffer.from(text, 'base64')
}

function keep(key: string, bytes: Buffer): Buffer {
  globalThis.keptSeeds?.set(key, bytes.toString('base64'))
  return bytes
}

async function playInto(dataFile: string, { now, play }: Demo, threads: Threads): Promise<void> {
  const cloud = await hostProduct({ dataFile, now, port: 0, timers: 'manual', ...threads })
  try {
    await play(cloud)
  } finally {
    await cloud.close()
  }
}
