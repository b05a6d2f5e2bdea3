import path from 'node:path'
import { contract } from '@/shared/contract'
import { startWorld } from '../demo/world'
import { COLLECTIONS } from '../cloudfunctions/_kernel/data/collections'
import { disagreements, type BuiltFunction } from './agreement'
import { desiredState } from './desired-state'
import { builtFunctions } from './built-functions'
import { readEnvironment } from './environment'

const environment = readEnvironment(path.join(__dirname, 'environments', 'example.json'))
const functionsRoot = path.join(__dirname, '..', 'dist', 'cloudfunctions')
const functions = builtFunctions(desiredState(environment, functionsRoot))

const planted = (name: string, change: (one: BuiltFunction) => Partial<BuiltFunction>) =>
  disagreements(functions.map((one) => (one.name === name ? { ...one, ...change(one) } : one))).join('\n')

it('a deployment provides every API, variable and timer that functions use', () => {
  expect(functions.length).toBeGreaterThan(Object.keys(contract).length)
  expect(disagreements(functions)).toEqual([])
})

it.each<[string, string, (one: BuiltFunction) => Partial<BuiltFunction>, RegExp]>([
  [
    'an API without its permission',
    'notices',
    () => ({ openapi: [] }),
    /notices calls subscribeMessage\.send/,
  ],
  [
    'a text that others see, without the permission to have it checked',
    'needs',
    ({ openapi }) => ({ openapi: openapi.filter((api) => api !== 'security.msgSecCheck') }),
    /needs calls security\.msgSecCheck/,
  ],
  [
    'a permission that nothing needs',
    'checks',
    () => ({ openapi: ['phonenumber.getPhoneNumber'] }),
    /does not/,
  ],
  [
    'an API that nobody listed',
    'health',
    ({ code }) => ({ code: `${code}\ncloud.openapi["logistics"]` }),
    /health calls logistics of WeChat, which OPEN_APIS does not list/,
  ],
  ['a missing timer', 'pushes', () => ({ triggers: [] }), /pushes has no timer/],
  [
    'a timer that fires less often than the health page believes',
    'policies',
    ({ triggers }) => ({ triggers: triggers.map((one) => ({ ...one, config: '0 0 3 * * * *' })) }),
    /policies fires every 86400000 ms/,
  ],
  [
    'a template variable under another name',
    'notices',
    () => ({ variables: { TEMPLATE_NEEDS_PROGRESS: 'x', TEMPLATE_POLICY_FOR_YOU: 'x' } }),
    /notices reads TEMPLATE_NEED_PROGRESS, which no deployment sets/,
  ],
])('%s is caught', (_what, name, change, complaint) => {
  expect(planted(name, change)).toMatch(complaint)
})

describe('indexes', () => {
  /** The queries of one day that no index serves, in a database without the index `missing`. */
  const unserved = async (missing?: string): Promise<string[]> => {
    const collections = Object.entries(COLLECTIONS).map(([name, indexes]) => ({
      name,
      indexes: [...indexes].filter((index) => `${name}.${index.name}` !== missing),
    }))
    const world = await startWorld({ seed: 'district', collections })
    try {
      const [owner, agent, publisher] = [world.as('li-na'), world.as('zhou-min'), world.as('chen-li')]
      const { cloud } = world
      await Promise.all([
        owner.needs.mine({ enterpriseId: 'hengtuo' }),
        ...(['todo', 'late', 'mine', 'awaiting', 'closed'] as const).map((show) =>
          agent.needs.queuePage({ regionCode: 'CN2101G1', show }),
        ),
        owner.notices.inbox({}),
        publisher.policies.queue({ regionCode: 'CN2101G1' }),
        publisher.pushes.list({ regionCode: 'CN2101G1' }),
      ])
      for (const name of ['housekeeping', 'notices', 'policies', 'pushes']) await cloud.fireTimer(name)
      return cloud.usage().flatMap(({ warnings }) => warnings)
    } finally {
      await world.close()
    }
  }

  it('serve every query of one day', async () => {
    expect(await unserved()).toEqual([])
  })

  it.each(['outbox.due', 'inbox.by_person'])('%s missing is caught', async (missing) => {
    expect((await unserved(missing)).join('\n')).toContain(
      `${missing.split('.')[0]}: no declared index serves`,
    )
  })
})
