import type { LedgerRow } from '@/shared/domain/push/ledger'
import { isConserved } from '@/shared/domain/push/ledger-summary'
import { startWorld, type World } from '../../demo/world'
import { expectCode, expectData } from '../_tests/answers'
import { NOTICE, published } from '../_tests/policy-steps'
import { plantEnterprise, policyVersion, TWO_FACTS } from '../_tests/push-steps'

const ZONE = 'CN2101G1'
const FOREIGN = 'CN2102G1'
const WORDS = { explanation: '本区另有专窗办理', contact: '企业服务中心 024-12345678' }
const MET = { staff: 80, revenueYuan: 2_000_000 }

describe('a zone hands on what the province has published', () => {
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
    (world.cloud.database.find('push_ledger', { pushId }) as { rows: LedgerRow[] }[])
      .flatMap(({ rows }) => rows.map(({ personId }) => personId))
      .sort()

  it('to its own enterprises only, with its own words, rehearsed and accounted for like any push, once', async () => {
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

  it('and no further: not into another zone, not its own policy, not a foreign draft, and not by other words than rehearsed', async () => {
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

  it('and what the province takes back is taken back here', async () => {
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

  it('and whoever begins to enter it again is shown that it is there', async () => {
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
    // The zone's own of the beginning is out of force: the province's is found.
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
