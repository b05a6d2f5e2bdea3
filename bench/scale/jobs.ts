import { startWorld, type World } from '../../demo/world'
import { plantPolicy, PUBLISHER, startProvince } from '../province'
import { NO_USAGE, type Usage } from './prices'

/** One activity of people or the park, and how often it happens on a working day. */
interface Job {
  name: string
  /** An assumption: times per 1,000 enterprises and working day. */
  aDay: number
  run(world: World): Promise<void>
}

export interface JobCost extends Usage {
  name: string
  aDay: number
}

/** Memory of a function in GB; those that read files have twice as much. */
const MEMORY_GB: Readonly<Record<string, number>> = { enterprises: 0.5, documents: 0.5 }
const DEFAULT_GB = 0.25
const CONTACT = { name: '李娜', phone: '13000000101' }
const STAFF = { enterpriseId: 'hengtuo' }
const ZONE = { regionCode: 'CN2101G1' }
const POLICY = 'p-zone-tech-sme'

/** The data of an answer. @throws Error on a refusal, because a refused job costs something else */
function data<T>(answer: { ok: true; data: T } | { ok: false; error: { code: string } }): T {
  if (!answer.ok) throw new Error(answer.error.code)
  return answer.data
}

const li = (world: World) => world.as('li-na')
const zhou = (world: World) => world.as('zhou-min')

async function postNeed(world: World): Promise<string> {
  const input = {
    ...STAFF,
    text: '装配车间少普工，人招不上来',
    category: 'labour',
    contact: CONTACT,
  } as const
  return data(await li(world).needs.post(input)).need.id
}

/** One need from the post to the rating, with all its messages. */
async function wholeNeed(world: World): Promise<void> {
  const needId = await postNeed(world)
  data(await zhou(world).needs.claim({ needId }))
  data(await zhou(world).needs.reply({ needId, text: '已联系人力资源公司' }))
  data(await zhou(world).needs.propose({ needId, text: '三人明天到岗' }))
  data(await li(world).needs.confirm({ needId }))
  await world.cloud.fireTimer('notices')
}

const JOBS: readonly Job[] = [
  {
    name: 'the mini-program is opened: who one is, the zones',
    aDay: 300,
    async run(world) {
      data(await li(world).accounts.me({}))
      data(await li(world).accounts.zones({}))
    },
  },
  {
    name: 'the list of own needs, and one of them',
    aDay: 120,
    async run(world) {
      const { needs } = data(await li(world).needs.mine(STAFF))
      const needId = needs[0]?.id
      if (needId !== undefined) data(await li(world).needs.read({ needId }))
    },
  },
  {
    name: 'a need from the post to its confirmation, six steps and their messages',
    aDay: 20,
    run: wholeNeed,
  },
  {
    name: 'a text is typed and looked up in the cloud',
    aDay: 60,
    run: async (world) =>
      void data(await li(world).needs.preview({ ...STAFF, text: '招不到返岗工人，急需普工30名' })),
  },
  {
    name: 'policies: the list, one read, what fits checked',
    aDay: 150,
    async run(world) {
      data(await li(world).policies.feed({ ...STAFF, ...ZONE }))
      data(await li(world).policies.read({ policyId: POLICY }))
      data(await li(world).policies.check({ ...STAFF, policyId: POLICY }))
      data(await li(world).bookmarks.opened({ ...STAFF, policyId: POLICY }))
    },
  },
  {
    name: 'the inbox',
    aDay: 120,
    run: async (world) => void data(await li(world).notices.inbox({})),
  },
  {
    name: 'an agent looks at the queue',
    aDay: 100,
    run: async (world) => void data(await zhou(world).needs.queuePage({ ...ZONE, show: 'todo' })),
  },
  {
    name: 'a code is scanned',
    aDay: 20,
    run: async (world) => void data(await li(world).park.openCode({ scene: `p.${POLICY}` })),
  },
]

/** The cost of each job on warm instances: runs it twice and counts the second run. */
export async function measureJobs(): Promise<JobCost[]> {
  const world = await startWorld({ seed: 'district' })
  try {
    const costs: JobCost[] = []
    for (const { name, aDay, run } of JOBS) {
      await run(world)
      costs.push({ name, aDay, ...(await usageOf(world, () => run(world))) })
    }
    return costs
  } finally {
    await world.close()
  }
}

const PUSHED_ENTERPRISES = 300

/** The use of one message of a push, without its share of the plan. Measured with 900 people who all allow one. */
export async function measureMessage(): Promise<Usage> {
  const world = await startProvince(PUSHED_ENTERPRISES)
  try {
    const policyId = 'p-bench-message'
    plantPolicy(world, policyId, undefined)
    const { pushes } = world.as(PUBLISHER)
    // The first rehearsal of an environment packs everybody. Later ones do not.
    const { digest, confirm } = data(await pushes.rehearse({ policyId, version: 4 }))
    data(await pushes.send({ policyId, version: 4, digest, ...(confirm && { confirmed: confirm }) }))
    const usage = await usageOf(world, async () => {
      while (world.cloud.database.count('pushes', { state: 'done' }) === 0)
        await world.cloud.fireTimer('pushes')
    })
    const messages = world.cloud.messages.sent().length
    return {
      calls: usage.calls / messages,
      reads: usage.reads / messages,
      writes: usage.writes / messages,
      gbs: usage.gbs / messages,
    }
  } finally {
    await world.close()
  }
}

async function usageOf(world: World, work: () => Promise<void>): Promise<Usage> {
  const before = world.cloud.usage().length
  await work()
  return world.cloud
    .usage()
    .slice(before)
    .reduce((sum, call) => {
      const memory = MEMORY_GB[call.function] ?? DEFAULT_GB
      return {
        calls: sum.calls + 1,
        reads: sum.reads + call.reads,
        writes: sum.writes + call.writes,
        gbs: sum.gbs + (call.durationMs / 1_000) * memory,
      }
    }, NO_USAGE)
}
