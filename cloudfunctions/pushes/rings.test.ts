import type { LedgerRow } from '@/shared/domain/push/ledger'
import { isConserved } from '@/shared/domain/push/ledger-summary'
import { RINGS, type Ring } from '@/shared/domain/push/rings'
import { DAY_MS } from '@/shared/domain/time/units'
import { startWorld, type World } from '../../demo/world'
import { expectCode, expectData } from '../_tests/answers'
import { published } from '../_tests/policy-steps'
import { plantEnterprise, policyVersion, pushed, rehearsed, TWO_FACTS } from '../_tests/push-steps'

/** Enterprises: the facts that each has told, the ring in which they put it, and how many people it has. */
const CROWD: readonly [profile: object, ring: Ring | undefined, people: number][] = [
  [{ staff: 80, revenueYuan: 2_000_000 }, 'fit', 2],
  [{ staff: 80 }, 'one_fact', 3],
  [{ revenueYuan: 2_000_000 }, 'one_fact', 1],
  [{ revenueYuan: 9_000_000 }, 'one_fact', 2],
  [{}, 'may_fit', 4],
  [{ staff: 10 }, undefined, 2],
  [{ staff: 10, revenueYuan: 1 }, undefined, 2],
]

let world: World
afterEach(() => world.close())

const chunks = (pushId: string) =>
  world.cloud.database.find('push_ledger', { pushId }) as { group?: number; rows: LedgerRow[] }[]
const peopleOf = (ring: Ring, of = CROWD) =>
  of.flatMap(([, its, count], i) =>
    its === ring ? Array.from({ length: count }, (_, n) => `p${i}-${n}`) : [],
  )
const noticesOf = async (openid: string) => expectData(await world.as(openid).notices.inbox({})).notices
const delivery = async (pushId: string) => expectData(await world.as('chen-li').pushes.delivery({ pushId }))

/** Person → the ring in which the person was told, by the ledger and its groups. */
function tellings(pushId: string): Map<string, Ring> {
  const [{ groups }] = world.cloud.database.find('pushes', { _id: pushId }) as [{ groups: { ring: Ring }[] }]
  return new Map(
    chunks(pushId).flatMap(({ group = 0, rows }) =>
      rows.map(({ personId }): [string, Ring] => [personId, groups[group]?.ring ?? 'fit']),
    ),
  )
}

