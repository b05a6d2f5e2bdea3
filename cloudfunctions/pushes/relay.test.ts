import type { LedgerRow } from '@/shared/domain/push/ledger'
import { isConserved } from '@/shared/domain/push/ledger-summary'
import type { Ring } from '@/shared/domain/push/rings'
import { startWorld, type World } from '../../demo/world'
import { expectCode, expectData } from '../_tests/answers'
import { NOTICE, published } from '../_tests/policy-steps'
import { plantColleague, plantEnterprise, policyVersion, TWO_FACTS } from '../_tests/push-steps'

const ZONE = 'CN2101G1'
const FOREIGN = 'CN2102G1'
const WORDS = { explanation: '本区另有专窗办理', contact: '企业服务中心 024-12345678' }
const MET = { staff: 80, revenueYuan: 2_000_000 }

/** The publisher of the province. */
const PROVINCIAL = 'oProvincial0'
interface Stored {
  _id: string
  memberships: object[]
}

describe('a zone relays a policy of the province', () => {
  let world: World
  let policyId: string
  beforeEach(async () => {
    world = await startWorld()
    plantEnterprise(world, 0, { profile: MET, people: 2 })
    plantEnterprise(world, 1, { profile: MET, people: 1, regionCode: FOREIGN })
    plantEnterprise(world, 2, { profile: { staff: 80 }, people: 1 })
    const { id } = await published(world, { rule: TWO_FACTS, shortTitle: '稳岗补贴' })
    const [stored] = world.cloud.database.find('policies', { _id: id }) as [object]
    policyId = 'p-province'
    world.cloud.database.insert('policies', [
      { ...stored, _id: policyId, regionCode: 'CN21', level: 'province' },
    ])
  })
  afterEach(() => world.close())
  const at = (regionCode: string, more: object = {}) => ({
    regionCode,
    policyId,
    version: policyVersion(world, policyId),
    rings: ['fit' as const, 'one_fact' as const],
    ...WORDS,
    ...more,
  })
  const rehearse = async () => expectData(await world.as('chen-li').pushes.rehearseRelay(at(ZONE)))
  const relay = async (more: object = {}) => {
    const { digest, confirm } = await rehearse()
    return world.as('chen-li').pushes.relay({
      ...at(ZONE, more),
      digest,
      ...(confirm && { confirmed: confirm }),
    })
  }
  const notified = (pushId: string) =>
    (world.cloud.database.find('push_ledger', { pushId }) as { people: string[] }[])
      .flatMap(({ people }) => people)
      .sort()

  it('to its own enterprises only, with its own words, rehearsed and counted like any push, once', async () => {
    const { rings = [], notice } = await rehearse()
    expect(rings.map(({ ring, enterprises }) => [ring, enterprises]).slice(0, 2)).toEqual([
      ['fit', 1],
      ['one_fact', 1],
    ])
    expect(notice.text).toContain(WORDS.explanation)
    const { push } = expectData(await relay())
    expect(push).toMatchObject({ regionCode: ZONE, policyId, relay: WORDS })
    await world.settle()
    expect(notified(push.id)).toEqual(['p0-0', 'p0-1', 'p2-0'])
    const { funnel } = expectData(await world.as('chen-li').pushes.delivery({ pushId: push.id }))
    expect([isConserved(funnel), funnel.targets, funnel.pending]).toEqual([true, 3, 0])
    const [told] = expectData(await world.as('oRing0x0').notices.inbox({})).notices
    expect(told).toMatchObject({ policyId, title: '适合您的政策：稳岗补贴' })
    expect(told?.text).toMatch(/本区另有专窗办理\n咨询：企业服务中心 024-12345678$/)
    expect(expectCode(await relay())).toBe('AlreadyPushed')
  })

  describe('that the province has pushed before', () => {
    /** Pushes as the province's publisher, or as the zone's publisher a policy of the zone. */
    const push = async (id: string, who: typeof PROVINCIAL | 'chen-li', rings: Ring[]) => {
      const version = policyVersion(world, id)
      const input = { policyId: id, version, rings }
      const { digest, confirm } = expectData(await world.as(who).pushes.rehearse(input))
      const answer = await world
        .as(who)
        .pushes.send({ ...input, digest, ...(confirm && { confirmed: confirm }) })
      const pushId = expectData(answer).push.id
      await world.settle()
      return pushId
    }
    beforeEach(() => {
      const [{ memberships, ...rest }] = world.cloud.database.find('people', { _id: 'chen-li' }) as [Stored]
      world.cloud.database.insert('people', [
        {
          ...rest,
          _id: 'provincial',
          openid: PROVINCIAL,
          memberships: memberships.map((one) => ({ ...one, regionCode: 'CN21' })),
        },
      ])
    })
    const inboxOf = async (openid: string) =>
      expectData(await world.as(openid).notices.inbox({})).notices.filter((one) => one.policyId !== undefined)
    const rowsOf = (pushId: string) =>
      (world.cloud.database.find('push_ledger', { pushId }) as { rows: LedgerRow[] }[]).flatMap(
        ({ rows }) => rows,
      )

    it('and tells only the others; the ledger holds those who were told before; a newcomer is told', async () => {
      expect(notified(await push(policyId, PROVINCIAL, ['fit']))).toEqual(['p0-0', 'p0-1', 'p1-0'])
      plantColleague(world, 0, 2, world.cloud.clock.now())
      const { people, rings = [], rows, notifiedBefore } = await rehearse()
      expect([people.targets, notifiedBefore]).toEqual([2, 2])
      expect(rings.slice(0, 2).map((one) => [one.ring, one.people])).toEqual([
        ['fit', 1],
        ['one_fact', 1],
      ])
      expect(rows[0]).toMatchObject({ people: 1, notifiedBefore: 2 })
      const { push: relayed } = expectData(await relay())
      expect(relayed.people).toBe(2)
      await world.settle()
      expect(notified(relayed.id)).toEqual(['p0-2', 'p2-0'])
      expect(
        rowsOf(relayed.id)
          .filter(({ reason }) => reason === 'notified_before')
          .map(({ personId, state }) => [personId, state]),
      ).toEqual([
        ['p0-0', 'suppressed'],
        ['p0-1', 'suppressed'],
      ])
      const { funnel, reasons } = expectData(
        await world.as('chen-li').pushes.delivery({ pushId: relayed.id }),
      )
      expect([isConserved(funnel), funnel.targets, funnel.pending]).toEqual([true, 4, 0])
      expect(reasons).toContainEqual({ reason: 'notified_before', people: 2 })
      // They have it once in the inbox. They get no second message, and nobody calls them because of this push.
      expect([(await inboxOf('oRing0x0')).length, (await inboxOf('oRing2x0')).length]).toEqual([1, 1])
      const list = await world.as('chen-li').pushes.unreached({ regionCode: ZONE, pushId: relayed.id })
      expect(expectData(list).people.map(({ personId }) => personId)).not.toContain('p0-1')
      expect(world.cloud.usage().flatMap(({ warnings }) => warnings)).toEqual([])
    })

    it('and a city that relays after one of its zones leaves out the people whom the zone has told, and nobody else', async () => {
      const [{ memberships, ...rest }] = world.cloud.database.find('people', { _id: 'chen-li' }) as [Stored]
      world.cloud.database.insert('people', [
        {
          ...rest,
          _id: 'municipal',
          openid: 'oMunicipal00',
          memberships: memberships.map((one) => ({ ...one, regionCode: 'CN2101' })),
        },
      ])
      plantEnterprise(world, 5, { profile: MET, people: 1, regionCode: 'CN2101G2' })
      const city = async () =>
        expectData(await world.as('oMunicipal00').pushes.rehearseRelay(at('CN2101', { rings: ['fit'] })))
      expect([(await city()).notifiedBefore, (await city()).people.targets]).toEqual([undefined, 3])
      expectData(await relay())
      await world.settle()
      // Counted are those whom the policy fits; nobody was told in the other zone.
      expect([(await city()).notifiedBefore, (await city()).people.targets]).toEqual([2, 1])
      const { digest } = await city()
      const sent = await world
        .as('oMunicipal00')
        .pushes.relay({ ...at('CN2101', { rings: ['fit'] }), digest })
      await world.settle()
      expect(notified(expectData(sent).push.id)).toEqual(['p5-0'])
      expect(world.cloud.usage().flatMap(({ warnings }) => warnings)).toEqual([])
    })

    it('and tells them again if the publisher says so; when nobody is left, it asks for confirmation', async () => {
      await push(policyId, PROVINCIAL, ['fit', 'one_fact'])
      const silent = await rehearse()
      expect([silent.people.targets, silent.notifiedBefore, silent.confirm]).toEqual([0, 3, 'nobody'])
      expect(expectCode(await world.as('chen-li').pushes.relay({ ...at(ZONE), digest: silent.digest }))).toBe(
        'ConfirmNobody',
      )
      const again = { again: true }
      const loud = expectData(await world.as('chen-li').pushes.rehearseRelay(at(ZONE, again)))
      expect([loud.people.targets, loud.notifiedBefore]).toEqual([3, 3])
      // A push that was rehearsed for nobody must not go to everybody.
      const crossed = await world.as('chen-li').pushes.relay({ ...at(ZONE, again), digest: silent.digest })
      expect(expectCode(crossed)).toBe('AudienceChanged')
      const answer = await world.as('chen-li').pushes.relay({ ...at(ZONE, again), digest: loud.digest })
      await world.settle()
      expect(notified(expectData(answer).push.id)).toEqual(['p0-0', 'p0-1', 'p2-0'])
      expect(await inboxOf('oRing0x0')).toHaveLength(2)
    })

    it('and recognises by its number a notice that the zone entered and pushed itself, until that policy is withdrawn', async () => {
      const [own] = world.cloud.database.find('policies', { regionCode: ZONE, state: 'published' }) as [
        { _id: string; documentNumber: string },
      ]
      await push(own._id, 'chen-li', ['fit'])
      expect((await rehearse()).notifiedBefore).toBe(2)
      const version = policyVersion(world, own._id)
      expectData(
        await world.as('chen-li').policies.recall({ policyId: own._id, version, reason: '转为省里的' }),
      )
      await world.settle()
      expect([(await rehearse()).notifiedBefore, (await rehearse()).people.targets]).toEqual([undefined, 3])
    })

    it('and, while the relay lasts, tells newcomers whom the province has not told', async () => {
      const { digest, lasting } = await rehearse()
      expect(lasting).toBeDefined()
      const sent = await world.as('chen-li').pushes.relay({ ...at(ZONE, { lasting: true }), digest })
      const { id } = expectData(sent).push
      await world.settle()
      expect(notified(id)).toEqual(['p0-0', 'p0-1', 'p2-0'])
      plantEnterprise(world, 3, { profile: MET, people: 1, changedAt: world.cloud.clock.now() })
      await push(policyId, PROVINCIAL, ['fit'])
      plantEnterprise(world, 4, { profile: MET, people: 1, changedAt: world.cloud.clock.now() })
      world.cloud.clock.set(Date.parse('2020-03-10T09:00:00+08:00'))
      await world.cloud.fireTimer('pushes')
      await world.settle()
      expect(notified(id)).toEqual(['p0-0', 'p0-1', 'p2-0', 'p4-0'])
    })
  })

  it('and nothing else: not into another zone, not its own policy, not a foreign draft, not with other words than rehearsed', async () => {
    const { digest, confirm } = await rehearse()
    const send = (who: 'chen-li' | 'xu-ning' | 'li-na', input: ReturnType<typeof at>) =>
      world.as(who).pushes.relay({ ...input, digest, ...(confirm && { confirmed: confirm }) })
    expect(expectCode(await send('chen-li', at(FOREIGN)))).toBe('Forbidden')
    expect(expectCode(await send('chen-li', at('CN21')))).toBe('Forbidden')
    expect(expectCode(await world.as('chen-li').pushes.rehearseRelay(at(FOREIGN)))).toBe('Forbidden')
    for (const who of ['xu-ning', 'li-na'] as const)
      expect(expectCode(await send(who, at(ZONE)))).toBe('Forbidden')
    expect(expectCode(await send('chen-li', at(ZONE, { explanation: '别的话' })))).toBe('AudienceChanged')
    const own = await published(world, { rule: TWO_FACTS })
    for (const id of [own.id, 'p-nowhere'])
      expect(expectCode(await send('chen-li', at(ZONE, { policyId: id, version: own.version })))).toBe(
        'NotFound',
      )
    const [stored] = world.cloud.database.find('policies', { _id: policyId }) as [object]
    world.cloud.database.insert('policies', [
      { ...stored, _id: 'p-city', regionCode: 'CN2102' },
      { ...stored, _id: 'p-draft', state: 'draft' },
    ])
    for (const id of ['p-city', 'p-draft'])
      expect(expectCode(await send('chen-li', at(ZONE, { policyId: id })))).toBe('NotFound')
    expect(world.cloud.database.count('pushes')).toBe(0)
  })

  it('and withdraws it when the province does', async () => {
    const { push } = expectData(await relay())
    await world.settle()
    const [stored] = world.cloud.database.find('policies', { _id: policyId }) as [{ version: number }]
    const recalled = await world
      .as('he-weimin')
      .policies.recall({ policyId, version: stored.version, reason: '补贴标准有误' })
    expectData(recalled)
    await world.cloud.fireTimer('pushes')
    await world.settle()
    expect(notified(`${policyId}-withdrawn`)).toEqual(notified(push.id))
    const titles = expectData(await world.as('oRing2x0').notices.inbox({})).notices.map(({ title }) => title)
    expect(titles[0]).toBe('已撤回：稳岗补贴')
    expect(titles[1]).toMatch(/^（已撤回）/)
    expect(expectCode(await world.as('chen-li').pushes.rehearseRelay(at(ZONE)))).toBe('NotFound')
  })

  it('and is shown the existing policy when it begins to enter it again', async () => {
    const [{ documentNumber }] = world.cloud.database.find('policies', { _id: policyId }) as [
      { documentNumber: string },
    ]
    expect(documentNumber).toBe('演高管发〔2020〕7号')
    const before = world.cloud.database.count('policies')
    const draft = (findSame?: boolean) =>
      world.as('chen-li').policies.draft({
        regionCode: ZONE,
        text: NOTICE,
        ...(findSame !== undefined && { findSame }),
      })
    // The zone's own policy from the beginning is no longer in force, so the province's is found.
    const own = world.cloud.database.find('policies', { documentNumber, regionCode: ZONE }) as [
      { _id: string; version: number },
    ]
    expectData(
      await world
        .as('chen-li')
        .policies.recall({ policyId: own[0]._id, version: own[0].version, reason: '转为省里的' }),
    )
    expect(await draft(true)).toMatchObject({
      ok: false,
      error: { code: 'SameDocument', fields: { policyId, regionCode: 'CN21' } },
    })
    expect(world.cloud.database.count('policies')).toBe(before)
    expect(world.cloud.usage().flatMap(({ warnings }) => warnings)).toEqual([])
    expect([expectCode(await draft()), expectCode(await draft(false))]).toEqual(['ok', 'ok'])
  })
})
