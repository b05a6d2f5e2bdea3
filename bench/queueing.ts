import { DAY_MS, HOUR_MS } from '@/shared/domain/time/units'
import { startWorld, type World } from '../demo/world'
import { ms, percentile, type Figure } from './figures'
import { claimedNeed, insertNeeds } from './stored-needs'

const NEEDS = 20_000
/** Every tenth need is open: of 20,000 needs of several years, 2,000 wait. */
const OPEN_EVERY = 10
/** Every twentieth need contains the searched word. */
const RARE_EVERY = 20
const DAYS = 1000
const CALLS = 60
const REGION = 'CN2101G1'
const P95_MS = 60
const QUERIES = 2
const DOCUMENTS = 40

/** How long an officer waits for the queue and for a search in it, in a zone with 20,000 needs. */
export async function queueing(): Promise<Figure[]> {
  const world = await startWorld()
  await fill(world)
  const officer = world.as('zhou-min').needs
  const ask: readonly (readonly [what: string, call: () => Promise<{ ok: boolean }>])[] = [
    ['queue', () => officer.queuePage({ regionCode: REGION, show: 'todo' })],
    ['queue, mine', () => officer.queuePage({ regionCode: REGION, show: 'mine' })],
    ['queue, nobody has taken it up', () => officer.queuePage({ regionCode: REGION, show: 'unclaimed' })],
    ['search by a code that no need has', () => officer.find({ regionCode: REGION, text: '7K2-418' })],
    ['search by words', () => officer.find({ regionCode: REGION, text: '普工' })],
    [
      'search by words, category and state',
      () => officer.find({ regionCode: REGION, text: '普工', category: 'labour', state: 'in_progress' }),
    ],
  ]
  const figures: Figure[] = []
  for (const [what, call] of ask) figures.push(await measure(world, what, call))
  await world.close()
  return figures
}

async function measure(world: World, what: string, call: () => Promise<{ ok: boolean }>): Promise<Figure> {
  const times: number[] = []
  let documents = 0
  let queries = 0
  for (let i = 0; i < CALLS; i += 1) {
    // Moves the clock, because budgets are counted per minute and instances cache answers for a short time.
    world.cloud.clock.advance(2_000)
    if (!(await call()).ok) throw new Error(`${what} was refused`)
    const used = world.cloud.usage().at(-1)
    if (!used || used.warnings.length > 0) throw new Error(used?.warnings.join() ?? what)
    times.push(used.durationMs)
    documents = Math.max(documents, used.reads)
    queries = Math.max(queries, used.queries)
  }
  const p95 = percentile(times, 0.95)
  return {
    what: `${what}, ${NEEDS.toLocaleString('en')} needs, p95; queries; documents`,
    measured: `${ms(p95)}; ${queries}; ${documents}`,
    promised: `< ${P95_MS} ms; ≤ ${QUERIES}; ≤ ${DOCUMENTS}`,
    passed: p95 < P95_MS && queries <= QUERIES && documents <= DOCUMENTS,
  }
}

/** Closed and open needs of a thousand days; one in twenty contains the searched word. */
async function fill(world: World): Promise<void> {
  const rare = await claimedNeed(world)
  const others = await claimedNeed(world, '注塑机的温控模块买不到备件')
  insertNeeds(world, NEEDS, (no) => {
    const need = no % RARE_EVERY === 0 ? rare : others
    const postedAt = need.createdAt - (no % DAYS) * DAY_MS - no
    const open = Math.floor(no / RARE_EVERY) % OPEN_EVERY === 0
    return {
      ...need,
      open,
      ...(open ? { dueAt: need.dueAt + no * 1000 } : { state: 'resolved', dueAt: 8.64e15 }),
      createdAt: postedAt,
      updatedAt: postedAt + HOUR_MS,
    }
  })
}

/** Adds open needs to the world, for a list to scroll through. */
export async function openNeeds(world: World, count: number): Promise<void> {
  const need = await claimedNeed(world)
  insertNeeds(world, count, (no) => ({
    ...need,
    dueAt: need.dueAt + no * 1000,
    createdAt: need.createdAt - no,
  }))
}
