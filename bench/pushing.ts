import type { World } from '../demo/world'
import { ms, type Figure } from './figures'
import { plantPolicy, PUBLISHER, startProvince } from './province'

const ENTERPRISES = 20_000
const SENDING_ENTERPRISES = 1_500
const LATENCY_MS = 100
const EVENING = Date.parse('2020-03-10T21:30:00+08:00')
/** People of whom something changes between two pushes. */
const CHANGED = 150
const POLICY = 'p-bench-push'

/** A push to a whole province: how long until every person stands in the ledger, and how fast messages go out. */
export async function pushing(): Promise<Figure[]> {
  return [...(await planning()), await dispatching()]
}

/** Measures only the plan: it is evening, and nothing goes out before the morning. */
async function planning(): Promise<Figure[]> {
  const world = await startProvince(ENTERPRISES, { allowed: 0, now: EVENING })
  plantPolicy(world, POLICY, undefined)
  const packing = await firstPacking(world)
  await changePeople(world)
  const before = world.cloud.usage().length
  const startedAt = performance.now()
  await push(world)
  const calls = await until(world, 'sending')
  const taken = performance.now() - startedAt
  const usage = world.cloud.usage().slice(before)
  const sum = (of: 'reads' | 'writes') => usage.reduce((total, call) => total + call[of], 0)
  const [writes, reads] = [sum('writes'), sum('reads')]
  const people = peopleIn(world)
  await world.close()
  return [
    packing,
    {
      what: `push planned and enqueued for ${people.toLocaleString('en')} people, ${calls} firings of the timer`,
      measured: ms(taken),
      promised: '< 60 s',
      passed: taken < 60_000 && people >= ENTERPRISES * 3,
    },
    {
      what: `documents read by it, rehearsal included, ${CHANGED} people changed since the rosters were packed`,
      measured: reads.toLocaleString('en'),
      promised: '≤ 1,000',
      passed: reads <= 1_000,
    },
    {
      what: 'documents written by it',
      measured: String(writes),
      promised: '≤ 150',
      passed: writes <= 150,
    },
  ]
}

/** The first packing of an environment: reads and packs everybody. It happens once. */
async function firstPacking(world: World): Promise<Figure> {
  const before = world.cloud.usage().length
  const answer = await world.as(PUBLISHER).pushes.rehearse({ policyId: POLICY, version: 4 })
  if (!answer.ok) throw new Error(answer.error.code)
  const [usage] = world.cloud.usage().slice(before)
  return {
    what: 'the first rehearsal of an environment, once: everybody is read and packed',
    measured: `${ms(usage?.durationMs ?? Number.NaN)}, ${(usage?.reads ?? 0).toLocaleString('en')} read`,
    promised: '< 20 s',
    passed: (usage?.durationMs ?? Infinity) < 20_000,
  }
}

/** People allow a message, so the roster has changes to read. */
async function changePeople(world: World): Promise<void> {
  for (let i = 0; i < CHANGED; i += 1) {
    const answer = await world
      .as(`oBench${i * 7}x`)
      .notices.allow({ template: 'policy_for_you', accepted: true })
    if (!answer.ok) throw new Error(answer.error.code)
  }
}

async function dispatching(): Promise<Figure> {
  const world = await startProvince(SENDING_ENTERPRISES, { messageLatencyMs: LATENCY_MS })
  plantPolicy(world, POLICY, undefined)
  await push(world)
  const startedAt = performance.now()
  const calls = await until(world, 'done')
  const taken = performance.now() - startedAt
  const slowest = Math.max(...world.cloud.usage().map(({ durationMs }) => durationMs))
  const sent = world.cloud.messages.sent().filter(({ errcode }) => errcode === 0).length
  await world.close()
  const perSecond = (sent / taken) * 1000
  return {
    what: `messages at ${LATENCY_MS} ms latency, 20 in flight, ${sent.toLocaleString('en')} in ${calls} firings (longest ${ms(slowest)})`,
    measured: `${perSecond.toFixed(0)} a second`,
    promised: '≥ 100',
    passed: perSecond >= 100 && slowest < 20_000,
  }
}

async function push(world: World): Promise<void> {
  const { pushes } = world.as(PUBLISHER)
  const rehearsal = await pushes.rehearse({ policyId: POLICY, version: 4 })
  if (!rehearsal.ok) throw new Error(rehearsal.error.code)
  const { digest, confirm } = rehearsal.data
  const sent = await pushes.send({
    policyId: POLICY,
    version: 4,
    digest,
    ...(confirm && { confirmed: confirm }),
  })
  if (!sent.ok) throw new Error(sent.error.code)
}

/** @returns how often the timer had to fire */
async function until(world: World, state: 'sending' | 'done'): Promise<number> {
  for (let calls = 1; ; calls += 1) {
    await world.cloud.fireTimer('pushes')
    if (world.cloud.database.count('pushes', { state }) === 1) return calls
  }
}

function peopleIn(world: World): number {
  const chunks = world.cloud.database.find('push_ledger') as { rows: unknown[] }[]
  return chunks.reduce((total, { rows }) => total + rows.length, 0)
}
