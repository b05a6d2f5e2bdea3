import type { FastifyInstance } from 'fastify'
import { mkdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import type { LocalCloud, LogLine } from '../../localcloud/server'
import { CommandFailure } from '../commands/failure'
import type { DemoOptions } from '../commands/options'
import { keepCalendars } from './calendars'
import { plantDeployment } from './deployment'
import { firstAdministratorCode } from './first-code'
import { seedDistrict } from '../data/seed'
import { ROOT, type DemoEnvironment } from '../environment'
import { hostProduct } from './host'
import { choosePort } from './port'
import { serveClock, serveDemo } from './routes'
import { playRecentDays } from './recent-days'
import { noteRunning, refuseIfRunning, removeNote } from './running-server'
import { upgrade } from './upgrade'

/** A running demo: durable data, timers by cron, the page. */
export interface RunningDemo {
  cloud: LocalCloud
  close(): Promise<void>
}

/**
 * Opens the demo district or the empty world. Plants it when the data file is empty.
 * @throws CommandFailure when the port or the data is in use, or the data has another version
 */
export async function serveWorld(
  options: DemoOptions,
  { dataFile, port }: DemoEnvironment,
): Promise<RunningDemo> {
  await refuseIfRunning(dataFile)
  mkdirSync(path.dirname(dataFile), { recursive: true })
  if (options.reset) removeData(dataFile)
  const cloud = await hostProduct({
    dataFile,
    port: await choosePort(port),
    timers: 'cron',
    log: printProblem,
    routes: (app: FastifyInstance, running: LocalCloud) => {
      serveDemo(app, running)
      if (options.clock) serveClock(app, running)
    },
    ...(options.page && { staticRoot: path.join(ROOT, 'dist', 'h5') }),
  }).catch(explain)
  noteRunning(dataFile, cloud.url)
  if (options.empty) await openEmpty(cloud)
  else await openDistrict(cloud)
  await cloud.prewarm()
  return {
    cloud,
    close: async () => {
      await cloud.close()
      removeNote(dataFile)
    },
  }
}

async function openDistrict(cloud: LocalCloud): Promise<void> {
  // Upgrade first: the planting looks for existing data under its present names.
  for (const line of await upgrade(cloud)) console.log(`✓ ${line}`)
  const isNew = seedDistrict(cloud, cloud.clock.now())
  await keepCalendars(cloud)
  if (!isNew) return
  await playRecentDays(cloud)
  console.log('✓ 已写入演示园区 / demo district planted')
}

async function openEmpty(cloud: LocalCloud): Promise<void> {
  for (const line of await plantDeployment(cloud)) console.log(`✓ ${line}`)
  console.log(
    `✓ 第一位管理员的邀请码 / the first administrator’s code: ${firstAdministratorCode(cloud) ?? ''}`,
  )
}

/** The suffixes of the files in which SQLite stores the data. */
const SUFFIXES = ['', '-wal', '-shm']

function removeData(dataFile: string): void {
  for (const suffix of SUFFIXES) rmSync(dataFile + suffix, { force: true })
}

function explain(error: unknown): never {
  const text = error instanceof Error ? error.message : String(error)
  if (text.includes('is in use'))
    throw new CommandFailure(`数据正被另一个程序使用，先停掉它，或用 ATLAS_DATA=<文件> 换一份数据\n  ${text}`)
  if (text.includes('data file'))
    throw new CommandFailure(
      `数据文件打不开：${text}\n` +
        '  有备份就恢复：npm run restore -- 文件；没有就清空重来：npm start -- --reset / restore a backup, or start afresh with --reset',
    )
  throw error
}

/** Prints each problem in one line; ordinary calls are not printed. */
function printProblem({ level, event, ...rest }: LogLine): void {
  if (level === 'warn' || level === 'error') console.log(`[${level}] ${event} ${JSON.stringify(rest)}`)
}
