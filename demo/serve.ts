import type { FastifyInstance } from 'fastify'
import path from 'node:path'
import type { LocalCloud, LogLine } from '../localcloud/server'
import { dataFilePath, hold, prepareDataFile, refuseIfLocked, release } from './data-file'
import { CommandFailure } from './failure'
import { hostProduct, ROOT } from './host'
import { choosePort } from './port'
import { serveClock, serveDemo } from './routes'
import { seedDistrict } from './seed'
import { upgrade } from './upgrade'

/** What the command line asks for. */
export interface ServeOptions {
  /** Forget everything first. */
  reset: boolean
  /** Offer `POST /demo/clock`. */
  clock: boolean
  /** Serve the built page; false for tools that need the interfaces only. */
  page: boolean
}

export function optionsFrom(args: readonly string[]): ServeOptions {
  const unknown = args.filter((arg) => !['--reset', '--clock', '--no-page'].includes(arg))
  if (unknown.length > 0)
    throw new CommandFailure(`不认识 ${unknown.join(' ')}。可用：--reset --clock --no-page / unknown option`)
  return {
    reset: args.includes('--reset'),
    clock: args.includes('--clock'),
    page: !args.includes('--no-page'),
  }
}

/** A running demo: durable data, timers by cron, the page. */
export interface Running {
  cloud: LocalCloud
  dataFile: string
  close(): Promise<void>
}

/** @throws Failure when the port or the data is taken, or the data is of another version */
export async function serveDistrict(options: ServeOptions): Promise<Running> {
  const dataFile = process.env['ATLAS_DATA'] ?? dataFilePath(ROOT)
  await refuseIfLocked(dataFile)
  prepareDataFile(dataFile, options.reset)
  const port = await choosePort(process.env['PORT'])
  const cloud = await hostProduct({
    dataFile,
    port,
    timers: 'cron',
    log: tell,
    routes: (app: FastifyInstance, running: LocalCloud) => {
      serveDemo(app, running)
      if (options.clock) serveClock(app, running)
    },
    ...(options.page && { staticRoot: path.join(ROOT, 'dist', 'h5') }),
  }).catch(explain)
  hold(dataFile, cloud.url)
  if (seedDistrict(cloud, cloud.clock.now())) console.log('✓ 已写入演示园区 / demo district planted')
  for (const line of await upgrade(cloud)) console.log(`✓ ${line}`)
  await cloud.prewarm()
  return {
    cloud,
    dataFile,
    close: async () => {
      await cloud.close()
      release(dataFile)
    },
  }
}

/** Stops cleanly on Ctrl+C or `kill`; a second Ctrl+C does not wait. */
export function closeOnSignals(close: () => Promise<void>): void {
  // Whoever read our output may be gone (`npm start | head`): that is no reason to die before the data is closed.
  process.stdout.on('error', () => undefined)
  let closing = false
  const stop = () => {
    if (closing) process.exit(1)
    closing = true
    console.log('\n… 正在停止 / stopping')
    close().then(
      () => process.exit(0),
      () => process.exit(1),
    )
  }
  process.on('SIGINT', stop)
  process.on('SIGTERM', stop)
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

/** Calls go by unsaid; what went wrong is one line each. */
function tell({ level, event, ...rest }: LogLine): void {
  if (level === 'warn' || level === 'error') console.log(`[${level}] ${event} ${JSON.stringify(rest)}`)
}
