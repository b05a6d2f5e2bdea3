import { computeChecksum } from '@/shared/domain/search/zone/checksum'
import type { ZoneItems } from '@/shared/domain/search/zone/zone-items'
import { ZoneIndex } from '@/shared/domain/search/zone/zone-index'
import { gunzipSync } from 'node:zlib'
import { startWorld, type World } from '../../demo/world'
import { expectCode, expectData } from '../_tests/answers'
import { published } from '../_tests/policy-steps'

/** Only the clauses of a policy fit this text. */
const CLAUSES_ONLY = '銀行貸款到期要續貸'
const enterpriseId = 'hengtuo'
/** Two hits with scores this close may be in either order, because the cloud learns how rare a word is from all zones and a phone only from its own. */
const LEVEL = 0.02

describe('the snapshot with which a phone searches by itself', () => {
  let world: World
  beforeEach(async () => {
    world = await startWorld({ seed: 'district' })
  })
  afterEach(() => world.close())
  const asked = async (have?: { services: number; policies: number; earlier_needs: number }) =>
    expectData(await world.as('li-na').needs.snapshot({ enterpriseId, ...(have && { have }) }))
  const fileOf = async ({ file }: Awaited<ReturnType<typeof asked>>) => {
    if (!file) throw new Error('no file')
    const bytes = new Uint8Array(await (await fetch(file.url)).arrayBuffer())
    expect([bytes.length, computeChecksum(bytes)]).toEqual([file.sizeBytes, file.checksum])
    return JSON.parse(gunzipSync(bytes).toString('utf8')) as ZoneItems
  }
  const files = () => world.cloud.database.find('zone_files') as { version: number }[]

  it('gives one file to a whole zone, with nothing personal, and then only what changed', async () => {
    const first = await asked()
    const items = await fileOf(first)
    expect(items.services.length).toBeGreaterThan(20)
    expect(items.policies.length).toBeGreaterThan(3)
    expect(items.services.every(({ status }) => status === 'active')).toBe(true)
    expect(items.policies.every(({ regionCode }) => 'CN2101G1'.startsWith(regionCode))).toBe(true)
    expect(JSON.stringify(items.earlier_needs)).not.toMatch(/李娜|恒拓|1\d{10}/)

    const second = await asked()
    expect(second.file?.checksum).toBe(first.file?.checksum)
    expect(files()).toHaveLength(1)

    const nothing = await asked(first.versions)
    expect(nothing.file).toBeUndefined()
    expect(nothing.verdicts).toBeUndefined()
    expect([nothing.removed, Object.values(nothing.changed).flat()]).toEqual([[], []])
    // The caller, the enterprise, the state of each index; the zone is cached.
    expect(world.cloud.usage().at(-1)).toMatchObject({ reads: 5, writes: 0, warnings: [] })
  })

  it('lets a phone without network find the measure that the words ask for, and never one that is over', async () => {
    const blank = { clausePaths: [], amounts: [], materials: [], how: '', links: [], contacts: [] }
    const policy = await published(world, {
      title: '关于雪地摩托产业的若干措施',
      shortTitle: '雪地摩托若干措施',
      measures: [
        { ...blank, id: 'a', title: '整车检测补贴', gain: '补检测费一半', window: { untilOn: '2020-03-20' } },
        { ...blank, id: 'b', title: '滑雪场采购奖励', gain: '每台 2000 元' },
      ],
    })
    const first = await asked()
    const items = await fileOf(first)
    const zone = new ZoneIndex(first.zoneCode, items)
    const moment = (at: number) => ({ at, calendar: first.calendar })
    const found = (text: string, at = first.at) =>
      zone
        .match({ text }, moment(at), first.verdicts ?? {})
        .policies.find((one) => one.policyId === policy.id)
    expect(found('雪地摩托检测补贴')).toMatchObject({
      measure: '整车检测补贴',
      found: { measureId: 'a', gain: '补检测费一半', untilOn: '2020-03-20' },
    })
    expect(found('滑雪场采购雪地摩托')).toMatchObject({ found: { measureId: 'b' } })
    expect(found('雪地摩托检测补贴', Date.parse('2020-03-21T10:00:00+08:00'))).toMatchObject({
      found: { measureId: 'b' },
    })
  })

  it('has a policy that was published a second ago, and drops it when it is recalled', async () => {
    const { versions } = await asked()
    const policy = await published(world, {
      title: '关于雪地摩托检测补贴的通知',
      shortTitle: '雪地摩托检测补贴',
    })
    const after = await asked(versions)
    expect(after.file).toBeUndefined()
    expect(after.changed.policies.map(({ id }) => id)).toEqual([policy.id])
    expect(world.cloud.usage().at(-1)).toMatchObject({ warnings: [] })
    const { id: policyId, version } = policy
    expectData(await world.as('chen-li').policies.recall({ policyId, version, reason: '有误' }))
    const gone = await asked(after.versions)
    expect([gone.changed.policies, gone.removed]).toEqual([[], [policyId]])
    // A new phone gets the earlier file, and both changes on top of it.
    const newcomer = await asked()
    expect(newcomer.file).toBeDefined()
    expect(newcomer.removed).toEqual([policyId])
  })

  it('builds the file anew after many changes, and deletes the old one', async () => {
    const first = await asked()
    for (let i = 0; i < 51; i += 1) {
      await published(world, { title: `关于第 ${i} 件事的通知` })
      world.cloud.clock.advance(10_000)
    }
    const behind = await asked(first.versions)
    expect(behind.file?.checksum).not.toBe(first.file?.checksum)
    expect(behind.changed.policies).toEqual([])
    expect((await fileOf(behind)).policies.length).toBeGreaterThan(51)
    expect((await fetch(first.file?.url ?? '')).status).toBe(404)
    expect(files()).toMatchObject([{ version: 2 }])
  })

  it('two phones that ask first at the same time leave one file that both can fetch', async () => {
    const both = await Promise.all([asked(), asked()])
    for (const one of both) await fileOf(one)
    expect(files()).toHaveLength(1)
  })

  it('a phone with versions of another environment gets a whole file', async () => {
    const { file } = await asked({ services: 9_999, policies: 9_999, earlier_needs: 9_999 })
    expect(file).toBeDefined()
    const visitor = await world.as('han-xue').needs.snapshot({ enterpriseId })
    expect(expectCode(visitor)).toBe('Forbidden')
  })

  it.each([
    '缺 20 名装配工，下周一要到岗',
    '招人',
    '口罩买不到',
    '续代到期了',
    'kouzhao',
    '厂里没人干活了咋整',
    '房东死活不给降租金',
    '又停电了！！！！！',
    CLAUSES_ONLY,
    '想申请gaoqi认定',
    '2台货车，20吨原料卡在高速口',
    '稳岗补贴怎么领',
  ])('the phone finds for “%s” what the cloud finds, in the same order', async (text) => {
    const held = await asked()
    const index = new ZoneIndex(held.zoneCode, await fileOf(held), held)
    index.change(held.changed, held.removed)
    const phone = index.match(
      { text },
      { at: world.cloud.clock.now(), calendar: held.calendar },
      held.verdicts ?? {},
    )
    const server = expectData(await world.as('li-na').needs.preview({ enterpriseId, text }))
    const found = phone.matches.map(({ serviceId }) => serviceId)
    const expected = server.matches.map(({ serviceId }) => serviceId)
    expect([...found].sort()).toEqual([...expected].sort())
    const scoreOf = (id: string) => phone.matches.find(({ serviceId }) => serviceId === id)?.score ?? 0
    expected.slice(1).forEach((id, i) => {
      expect(scoreOf(id)).toBeLessThanOrEqual(scoreOf(expected[i] ?? '') * (1 + LEVEL))
    })
    // Only the cloud searches in clauses, because a phone stores none.
    const named = server.policies.map(({ policyId, verdict }) => ({ policyId, verdict }))
    const here = phone.policies.map(({ policyId, verdict }) => ({ policyId, verdict }))
    expect(here).toEqual(text === CLAUSES_ONLY ? [] : named)
    expect(phone.earlier.map(({ asked }) => asked)).toEqual(server.earlier.map(({ asked }) => asked))
    expect([phone.proposedCategory, phone.wellMatched]).toEqual([server.proposedCategory, server.wellMatched])
  })
})
