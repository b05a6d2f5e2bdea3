import type { Ring } from '@/shared/domain/push/rings'
import { DAY_MS } from '@/shared/domain/time/units'
import { startWorld, type World } from '../../demo/world'
import { expectCode, expectData } from '../_tests/answers'
import { published } from '../_tests/policy-steps'
import { plantEnterprise, policyVersion, pushed, rehearsed, TWO_FACTS } from '../_tests/push-steps'

const EVENING = Date.parse('2020-03-10T21:30:00+08:00')
const MORNING = Date.parse('2020-03-11T08:01:00+08:00')
const RINGS: Ring[] = ['one_fact']
const STAFF = { id: 'staff', test: 'number', fact: 'staff', is: 'at_least', value: 50 } as const

const measure = (id: string, title: string, clause: string, more: object) => ({
  ...{ id, title, clausePaths: [clause], gain: '', amounts: [] },
  ...{ materials: [], how: '', links: [], contacts: [], ...more },
})
/** Three measures: 30 and 50 万元 by staff and revenue, and one by staff alone. */
const MEASURES = [
  measure('m1', '扩岗补贴', '一（一）', { rule: TWO_FACTS }),
  measure('m2', '用工大奖', '一（二）', {
    rule: { ...TWO_FACTS, award: { tiers: [{ gives: { yuan: 500_000 } }] } },
  }),
  measure('m3', '接返补助', '二', { rule: { version: 1, root: STAFF }, gain: '按实际费用补' }),
]

describe('a message that asks for one fact', () => {
  let world: World
  beforeEach(async () => {
    world = await startWorld()
    // Revenue decides two measures and staff all three. For ring-2, staff decides the third alone.
    plantEnterprise(world, 0, { profile: { staff: 10 }, people: 1 })
    plantEnterprise(world, 1, { profile: { revenueYuan: 2_000_000 }, people: 2 })
    plantEnterprise(world, 2, { profile: { revenueYuan: 1 }, people: 1 })
  })
  afterEach(() => world.close())
  const noticeOf = async (openid: string) =>
    expectData(await world.as(openid).notices.inbox({})).notices.find(
      ({ policyId }) => policyId !== undefined,
    )
  const policyOf = (more: object = {}) =>
    published(world, { shortTitle: '稳岗补贴', measures: MEASURES, ...more })
  const noteTo = (openid: string) =>
    world.cloud.messages
      .sent()
      .filter((one) => one.openid === openid)
      .map(({ data }) => (data as Record<string, string>)['thing5'])
  const withdraw = (policyId: string, path: string) =>
    world.as('chen-li').policies.withdrawClause({
      policyId,
      version: policyVersion(world, policyId),
      path,
      reason: '名额已满',
    })

  it('names the measures that the fact decides and their gain, with the same words as in the rehearsal', async () => {
    const policy = await policyOf()
    const { rings = [] } = await rehearsed(world, policy.id, { rings: RINGS })
    const asks = rings.find(({ ring }) => ring === 'one_fact')?.asks ?? []
    const noteOf = (ask: (typeof asks)[number]) => ask.lines?.find(({ name }) => name === 'note')?.value
    expect(asks.map((ask) => [ask.label, ask.enterprises, noteOf(ask)])).toEqual([
      ['职工人数', 1, '填职工人数看能否得用工大奖50万元等3项'],
      // ring-2, and the enterprise of the demo, which lacks revenue as well.
      ['职工人数', 2, '填职工人数看能否得接返补助'],
    ])
    const pushId = await pushed(world, policy.id, false, { rings: RINGS })
    await world.settle()
    expect([noteTo('oRing1x0'), noteTo('oRing2x0')]).toEqual(asks.map((ask) => [noteOf(ask)]))
    const notices = await Promise.all(['oRing1x1', 'oRing2x0'].map(noticeOf))
    expect(notices.map((one) => one?.text)).toEqual(asks.map(({ notice }) => notice?.text))
    expect(notices[0]?.text).toBe(
      '填上“职工人数”，马上知道贵企业符不符合“用工大奖”等 3 项的条件。\n“用工大奖”：50 万元。\n每新招一人补 500 元\n2020年4月30日前办理',
    )
    expect(notices[1]?.text).toContain('符不符合“接返补助”的条件。\n按实际费用补\n')
    expect(notices[0]?.ask?.measures?.map(({ title }) => title)).toEqual(['用工大奖', '扩岗补贴', '接返补助'])
    const [push] = world.cloud.database.find('pushes', { _id: pushId }) as [{ groups: object[] }]
    expect(push.groups).toHaveLength(2)
    const answer = expectData(
      await world
        .as('oRing1x1')
        .policies.tell({ enterpriseId: 'ring-1', policyId: policy.id, fact: 'staff', value: 80 }),
    )
    expect(answer.gains).toMatchObject([{ yuan: 300_000 }, { yuan: 500_000 }, { measureId: 'm3' }])
  })

  it('names the remaining measures when a clause is withdrawn before it is sent, and is not sent when none remains', async () => {
    const policy = await policyOf()
    world.cloud.clock.set(EVENING)
    const pushId = await pushed(world, policy.id, false, { rings: RINGS })
    await world.settle()
    expect(noteTo('oRing1x0')).toEqual([])
    expectData(await withdraw(policy.id, '一（二）'))
    expect((await noticeOf('oRing1x1'))?.text).toContain('“扩岗补贴”等 2 项的条件。\n“扩岗补贴”：30 万元。')
    expectData(await withdraw(policy.id, '二'))
    await world.settle()
    world.cloud.clock.set(MORNING)
    await world.settle()
    expect(noteTo('oRing1x0')[0]).toBe('填职工人数看能否得扩岗补贴30万元')
    expect(noteTo('oRing2x0').filter((note) => note?.includes('填'))).toEqual([])
    const { funnel, reasons } = expectData(await world.as('chen-li').pushes.delivery({ pushId }))
    expect([funnel.pending, reasons]).toEqual([
      0,
      expect.arrayContaining([{ reason: 'recalled', people: 3 }]),
    ])
    const inbox = expectData(await world.as('oRing2x0').notices.inbox({})).notices
    const asked = inbox.find(({ title }) => title === '不用再填了：稳岗补贴')
    expect([asked?.ask, asked?.text]).toEqual([undefined, expect.stringContaining('已经撤回，或者改了条件')])
  })

  it('must be rehearsed again when its words have changed, even if the same people are told', async () => {
    const [first, second] = MEASURES
    const ends = { ...second, window: { untilOn: '2020-03-10' } }
    const policy = await policyOf({ measures: [first, ends] })
    const { digest } = await rehearsed(world, policy.id, { rings: RINGS })
    world.cloud.clock.advance(DAY_MS)
    const send = (its: string) =>
      world.as('chen-li').pushes.send({
        policyId: policy.id,
        version: policyVersion(world, policy.id),
        digest: its,
        rings: RINGS,
      })
    expect(expectCode(await send(digest))).toBe('AudienceChanged')
    expect(expectCode(await send((await rehearsed(world, policy.id, { rings: RINGS })).digest))).toBe('ok')
  })
})
