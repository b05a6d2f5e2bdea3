import { CONTENDERS } from './contenders'
import { generatedNeeds, generatedServices } from './generated-services'

/** One engine at one size, measured in a process of its own. */
export interface Lap {
  engine: string
  size: number
  buildMs: number
  loadMs: number
  snapshotBytes: number
  memoryBytes: number
  medianUs: number
  p95Us: number
}

const NEEDS = 300
/** Only the last round counts, because by then the code of every engine is compiled. */
const ROUNDS = 10
const SLOW_BUDGET_MS = 8000

function run(engine: string, size: number): Lap {
  const contender = CONTENDERS[engine]
  if (!contender) throw new Error(`no engine called ${engine}`)
  const services = generatedServices(size)
  const needs = generatedNeeds(services, NEEDS)
  const before = memory()
  const buildAt = performance.now()
  let searcher = contender.build(services)
  const buildMs = performance.now() - buildAt
  const memoryBytes = memory() - before
  const saved = searcher.saved()
  let loadMs = Number.POSITIVE_INFINITY
  for (let i = 0; i < 3; i += 1) {
    const loadAt = performance.now()
    searcher = saved.load()
    loadMs = Math.min(loadMs, performance.now() - loadAt)
  }
  const times: number[] = []
  const startedAt = performance.now()
  for (let round = 1; round <= ROUNDS; round += 1) {
    for (const need of needs) {
      const at = performance.now()
      searcher.find(need)
      const spentMs = performance.now() - startedAt
      if (round === ROUNDS || spentMs > SLOW_BUDGET_MS / 2) times.push((performance.now() - at) * 1000)
      if (spentMs > SLOW_BUDGET_MS) break
    }
  }
  times.sort((a, b) => a - b)
  return {
    engine,
    size,
    buildMs,
    loadMs,
    snapshotBytes: saved.bytes,
    memoryBytes,
    medianUs: times[times.length >> 1] ?? Number.NaN,
    p95Us: times[Math.floor(times.length * 0.95)] ?? Number.NaN,
  }
}

/** Bytes in use after a garbage collection, on the heap and in buffers outside it. */
function memory(): number {
  const collect = globalThis.gc
  if (!collect) throw new Error('start with --expose-gc')
  collect()
  collect()
  const { heapUsed, arrayBuffers } = process.memoryUsage()
  return heapUsed + arrayBuffers
}

const [engine = '', size = ''] = process.argv.slice(2)
process.stdout.write(JSON.stringify(run(engine, Number(size))))
