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
import {
  livedDistrict,
  type DemoName,
  plantDemo,
  plantedDemo,
  settledDemo,
  withKeptDemo,
} from './server/kept-demos'
import { hostProduct } from './server/host'
import { demoOpenid, serveDemo } from './server/routes'
import { settle } from './server/settle'

export interface WorldOptions {
  /** `minimal` (also `true`, the default): one of everything; `district`: the whole demo; `false`: nothing. */
  seed?: boolean | 'minimal' | 'district'
  /** `false`: no timer of the demo has fired yet. By default, in memory and with unchanged configuration, the timers fired a minute ago. */
  settled?: boolean
  /** `deployment`: exactly the data that `deploy/` plants into a new environment, and no demo; `seed` is then ignored. */
  planted?: 'deployment'
  /** The instant the clock starts at, epoch ms. Default: a Tuesday morning in office hours. */
  now?: number
  /** Default: in memory. */
  dataFile?: string
  /** Receives every line of the local cloud's log. */
  log?: (line: LogLine) => void
  /** Default: all collections of the product, with all their indexes. */
  collections?: readonly CollectionDeclaration[]
  /** Environment variables of the functions. */
  functionVariables?: Readonly<Record<string, string>>
  /** How long the platform takes to answer a message. */
  messageLatencyMs?: number
  /** Serve the built page (`dist/h5`) as well: for journeys in a browser. */
  page?: boolean
}

/** The whole product for a test: built functions on a separate local cloud. The test fires the timers by hand. */
export interface World {
  readonly cloud: LocalCloud
  /** The typed calls of a demo person, of a visitor (`visitor-anna`), or of any openid. '' is a person whom the platform did not identify. */
  as(who: PersonKey | (string & {})): Cloud
  /** Does everything that is due: pushes verdicts on pictures, fires housekeeping once, then empties the outbox. */
  settle(): Promise<void>
  close(): Promise<void>
}

/** Tuesday, 10 March 2020, 10:00 in China. */
export const WORLD_STARTS_AT = Date.parse('2020-03-10T10:00:00+08:00')

declare global {
  /** Threads of functions that earlier worlds handed back. Only the test environment sets it. */
  var keptThreads: KeptThreads | undefined
}

/** Boots a world on a free port. The functions must have been built (the cloud tests build them once before). */
export async function startWorld(options: WorldOptions = {}): Promise<World> {
  const { seed = true, now = WORLD_STARTS_AT, planted } = options
  const threads = { ...(globalThis.keptThreads && { keptThreads: globalThis.keptThreads }) }
  const name = seed === true ? 'minimal' : seed
  if (name !== false && mayBeginWithDemo(options))
    return withKeptDemo(chooseDemo(name, now, options), threads, async (beginsWith) =>
      toWorld(await host(options, { ...threads, beginsWith })),
    )
  const cloud = await host(options, threads)
  try {
    if (planted === 'deployment') await plant(cloud)
    else if (name !== false) await plantDemo(cloud, name, now)
  } catch (fault) {
    // Close the server: an open one would keep the tests from ending.
    await cloud.close()
    throw fault
  }
  return toWorld(cloud)
}

/** Whether the world can begin with the file of a kept demo: it lies in memory and has the product's own indexes. */
const mayBeginWithDemo = ({ dataFile = ':memory:', planted, collections }: WorldOptions): boolean =>
  dataFile === ':memory:' && planted === undefined && collections === undefined

function chooseDemo(name: DemoName, now: number, { page, settled, functionVariables }: WorldOptions) {
  // With a page the district has its recent days, as with `npm start`. The many worlds without a page skip those calls to save time.
  if (page && name === 'district') return livedDistrict(now)
  // A demo is played with unchanged configuration, so timers of another configuration find everything still due.
  const isSettled = settled !== false && functionVariables === undefined
  return isSettled ? settledDemo(name, now) : plantedDemo(name, now)
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

/** Plants the first data of a deployment. The import is dynamic, because its tools load slowly and few worlds need them. */
async function plant(cloud: LocalCloud): Promise<void> {
  const { plantDeployment } = await import('./server/deployment')
  await plantDeployment(cloud)
}
