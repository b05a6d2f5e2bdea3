import type { Cloud } from '@/cloud/rpc/client'
import type {
  CollectionDeclaration,
  KeptThreads,
  LocalCloud,
  LocalCloudOptions,
  LogLine,
} from '../localcloud/server'
import path from 'node:path'
import { callerFor } from './caller'
import { noteFirings } from './server/call-costs'
import type { PersonKey } from './data/people'
import { ROOT } from './environment'
import { withLivedDistrict } from './server/kept-days'
import { hostProduct } from './server/host'
import { demoOpenid, serveDemo } from './server/routes'
import { plantSeed } from './data/plant'
import { seedOfWorld } from './data/kept-seeds'

export interface WorldOptions {
  /** `minimal` (also `true`, the default): one of everything; `district`: the whole demo; `false`: nothing. */
  seed?: boolean | 'minimal' | 'district'
  /** `deployment`: exactly what `deploy/` plants into a new environment, and nothing of the demo; `seed` then counts for nothing. */
  planted?: 'deployment'
  /** The instant the clock starts at, epoch ms. Default: a Tuesday morning in office hours. */
  now?: number
  /** Default: in memory. */
  dataFile?: string
  /** Hears every line of the local cloud's log. */
  log?: (line: LogLine) => void
  /** Default: all of the product, with all their indexes. */
  collections?: readonly CollectionDeclaration[]
  /** Environment variables of the functions. */
  functionVariables?: Readonly<Record<string, string>>
  /** How long the platform takes to answer a message. */
  messageLatencyMs?: number
  /** Serve the built page (`dist/h5`) as well: for journeys in a browser. */
  page?: boolean
}

/** The whole product, booted for a test: built functions on a local cloud of its own, timers by hand. */
export interface World {
  readonly cloud: LocalCloud
  /** The typed calls of a demo person, of a visitor (`visitor-anna`), or of whoever has this openid; '' is somebody the platform did not identify. */
  as(who: PersonKey | (string & {})): Cloud
  /** Lets everything that is due happen: verdicts on pictures, sweeps of the clock, then the outbox until it is empty. */
  settle(): Promise<void>
  close(): Promise<void>
}

/** Tuesday, 10 March 2020, 10:00 in China. */
export const WORLD_STARTS_AT = Date.parse('2020-03-10T10:00:00+08:00')

/** An outbox that is not empty after this many rounds never will be. */
const ROUNDS_MAX = 100

declare global {
  /** The threads of functions that earlier worlds left, where the tests keep them. */
  var keptThreads: KeptThreads | undefined
}

/** Boots a world on a free port. The functions must have been built (the cloud tests build them once before). */
export async function startWorld(options: WorldOptions = {}): Promise<World> {
  const { seed = true, now = WORLD_STARTS_AT, dataFile = ':memory:', page = false, planted } = options
  const threads = { ...(globalThis.keptThreads && { keptThreads: globalThis.keptThreads }) }
  // As `npm start` has it; worlds without a page are many and pay for no call.
  if (page && seed === 'district' && planted === undefined && dataFile === ':memory:')
    return withLivedDistrict(now, threads, async (beginsWith) =>
      toWorld(await host(options, { ...threads, beginsWith })),
    )
  const cloud = await host(options, threads)
  try {
    if (planted === 'deployment') await plant(cloud)
    else if (seed !== false) plantSeed(cloud, await seedOfWorld(seed === true ? 'minimal' : seed, now))
  } catch (fault) {
    // An open server would keep the tests from ending.
    await cloud.close()
    throw fault
  }
  return toWorld(cloud)
}

function host(options: WorldOptions, begin: Pick<LocalCloudOptions, 'keptThreads' | 'beginsWith'>) {
  const { now = WORLD_STARTS_AT, dataFile = ':memory:', messageLatencyMs = 0 } = options
  const { log, collections, functionVariables, page = false } = options
  return hostProduct({
    dataFile,
    now,
    port: 0,
    timers: 'manual',
    messageLatencyMs,
    routes: serveDemo,
    ...begin,
    ...(page && { staticRoot: path.join(ROOT, 'dist', 'h5') }),
    ...(log && { log }),
    ...(collections && { collections }),
    ...(functionVariables && { functionVariables }),
  })
}

function toWorld(cloud: LocalCloud): World {
  noteFirings(cloud)
  return {
    cloud,
    as: (who) => callerFor(cloud, demoOpenid(who) ?? who),
    settle: () => settle(cloud),
    close: () => cloud.close(),
  }
}

/** The tools of the deployment take long to load, and few worlds need them. */
async function plant(cloud: LocalCloud): Promise<void> {
  const { plantDeployment } = await import('./server/deployment')
  await plantDeployment(cloud)
}

async function settle(cloud: LocalCloud): Promise<void> {
  await cloud.pushVerdicts()
  await cloud.fireTimer('housekeeping')
  for (let round = 0; round < ROUNDS_MAX; round += 1) {
    const due = { status: 'pending', dueAt: { $lte: cloud.clock.now() } }
    const jobs = cloud.database.count('outbox', due)
    const pushes =
      cloud.database.count('pushes', { state: 'planning' }) +
      cloud.database.count('push_ledger', { open: true, dueAt: { $lte: cloud.clock.now() } })
    if (jobs + pushes === 0) return
    if (jobs > 0) await cloud.fireTimer('notices')
    if (pushes > 0) await cloud.fireTimer('pushes')
  }
  throw new Error(`the outbox is not empty after ${ROUNDS_MAX} rounds`)
}
