import type { Person } from '@/shared/domain/access/account'
import { gate } from '@/shared/domain/push/gate'
import type { LedgerRow } from '@/shared/domain/push/ledger'
import { nextMorning } from '@/shared/domain/time/sending-hours'
import { DAY_MS, HOUR_MS, MINUTE_MS } from '@/shared/domain/time/units'
import { startWorld, type World } from '../../demo/world'
import { peopleRosterIsBelieved } from '../../deploy/migrations/0014-people-roster-is-believed'
import { expectData, postNeed } from '../_tests/answers'
import { published } from '../_tests/policy-steps'
import { pushed, rehearsed } from '../_tests/push-steps'

type StoredPerson = Omit<Person, 'id'> & { _id: string }

const EVENING = Date.parse('2020-03-10T21:30:00+08:00')
const CROWD = 12
const ENTERPRISES = ['abc', 'hengtuo']
const TEMPLATE = 'policy-for-you'

/** Random numbers that are the same for the same seed, so that a failing history can be run again. */
function chance(seed: number): (below: number) => number {
  let state = seed * 2_654_435_761
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

const membership = (enterpriseId: string) => ({
  role: 'staff',
  enterpriseId,
  enterpriseName: enterpriseId,
  owner: false,
})

/** Two enterprises whose staff join, leave, allow and use up messages, and follow themes; planted before anything is packed. */
function plantCrowd(world: World): void {
  const [hengtuo] = world.cloud.database.find('enterprises', { _id: 'hengtuo' }) as [object]
  world.cloud.database.insert('enterprises', [
    { ...hengtuo, _id: 'abc', creditCode: 'ABC', name: '另一家', regionCode: 'CN2101G1' },
  ])
  const people = Array.from({ length: CROWD }, (_, i) => ({
    _id: `crowd-${i}`,
    version: 1,
    openid: `oCrowd${i}x`,
    name: `员工${i}`,
    phone: `1390000${String(i).padStart(4, '0')}`,
    memberships: [
      ...(i % 3 === 0 ? [] : [membership('hengtuo')]),
      ...(i % 3 === 1 ? [] : [membership('abc')]),
    ],
    quota: i % 4 === 0 ? { policy_for_you: 2 } : {},
    unread: 0,
    createdAt: 0,
  }))
  world.cloud.database.insert('people', people)
  for (const { openid } of people.slice(0, 9)) world.cloud.messages.accept(openid, TEMPLATE)
}

/** Lets one random thing happen to one person. Many are refused, as in life. */
async function happen(world: World, below: (n: number) => number): Promise<void> {
  const i = below(CROWD)
  const me = world.as(`oCrowd${i}x`)
  const enterpriseId = ENTERPRISES[below(2)] ?? 'abc'
  const name = `员工${i}`
  const deeds = [
    () => me.notices.allow({ template: 'policy_for_you', accepted: true }),
    () => me.notices.allow({ template: 'policy_for_you', accepted: true }),
    () => me.notices.allow({ template: 'need_progress', accepted: true }),
    () => me.accounts.leave({ enterpriseId }),
    () => world.as('li-na').accounts.removeColleague({ enterpriseId: 'hengtuo', personId: `crowd-${i}` }),
    () => me.accounts.deleteMe({ name }),
    () => me.bookmarks.follow({ enterpriseId, theme: 'research', following: below(2) === 0 }),
    async () => {
      const invitation = await world.as('li-na').accounts.invite({ enterpriseId: 'hengtuo' })
      if (!invitation.ok) return
      await me.accounts.join({ code: invitation.data.code, name, phone: `1380000${1000 + i}` })
    },
    () => postNeed(world),
    () => Promise.resolve(world.cloud.messages.accept(`oCrowd${i}x`, TEMPLATE)),
    () => Promise.resolve(world.cloud.clock.advance(below(20) * MINUTE_MS)),
  ]
  await deeds[below(deeds.length)]?.()
}

/** The ledger as planned from the documents, without a packed roster. */
function planFromDocuments(
  world: World,
): Pick<LedgerRow, 'personId' | 'enterpriseId' | 'state' | 'reason'>[] {
  const people = world.cloud.database.find('people') as StoredPerson[]
  return people.flatMap(({ _id, memberships, quota, pushedAt = [] }) => {
    const employers = memberships.flatMap((one) => (one.role === 'staff' ? [one.enterpriseId] : []))
    const enterpriseId = ENTERPRISES.find((id) => employers.includes(id))
    if (enterpriseId === undefined) return []
    const answer = gate({ quota: quota['policy_for_you'] ?? 0, pushedAt }, world.cloud.clock.now(), false)
    const state = answer.pass === 'suppress' ? ('suppressed' as const) : ('pending' as const)
    return [{ personId: _id, enterpriseId, state, ...(answer.pass !== 'send' && { reason: answer.reason }) }]
  })
}

const byPerson = (a: { personId: string }, b: { personId: string }) => (a.personId < b.personId ? -1 : 1)
function planned(world: World, pushId: string) {
  const chunks = world.cloud.database.find('push_ledger', { pushId }) as { rows: LedgerRow[] }[]
  return chunks
    .flatMap(({ rows }) => rows)
    .map(({ zoneCode: _zone, ...row }) => row)
    .sort(byPerson)
}

describe('a plan from the packed roster', () => {
  let world: World
  afterEach(() => world.close())

  it.each([1, 2])(
    'is the same as a plan from the documents, whatever happened before (history %i)',
    async (seed) => {
      world = await startWorld({ now: EVENING - 2 * HOUR_MS })
      plantCrowd(world)
      const below = chance(seed)
      for (let day = 0; day < 3; day += 1) {
        world.cloud.clock.set(EVENING + day * DAY_MS)
        for (let i = 0; i < 8; i += 1) await happen(world, below)
        const policy = await published(world)
        // Two at the same time: the second meets an instance that has cached nothing, or something old.
        const [{ people }] = await Promise.all([rehearsed(world, policy.id), rehearsed(world, policy.id)])
        const expected = planFromDocuments(world).sort(byPerson)
        expect([people.targets, people.waiting]).toEqual([
          expected.length,
          expected.filter(({ reason }) => reason === 'digest').length,
        ])
        const pushId = await pushed(world, policy.id)
        await Promise.all([world.cloud.fireTimer('pushes'), world.cloud.fireTimer('pushes')])
        expect(planned(world, pushId)).toEqual(expected)
        world.cloud.clock.set(nextMorning(world.cloud.clock.now()) + MINUTE_MS)
        world.cloud.messages.disturb(below(3))
        await world.cloud.fireTimer('pushes')
        for (let i = 0; i < 4; i += 1) await happen(world, below)
        await world.settle()
        // Messages were sent, refused or failed. The roster follows without a read of any person.
        const { people: now } = await rehearsed(world, policy.id)
        const after = planFromDocuments(world)
        const reachable = after.filter(({ state }) => state === 'pending').length
        expect([now.targets, now.reachable]).toEqual([after.length, reachable])
      }
    },
  )

  it('ignores a file that was altered; a return to an earlier release marks the file as stale', async () => {
    world = await startWorld({ now: EVENING })
    plantCrowd(world)
    const policy = await published(world)
    const { people } = await rehearsed(world, policy.id)
    const [state] = world.cloud.database.find('rosters', { _id: 'people' }) as { fileId: string }[]
    const path = (state?.fileId ?? '').split('/').slice(3).join('/')
    expect(world.cloud.storage.get(path)?.bytes.toString()).toContain('crowd-1')
    world.cloud.storage.put(path, Buffer.from('{"people":[],"follows":[]}'))
    const again = await Promise.all(Array.from({ length: 4 }, () => rehearsed(world, policy.id)))
    expect(again.map(({ people: each }) => each)).toEqual(Array.from({ length: 4 }, () => people))
    const former = peopleRosterIsBelieved.down({ _id: 'people', version: 1, fileId: 'x', at: 1 })
    expect(former).toMatchObject({ stale: true, fileId: 'x' })
    expect(peopleRosterIsBelieved.down({ _id: 'CN21', at: 1 })).toEqual({ _id: 'CN21', at: 1 })
  })

  it('no longer names people whose data was deleted', async () => {
    world = await startWorld({ now: EVENING })
    plantCrowd(world)
    const policy = await published(world)
    await rehearsed(world, policy.id)
    expectData(await world.as('oCrowd1x').bookmarks.follow({ enterpriseId: 'hengtuo', theme: 'research', following: true })) // prettier-ignore
    expectData(await world.as('oCrowd1x').accounts.deleteMe({ name: '员工1' }))
    await world.settle()
    const rosters = world.cloud.storage.paths().filter((path) => path.startsWith('rosters/people'))
    const contents = rosters.map((path) => world.cloud.storage.get(path)?.bytes.toString() ?? '')
    expect(contents).toHaveLength(1)
    expect(contents[0]).toContain('"crowd-2"')
    expect(contents[0]).not.toContain('"crowd-1"')
  })
})
