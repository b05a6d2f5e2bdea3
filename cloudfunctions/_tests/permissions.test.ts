import { contract, type ActionPath } from '@/shared/contract'
import { COMMON_CODES, type Action, type Envelope, type FunctionContract } from '@/shared/contract/action'
import { startWorld, type World } from '../../demo/world'
import { COLLECTIONS, type CollectionName } from '../_kernel/data/collections'
import { contact, enterpriseId, MATRIX, zone } from './matrix'
import { EVERYBODY, PERSONAS, type Ids, type Persona } from './personas'
import { pushed } from './push-steps'
import { FOREIGN, PARENT, reachedBy, type ScopePlace } from './scopes'

type Caller = (input: object) => Promise<Envelope<unknown>>

const paths = Object.keys(MATRIX) as ActionPath[]
const actionOf = (path: ActionPath): Action => {
  const [name, action] = path.split('.') as [keyof typeof contract, string]
  const found = (contract[name] as FunctionContract)[action]
  if (!found) throw new Error(`no action ${path}`)
  return found
}

describe('permission matrix: every action × every role × own, foreign and parent scope', () => {
  let world: World
  const ids: Ids = { needId: '', serviceId: '', policyId: '', pushId: '', code: 'CCCCCCCCCC' }
  const foreign: Ids = {
    needId: '',
    serviceId: 'foreign',
    policyId: 'foreign',
    pushId: 'foreign',
    code: 'FFFFFFFFFF',
  }
  const parent: Ids = {
    needId: '',
    serviceId: 'parent',
    policyId: 'parent',
    pushId: 'parent',
    code: 'PPPPPPPPPP',
  }

  const call = (path: ActionPath, persona: Persona, input: object) => {
    const [name, action] = path.split('.') as [keyof typeof contract, string]
    const functions = world.as(PERSONAS[persona])[name] as unknown as Readonly<Record<string, Caller>>
    const caller = functions[action]
    if (!caller) throw new Error(`no action ${path}`)
    return caller(input)
  }

  /** A copy of a document in another region. */
  const moved = (collection: CollectionName, id: string, _id: string, regionCode: string) => {
    const [held] = world.cloud.database.find(collection, { _id: id }) as [{ _id: string }]
    world.cloud.database.insert(collection, [{ ...held, _id, regionCode }])
  }

  beforeAll(async () => {
    world = await startWorld({ seed: 'district' })
    const listed = await world.as('li-na').services.list({ zoneCode: zone })
    ids.serviceId =
      (listed.ok && listed.data.services.find(({ regionCode }) => regionCode === zone)?.id) || ''
    const [policy] = world.cloud.database.find('policies', { regionCode: zone, state: 'published' }) as [
      { _id: string },
    ]
    ids.policyId = policy._id
    ids.pushId = await pushed(world, policy._id)
    const invite = (_id: string, membership: object) =>
      world.cloud.database.insert('invitations', [
        {
          _id,
          version: 1,
          membership,
          invitedBy: 'deployment',
          expiresAt: world.cloud.clock.now() + 86_400_000,
        },
      ])
    invite(ids.code, { role: 'staff', enterpriseId, enterpriseName: '甲', owner: false })
    invite(foreign.code, {
      role: 'staff',
      enterpriseId: FOREIGN.enterpriseId,
      enterpriseName: '乙',
      owner: false,
    })
    invite(parent.code, { role: 'agent', regionCode: PARENT.regionCode, regionName: '沈阳市' })
    const need = { text: '权限测试', category: 'other', contact } as const
    const posted = await world.as('li-na').needs.post({ enterpriseId, ...need })
    ids.needId = posted.ok ? posted.data.need.id : ''
    const elsewhere = await world.as('wu-di').needs.post({ enterpriseId: FOREIGN.enterpriseId, ...need })
    foreign.needId = elsewhere.ok ? elsewhere.data.need.id : ''
    for (const [name, { regionCode }] of [
      ['foreign', FOREIGN],
      ['parent', PARENT],
    ] as const) {
      moved('services', ids.serviceId, name, regionCode)
      moved('policies', ids.policyId, name, regionCode)
      moved('pushes', ids.pushId, name, regionCode)
    }
  })
  afterAll(() => world.close())

  const admittedTo = async (path: ActionPath, input: object) => {
    const admitted: Persona[] = []
    for (const persona of Object.keys(PERSONAS) as Persona[]) {
      const answer = await call(path, persona, input)
      const code = answer.ok ? 'ok' : answer.error.code
      if (persona === 'unidentified') expect(code).toBe('Unauthenticated')
      else if (code !== 'Forbidden') admitted.push(persona)
      expect(['InvalidInput', 'Unavailable', 'TooMany']).not.toContain(code)
    }
    // The budgets are tested elsewhere.
    world.cloud.clock.advance(2 * 60_000)
    return admitted.sort()
  }

  it('has a row for every action of the contract and for nothing else', () => {
    const declared = Object.entries<FunctionContract>(contract).flatMap(([name, actions]) =>
      Object.keys(actions).map((action) => `${name}.${action}`),
    )
    expect([...paths].sort()).toEqual(declared.sort())
  })

  /** Refusals of this world that come before the version is checked. */
  const asksFirst: Partial<Record<ActionPath, string>> = {
    'enterprises.close': 'EnterpriseHasOpenNeeds',
    'enterprises.move': 'SameZone',
    'enterprises.merge': 'MergeTargetUnknown',
    'enterprises.decide': 'ClaimGone',
    'services.resume': 'NotAllowedNow',
  }
  const hours = [[510, 1050]]
  const versioned = paths.filter((path) => actionOf(path).writes && 'version' in MATRIX[path].input(ids))

  it.each(versioned)('%s refuses a version that is not the present one', async (path) => {
    const { allowed, input } = MATRIX[path]
    const [persona = 'unidentified'] = allowed
    const sent = { ...input(ids), version: 4_711, ...(path === 'park.setCalendar' && { hours }) }
    const code = asksFirst[path] ?? 'ChangedMeanwhile'
    expect(await call(path, persona, sent)).toMatchObject({ ok: false, error: { code } })
    world.cloud.clock.advance(2 * 60_000)
  })

  it.each(paths)('%s', async (path) => {
    const { allowed, input } = MATRIX[path]
    expect(await admittedTo(path, input(ids))).toEqual([...allowed].sort())
  })

  /** The personas whom the action must admit at another place: those in a role of the row whose scope reaches the place. */
  const expectedAt = (path: ActionPath, place: ScopePlace) => {
    const { allowed } = MATRIX[path]
    if (allowed.includes('visitor')) return [...EVERYBODY].sort()
    return reachedBy(allowed, place).sort()
  }
  const inputAt = (path: ActionPath, there: Ids, place: ScopePlace): object | undefined => {
    const input = MATRIX[path].input(there)
    switch (actionOf(path).about) {
      case 'self':
        return undefined
      case 'region':
        return { ...input, regionCode: place.regionCode }
      case 'enterprise':
        return place.enterpriseId === undefined ? undefined : { ...input, enterpriseId: place.enterpriseId }
      case 'need':
        return there.needId === '' ? undefined : input
      default:
        return input
    }
  }
  const scoped = (there: Ids, place: ScopePlace) =>
    paths.filter((path) => inputAt(path, there, place) !== undefined)

  it.each(scoped({ ...foreign, needId: 'later' }, FOREIGN))(
    '%s, about what belongs to another zone',
    async (path) => {
      expect(await admittedTo(path, inputAt(path, foreign, FOREIGN) ?? {})).toEqual(expectedAt(path, FOREIGN))
    },
  )

  it.each(scoped(parent, PARENT))('%s, about what belongs to the city above', async (path) => {
    expect(await admittedTo(path, inputAt(path, parent, PARENT) ?? {})).toEqual(expectedAt(path, PARENT))
  })

  it('no action stores undeclared fields, whoever sends them with valid input', async () => {
    const smuggled = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(smuggled)
      if (value === null || typeof value !== 'object') return value
      const inner = Object.entries(value).map(([key, one]) => [key, smuggled(one)])
      return {
        ...Object.fromEntries(inner),
        smuggledField: 1,
        openid: 'oSmuggled',
        personId: 'smuggled-person',
      }
    }
    for (const path of paths)
      for (const persona of MATRIX[path].allowed) {
        const input = MATRIX[path].input(ids)
        // An action that declares `personId` keeps its own value.
        await call(path, persona, { ...(smuggled(input) as object), ...('personId' in input && input) })
        world.cloud.clock.advance(30_000)
      }
    for (const name of Object.keys(COLLECTIONS))
      expect(JSON.stringify(world.cloud.database.find(name))).not.toMatch(/smuggled/i)
  })

  it('answers a call about something missing with one of the common codes, for everybody who may call', async () => {
    const answer = await call('needs.read', 'agent', { needId: 'n_nothing' })
    expect(answer).toEqual({ ok: false, error: { code: 'NotFound' } })
    expect(COMMON_CODES).toContain('NotFound')
  })
})
