import { contract, type ActionPath } from '@/shared/contract'
import type { FunctionContract } from '@/shared/contract/action'
import { DAY_MS, MINUTE_MS } from '@/shared/domain/time/units'
import { MATRIX } from '../../cloudfunctions/_tests/matrix'
import { approved } from '../../cloudfunctions/_tests/policy-steps'
import { PERSONAS, type Ids, type Persona } from '../../cloudfunctions/_tests/personas'
import type { World } from '../../demo/world'
import { enteredOnPaper } from '../races/begin'
import { racesIn } from '../races/table'
import { startGrownZone } from './grown-zone'

const ZONE = 'CN2101G1'
const CONTACT = { name: '李娜', phone: '13000000101' }
/** The persona that calls an action: the first of these that may, because they see the most data. */
const FIRST: readonly Persona[] = ['agent', 'owner', 'zoneAdministrator', 'publisher']
/** Calls of each action: the first is cold, the later ones are warm, as people meet them. */
const ROUNDS = 3
const DAYS = 3
/** Figures are counted every twenty minutes. */
const TURN_MS = 20 * MINUTE_MS
const FIRINGS = 8

type Asked = (input: object) => Promise<{ ok: boolean }>
type Step = readonly [path: ActionPath, who: string, input: (world: World) => object]

/**
 * Calls every action that a small world lets through, in a zone of this size, and fires the timers.
 * @param file where the world notes what each costs
 */
export async function playZone(size: number, file: string): Promise<void> {
  const world = await startGrownZone(size)
  try {
    // The needs were written without the functions, so the timer first counts all their figures. A real zone never has so many to count at once.
    for (let firing = 0; firing < FIRINGS; firing += 1) {
      world.cloud.clock.advance(TURN_MS)
      await world.settle()
    }
    process.env['COSTS_FILE'] = file
    for (let round = 0; round < ROUNDS; round += 1) await askEverything(world)
    await administer(world, `bench-e${size}`)
    await takeEveryStep(world)
    for (let day = 0; day < DAYS; day += 1) {
      world.cloud.clock.advance(DAY_MS)
      for (const timer of ['housekeeping', 'notices', 'pushes']) await world.cloud.fireTimer(timer)
    }
  } finally {
    delete process.env['COSTS_FILE']
    await world.close()
  }
}

/** Calls each action with the input of the permission tests: lists answer, and writes to missing objects are refused. */
async function askEverything(world: World): Promise<void> {
  const { database } = world.cloud
  const [service] = database.find('services', { regionCode: ZONE }) as [{ _id: string }]
  const [policy] = database.find('policies', { regionCode: ZONE, state: 'published' }) as [{ _id: string }]
  for (const path of paths()) {
    const { allowed, input } = MATRIX[path]
    const persona = FIRST.find((one) => allowed.includes(one)) ?? allowed[0]
    const ids: Ids = {
      needId: await post(world),
      serviceId: service._id,
      policyId: policy._id,
      pushId: '',
      code: '',
    }
    if (persona) await ask(world, path, PERSONAS[persona], input(ids))
  }
}

/** The actions of an administrator on the zone itself. `idle`: an enterprise without open needs. */
async function administer(world: World, idle: string): Promise<void> {
  const officer = { name: '专员1', personId: 'zhou-min' }
  const steps: readonly Step[] = [
    ['enterprises.list', 'lin-yue', () => ({ regionCode: ZONE, text: '机械' })],
    ['enterprises.list', 'lin-yue', () => ({ regionCode: ZONE, stewardId: 'bench-officer-1' })],
    ['enterprises.exportRoster', 'lin-yue', () => ({ regionCode: ZONE })],
    [
      'enterprises.verify',
      'lin-yue',
      (at) => ({ enterpriseId: 'bench-e7', how: 'visit', ...version(at, 'bench-e7') }),
    ],
    ['enterprises.close', 'lin-yue', (at) => ({ enterpriseId: idle, ...version(at, idle), reason: '注销' })],
    ['enterprises.reopen', 'lin-yue', (at) => ({ enterpriseId: idle, ...version(at, idle) })],
    ['enterprises.invite', 'lin-yue', () => ({ enterpriseId: 'bench-e7' })],
    [
      'park.assignStewards',
      'lin-yue',
      () => ({
        regionCode: ZONE,
        personId: officer.personId,
        enterprises: { by: 'ids', ids: ['bench-e8', 'bench-e9'] },
      }),
    ],
    [
      'park.assignStewards',
      'lin-yue',
      () => ({
        regionCode: ZONE,
        personId: officer.personId,
        enterprises: { by: 'filter', name: '第1号', onlyWithout: false },
      }),
    ],
    [
      'park.setAbsence',
      'lin-yue',
      () => ({
        regionCode: ZONE,
        personId: 'sun-jie',
        kind: 'leave',
        fromOn: '2020-03-10',
        untilOn: '2020-03-12',
        coverId: 'zhou-min',
      }),
    ],
    ['accounts.appoint', 'lin-yue', () => ({ regionCode: ZONE, role: 'agent' })],
    ['needs.find', 'zhou-min', () => ({ regionCode: ZONE, text: '普工', category: 'labour' })],
    [
      'needs.handOver',
      'lin-yue',
      () => ({ regionCode: ZONE, fromId: 'sun-jie', toId: 'liu-chang', text: '休假', enterprises: true }),
    ],
    [
      'pushes.rehearse',
      'chen-li',
      (at) => ({ policyId: 'p-zone-tech-sme', ...versionOf(at, 'policies', 'p-zone-tech-sme') }),
    ],
  ]
  for (let round = 0; round < ROUNDS; round += 1)
    for (const [path, who, input] of steps) await ask(world, path, who, input(world))
  const { id: policyId, version: at } = await approved(world)
  const publishAt = world.cloud.clock.now() + DAY_MS
  await ask(world, 'policies.publish', 'chen-li', { policyId, version: at, publishAt })
  await ask(world, 'policies.unschedule', 'chen-li', { policyId, ...versionOf(world, 'policies', policyId) })
}

/** Takes every step of a need, one after the other, with the steps that must come before. */
async function takeEveryStep(world: World): Promise<void> {
  for (const race of racesIn(world)) {
    world.cloud.clock.advance(2 * MINUTE_MS)
    const meeting = race.begin
      ? await race.begin(world)
      : { needId: await post(world), otherId: await post(world), code: '' }
    for (const call of [...race.before, ...race.calls]) await call(meeting)
  }
  await enteredOnPaper(world)
}

async function post(world: World): Promise<string> {
  world.cloud.clock.advance(2 * MINUTE_MS)
  const posted = await world
    .as('li-na')
    .needs.post({ enterpriseId: 'hengtuo', text: '招几名普工', category: 'labour', contact: CONTACT })
  if (!posted.ok) throw new Error(posted.error.code)
  return posted.data.need.id
}

async function ask(world: World, path: ActionPath, who: string, input: object): Promise<void> {
  const [name, action] = path.split('.') as [keyof typeof contract, string]
  const functions = world.as(who)[name] as unknown as Readonly<Record<string, Asked>>
  await functions[action]?.(input)
}

const version = (world: World, enterpriseId: string) => versionOf(world, 'enterprises', enterpriseId)

function versionOf({ cloud }: World, collection: string, id: string): { version: number } {
  const [found] = cloud.database.find(collection, { _id: id }) as [{ version: number }]
  return { version: found.version }
}

const paths = (): ActionPath[] =>
  Object.entries<FunctionContract>(contract).flatMap(([name, actions]) =>
    Object.keys(actions).map((action) => `${name}.${action}` as ActionPath),
  )