describe('whom a push tells', () => {
  beforeEach(async () => {
    world = await startWorld()
    for (const [i, [profile, , people]] of CROWD.entries()) plantEnterprise(world, i, { profile, people })
  })

  it('every enterprise is in one ring, each ring is counted, and the ledger holds what was rehearsed', async () => {
    const policy = await published(world, { rule: TWO_FACTS })
    const choices: Ring[][] = [[...RINGS], ['fit'], ['one_fact', 'may_fit'], ['fit', 'followers']]
    for (const rings of choices) {
      const { rings: views = [], people, enterprises } = await rehearsed(world, policy.id, { rings })
      const counted = Object.fromEntries(views.map((view) => [view.ring, view]))
      // hengtuo has told neither of the two facts.
      expect(counted).toMatchObject({
        fit: { enterprises: 1, people: 2, reachable: 1 },
        one_fact: { enterprises: 3, people: 6, reachable: 3 },
        may_fit: { people: 6 },
        followers: { enterprises: 0, people: 0 },
      })
      expect(counted['may_fit']?.enterprises).toBe(enterprises.open)
      expect(people.targets).toBe(
        views.filter(({ chosen }) => chosen).reduce((sum, view) => sum + view.people, 0),
      )
    }
    const { rows, enterprises } = await rehearsed(world, policy.id, { rings: [...RINGS], list: 'may_fit' })
    expect(rows).toHaveLength(enterprises.open)
    expect(rows.find(({ people }) => people === 4)?.reasons).toEqual([
      '还差 2 项信息：职工人数、上年营业收入',
    ])
    const pushId = await pushed(world, policy.id, false, { rings: [...RINGS] })
    await Promise.all([world.cloud.fireTimer('pushes'), world.cloud.fireTimer('pushes')])
    await world.settle()
    const tellings1 = tellings(pushId)
    for (const ring of ['fit', 'one_fact', 'may_fit'] as const)
      expect(peopleOf(ring).map((id) => tellings1.get(id))).toEqual(peopleOf(ring).map(() => ring))
    expect([tellings1.has('p5-0'), tellings1.has('p6-0')]).toEqual([false, false])
    const { funnel, rings = [], push } = await delivery(pushId)
    expect(isConserved(funnel)).toBe(true)
    expect(rings.every(isConserved)).toBe(true)
    expect(rings.reduce((sum, { targets }) => sum + targets, 0)).toBe(funnel.targets)
    expect([push.state, funnel.pending, funnel.targets]).toEqual(['done', 0, tellings1.size])
    expect(push.rings).toEqual([...RINGS])
  })

  it('a follower is told because of the theme only when no chosen ring tells the enterprise', async () => {
    const follow = (i: number) =>
      world
        .as(`oRing${i}x1`)
        .bookmarks.follow({ enterpriseId: `ring-${i}`, theme: 'research', following: true })
    for (const i of [0, 1, 4, 5]) expectData(await follow(i))
    const policy = await published(world, { rule: TWO_FACTS, themes: ['research'] })
    const rings: Ring[] = ['fit', 'one_fact', 'followers']
    const before = await rehearsed(world, policy.id, { rings })
    expect(before.people.followers).toBe(1)
    const pushId = await pushed(world, policy.id, false, { rings })
    await world.settle()
    const told = tellings(pushId)
    expect([told.get('p0-1'), told.get('p1-1'), told.get('p4-1'), told.get('p5-1')]).toEqual([
      'fit',
      'one_fact',
      'followers',
      undefined,
    ])
    expect(told.has('p4-0')).toBe(false)
  })

  it('each ring reads its own words, in the message and in the inbox', async () => {
    const policy = await published(world, { rule: TWO_FACTS, shortTitle: '稳岗补贴' })
    await pushed(world, policy.id, false, { rings: [...RINGS] })
    await world.settle()
    const notes = new Map(
      world.cloud.messages
        .sent()
        .map(({ openid, data }) => [openid, (data as Record<string, string>)['thing5']]),
    )
    expect(notes.get('oRing0x0')).toBe('每新招一人补 500 元')
    expect(notes.get('oRing1x0')).toBe('填上年营业收入看能否得30万元')
    expect(notes.get('oRing2x0')).toBe('填职工人数看能否得30万元')
    expect(notes.get('oRing4x0')).toBe('可能适合您，补几项信息就知道')
    const titles = await Promise.all([0, 1, 4].map(async (i) => (await noticesOf(`oRing${i}x0`))[0]?.title))
    expect(titles).toEqual([
      '适合您的政策：稳岗补贴',
      '补一项就知道适不适合：稳岗补贴',
      '可能适合您的政策：稳岗补贴',
    ])
    expect((await noticesOf('oRing1x1'))[0]?.text).toContain('填上“上年营业收入”')
  })

  it('the one fact is asked and answered in the inbox, and the verdict with its sum comes back at once', async () => {
    const policy = await published(world, { rule: TWO_FACTS })
    await pushed(world, policy.id, false, { rings: [...RINGS] })
    await world.settle()
    const [notice] = await noticesOf('oRing1x2')
    expect(notice?.ask).toEqual({
      enterpriseId: 'ring-1',
      enterpriseName: '第1家',
      fact: 'revenueYuan',
      measures: [{ id: 'm1', title: '支持企业稳定用工' }],
    })
    expect((await noticesOf('oRing0x0'))[0]?.ask).toBeUndefined()
    expect((await noticesOf('oRing4x0'))[0]?.ask).toBeUndefined()
    const tell = {
      enterpriseId: 'ring-1',
      policyId: policy.id,
      fact: 'revenueYuan',
      value: 5_000_000,
    } as const
    expect(expectCode(await world.as('oRing0x0').policies.tell(tell))).toBe('Forbidden')
    const answer = expectData(await world.as('oRing1x2').policies.tell(tell))
    expect(answer.gains).toMatchObject([{ yuan: 300_000, upTo: false }])
    expect((await noticesOf('oRing1x0'))[0]).toMatchObject({ policyId: policy.id })
    expect((await noticesOf('oRing1x0'))[0]?.ask).toBeUndefined()
  })

  it('qualifications can be asked in the inbox as well, with their last days, and count only while they are valid', async () => {
    const HELD = { id: 'held', test: 'among', fact: 'qualifications', values: ['little_giant'] } as const
    const policy = await published(world, {
      rule: { version: 1, root: { all: [...TWO_FACTS.root.all, HELD] }, award: TWO_FACTS.award },
    })
    await pushed(world, policy.id, false, { rings: ['one_fact'] })
    await world.settle()
    const ask = (await noticesOf('oRing0x0'))[0]?.ask
    expect(ask).toMatchObject({ enterpriseId: 'ring-0', fact: 'qualifications' })
    expect(ask?.qualifications?.asked).toEqual(['little_giant'])
    const names = Object.keys(ask?.qualifications?.names ?? {})
    expect([names[0], names.includes('high_tech')]).toEqual(['little_giant', true])
    const tell = (value: string[], lastDays: { qualification: string; expiresOn: string }[] = []) =>
      world.as('oRing0x1').policies.tell({
        enterpriseId: 'ring-0',
        policyId: policy.id,
        fact: 'qualifications',
        value,
        ...(lastDays.length > 0 && { lastDays }),
      })
    const until = (expiresOn: string) => [{ qualification: 'little_giant', expiresOn }]
    expect(expectCode(await tell(['high_tech'], until('2022-06-30')))).toBe('FactWrong')
    expect(expectCode(await tell(['no_such']))).toBe('FactWrong')
    expect((await noticesOf('oRing0x0'))[0]?.ask).toBeDefined()
    // The qualification ended yesterday: the answer is no, and the profile stores it as its own page would.
    const past = expectData(await tell(['little_giant', 'high_tech'], until('2020-03-01')))
    expect([past.gains, past.explanation?.verdict]).toEqual([[], 'unmet'])
    const { qualifications } = expectData(
      await world.as('oRing0x0').enterprises.profile({ enterpriseId: 'ring-0' }),
    )
    expect(qualifications).toMatchObject([
      { key: 'little_giant', expiresOn: '2020-03-01', expired: true },
      { key: 'high_tech', expired: false },
    ])
    expect(expectData(await tell(['little_giant'], until('2022-06-30'))).gains).toMatchObject([
      { yuan: 300_000 },
    ])
    expect((await noticesOf('oRing0x0'))[0]?.ask).toBeUndefined()
  })

  it('a policy for which nobody can apply any more is sent only after a confirmation', async () => {
    const policy = await published(world, { rule: TWO_FACTS, deadlineOn: '2020-03-12' })
    const rings: Ring[] = ['fit']
    expect((await rehearsed(world, policy.id, { rings })).pastOn).toBeUndefined()
    world.cloud.clock.advance(3 * DAY_MS)
    const { pastOn, digest } = await rehearsed(world, policy.id, { rings })
    expect(pastOn).toBe('2020-03-12')
    const send = (pastConfirmed?: boolean) =>
      world.as('chen-li').pushes.send({
        policyId: policy.id,
        version: policyVersion(world, policy.id),
        digest,
        rings,
        ...(pastConfirmed !== undefined && { pastConfirmed }),
      })
    expect(expectCode(await send())).toBe('ConfirmPast')
    expect(expectCode(await send(false))).toBe('ConfirmPast')
    expect(expectCode(await send(true))).toBe('ok')
  })
})
