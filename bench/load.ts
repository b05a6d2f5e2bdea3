import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { hostProduct } from '../demo/server/host'
import { ms, percentile } from './figures'
import { Visitor, type Acknowledged, type CrowdLog } from './load/crowd'
import type { Guest } from './load/server'

interface Run {
  people: number
  seconds: number
  /** The share of calls of the cloud that fail, are slow or are never answered. */
  trouble: number
}

/** The results of a run. */
interface Outcome {
  log: CrowdLog
  /** The crowd's log after the trouble. */
  after: CrowdLog
  samples: Sample[]
  played: Record<string, number>
  acknowledged: number
  lost: number
  twice: number
}

/** The state of the server at a moment. */
interface Sample {
  memoryMb: number
  /** CPU time spent since its start, ms. */
  cpuMs: number
  /** Answers to the crowd until then. */
  answers: number
}

const DRAIN_MS = 25_000
/** How long people go on after the trouble is over. */
const RECOVERY_MS = 20_000
const SAMPLE_MS = 10_000

/** People use the demo over HTTP as in the browser while the timers run; afterwards the disk must hold everything acknowledged. */
async function load({ people, seconds, trouble }: Run): Promise<Outcome> {
  const folder = mkdtempSync(path.join(tmpdir(), 'atlas-'))
  const dataFile = path.join(folder, 'atlas.db')
  const { server, url, guests } = await startServer(dataFile, people)
  const ask = async (route: string, body?: object) =>
    (await (await fetch(url + route, body === undefined ? {} : { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })).json()) as { rss: number; played: Record<string, number>; cpu: { user: number; system: number } } // prettier-ignore
  const log: CrowdLog = new Map()
  const acknowledged: Acknowledged[] = []
  const samples: Sample[] = []
  const sample = async () => {
    const { rss, cpu } = await ask('/bench/state')
    const answers = [...log.values()].reduce((sum, { taken }) => sum + taken.length, 0)
    samples.push({ memoryMb: Math.round(rss / 1e6), cpuMs: (cpu.user + cpu.system) / 1_000, answers })
  }
  const sampling = setInterval(() => void sample(), SAMPLE_MS)
  if (trouble > 0) await ask('/bench/trouble', { share: trouble })
  const endsAt = Date.now() + seconds * 1_000
  const crowd = guests.map((guest) => new Visitor(url, guest, log, acknowledged).live(endsAt))
  await Promise.race([
    Promise.all(crowd),
    new Promise((resolve) => setTimeout(resolve, seconds * 1_000 + DRAIN_MS)),
  ])
  if (trouble > 0) await ask('/bench/trouble', { share: 0 })
  await Promise.all(crowd)
  // No restart: the server must recover from the trouble by itself.
  const after: CrowdLog = new Map()
  if (trouble > 0) {
    const wellUntil = Date.now() + RECOVERY_MS
    await Promise.all(guests.map((guest) => new Visitor(url, guest, after, acknowledged).live(wellUntil)))
  }
  clearInterval(sampling)
  const { played } = await ask('/bench/state')
  server.kill('SIGTERM')
  await new Promise((resolve) => server.once('exit', resolve))
  const { lost, twice } = await inspect(dataFile, acknowledged)
  rmSync(folder, { recursive: true, force: true })
  return { log, after, samples, played, acknowledged: acknowledged.length, lost, twice }
}

async function startServer(
  dataFile: string,
  people: number,
): Promise<{ server: ChildProcess; url: string; guests: Guest[] }> {
  const program = ['--import', 'tsx', path.join(__dirname, 'load', 'server.ts'), dataFile, String(people)]
  const server = spawn(process.execPath, program, { stdio: ['ignore', 'pipe', 'inherit'] })
  for await (const line of createInterface({ input: server.stdout }))
    return { server, ...(JSON.parse(line) as { url: string; guests: Guest[] }) }
  throw new Error('the server did not start')
}

/** Every acknowledged intent must be one need, and no intent two. */
async function inspect(dataFile: string, acknowledged: readonly Acknowledged[]) {
  const cloud = await hostProduct({ dataFile, port: 0, timers: 'manual' })
  const needs = cloud.database.find('needs') as { _id: string; text: string }[]
  await cloud.close()
  const byMark = new Map<string, string[]>()
  for (const { _id, text } of needs) {
    const mark = /（([0-9a-f-]{36})）$/.exec(text)?.[1]
    if (mark !== undefined) byMark.set(mark, [...(byMark.get(mark) ?? []), _id])
  }
  const lost = acknowledged.filter(({ mark, needId }) => !byMark.get(mark)?.includes(needId)).length
  return { lost, twice: [...byMark.values()].filter((ids) => ids.length > 1).length }
}

function report({ log, after, samples, played, acknowledged, lost, twice }: Outcome): void {
  console.log(
    '| action | answers | p50 | p95 | max | no answer | told instead |\n|---|---|---|---|---|---|---|',
  )
  for (const [name, { taken, broken, refusals }] of [...log].sort()) {
    const codes = [...refusals].map(([code, count]) => `${code} ${count}`).join(', ')
    console.log(`| ${name} | ${taken.length} | ${ms(percentile(taken, 0.5))} | ${ms(percentile(taken, 0.95))} | ${ms(Math.max(0, ...taken))} | ${broken} | ${codes} |`) // prettier-ignore
  }
  console.log(`all: ${sumUp(log)}`)
  if (after.size > 0) console.log(`the ${RECOVERY_MS / 1000} s after the trouble: ${sumUp(after)}`)
  console.log(
    `needs acknowledged ${acknowledged}, lost ${lost}, twice ${twice}; trouble played ${JSON.stringify(played)}`,
  )
  const memory = samples.map(({ memoryMb }) => memoryMb).join(' ')
  // The first half holds the cold starts.
  const [middle, last] = [samples[samples.length >> 1], samples.at(-1)]
  const perAnswer =
    middle && last ? (last.cpuMs - middle.cpuMs) / (last.answers - middle.answers) : Number.NaN
  console.log(`memory of the server every ${SAMPLE_MS / 1000} s: ${memory} MB; CPU per answer in the second half ${ms(perAnswer)}`) // prettier-ignore
}

function sumUp(log: CrowdLog): string {
  const figures = [...log.values()]
  const all = figures.flatMap(({ taken }) => taken)
  const broken = figures.reduce((sum, one) => sum + one.broken, 0)
  const unavailable = figures.reduce((sum, { refusals }) => sum + (refusals.get('Unavailable') ?? 0), 0)
  const times = `p50 ${ms(percentile(all, 0.5))}, p95 ${ms(percentile(all, 0.95))}, max ${ms(Math.max(...all))}`
  return `${all.length} answers, ${broken} without, ${unavailable} told to try again; ${times}`
}

const numberAfter = (name: string, otherwise: number): number => {
  const at = process.argv.indexOf(name)
  return at < 0 ? otherwise : Number(process.argv[at + 1])
}

// `npx tsx bench/load.ts [--people 200] [--seconds 180] [--trouble 0.1]`, after `npm run build:functions`.
load({
  people: numberAfter('--people', 200),
  seconds: numberAfter('--seconds', 180),
  trouble: numberAfter('--trouble', 0),
}).then(report, (error: unknown) => {
  console.error(error)
  process.exitCode = 1
})
