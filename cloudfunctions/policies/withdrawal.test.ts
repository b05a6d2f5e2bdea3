import type { Rule } from '@/shared/domain/policy/eligibility/rule'
import type { Measure } from '@/shared/domain/policy/measures/measure'
import type { LedgerRow } from '@/shared/domain/push/ledger'
import { isConserved } from '@/shared/domain/push/ledger-summary'
import { startWorld, type World } from '../../demo/world'
import { expectCode, expectData } from '../_tests/answers'
import { published } from '../_tests/policy-steps'
import { plantEnterprise, pushed, TWO_FACTS } from '../_tests/push-steps'

const EVENING = Date.parse('2020-03-10T21:30:00+08:00')
const MORNING = Date.parse('2020-03-11T08:01:00+08:00')

describe('a withdrawn policy', () => {
  let world: World
  beforeEach(async () => {
    world = await startWorld()
    plantEnterprise(world, 0, { profile: { staff: 80, revenueYuan: 2_000_000 }, people: 2 })
    plantEnterprise(world, 1, { profile: { staff: 80 }, people: 2 })
    plantEnterprise(world, 2, { profile: { staff: 1 }, people: 2 })
  })
  afterEach(() => world.close())
  const notified = (pushId: string) =>
    (world.cloud.database.find('push_ledger', { pushId }) as { rows: LedgerRow[] }[])
      .flatMap(({ rows }) => rows.map(({ personId }) => personId))
      .sort()
  const recall = (policyId: string, version: number) =>
    world.as('chen-li').policies.recall({ policyId, version, reason: '补贴标准有误' })
  const titles = () =>
    world.cloud.messages
      .sent()
      .filter(({ openid }) => openid === 'oRing1x0')
      .map(({ data }) => (data as Record<string, string>)['thing1'])

  it('is reported, with its reason, to everybody who was told of it, once and by day', async () => {
    const policy = await published(world, { rule: TWO_FACTS, shortTitle: '稳岗补贴' })
    const pushId = await pushed(world, policy.id, false, { rings: ['fit', 'one_fact'] })
    await world.settle()
    world.cloud.clock.set(EVENING)
    const answers = await Promise.all([recall(policy.id, policy.version), recall(policy.id, policy.version)])
    expect(answers.map(expectCode).sort()).toEqual(['ChangedMeanwhile', 'ok'])
    await Promise.all(Array.from({ length: 3 }, () => world.cloud.fireTimer('pushes')))
    await world.settle()
    const withdrawalId = `${policy.id}-withdrawn`
    expect(notified(withdrawalId)).toEqual(['p0-0', 'p0-1', 'p1-0', 'p1-1'])
    expect(notified(withdrawalId)).toEqual(notified(pushId))
    // Nothing is sent at night.
    expect(titles()).toEqual(['稳岗补贴'])
    world.cloud.clock.set(MORNING)
    await world.settle()
    expect(titles()).toEqual(['稳岗补贴', '已撤回：稳岗补贴'])
    const { funnel, push } = expectData(await world.as('chen-li').pushes.delivery({ pushId: withdrawalId }))
    expect([isConserved(funnel), funnel.targets, push.state, push.kind]).toEqual([
      true,
      4,
      'done',
      'withdrawal',
    ])
    const { notices } = expectData(await world.as('oRing1x1').notices.inbox({}))
    expect(notices.map(({ title }) => title)).toEqual([
      '已撤回：稳岗补贴',
      '（已撤回）补一项就知道适不适合：稳岗补贴',
    ])
    expect(notices[0]?.text).toContain('原因：补贴标准有误')
    expect(notices.some(({ ask }) => ask !== undefined)).toBe(false)
    expect(expectData(await world.as('oRing2x0').notices.inbox({})).notices).toEqual([])
  })

  it('is reported to nobody if nobody was told of it', async () => {
    const policy = await published(world)
    expectData(await recall(policy.id, policy.version))
    await world.settle()
    expect(world.cloud.database.count('pushes')).toBe(0)
  })

  it('can lose one clause: its measures end, the rest goes on, and everybody who was told hears which', async () => {
    const measure = (id: string, clausePaths: string[]) => ({
      ...{ id, title: id, clausePaths, gain: '每人 500 元', amounts: [], rule: TWO_FACTS },
      ...{ materials: [], how: '', links: [], contacts: [] },
    })
    const measures = [measure('m1', ['一（一）']), measure('m2', ['一（二）'])]
    const policy = await published(world, { shortTitle: '稳岗补贴', measures })
    const pushId = await pushed(world, policy.id, false, { rings: ['fit'] })
    await world.settle()
    const [first, ...others] = policy.measures ?? []
    const path = first?.clausePaths[0] ?? ''
    const withdraw = (who: 'chen-li' | 'xu-ning' | 'li-na', version: number, its: string) =>
      world.as(who).policies.withdrawClause({ policyId: policy.id, version, path: its, reason: '名额已满' })
    expect(expectCode(await withdraw('xu-ning', policy.version, path))).toBe('Forbidden')
    expect(expectCode(await withdraw('li-na', policy.version, path))).toBe('Forbidden')
    expect(expectCode(await withdraw('chen-li', policy.version, '九十九'))).toBe('NotAllowedNow')
    const both = await Promise.all([
      withdraw('chen-li', policy.version, path),
      withdraw('chen-li', policy.version, path),
    ])
    expect(both.map(expectCode).sort()).toEqual(['ChangedMeanwhile', 'ok'])
    const { policy: after } = expectData(await world.as('li-na').policies.read({ policyId: policy.id }))
    expect(after.measures?.map(({ id }) => id)).toEqual(others.map(({ id }) => id))
    expect(after.withdrawnClauses).toMatchObject([{ path, reason: '名额已满' }])
    await world.settle()
    expect(notified(`${policy.id}-withdrawn-1`)).toEqual(notified(pushId))
    const { notices } = expectData(await world.as('oRing0x1').notices.inbox({}))
    expect(notices.map(({ title }) => title)).toEqual(['撤回其中一条：稳岗补贴', '（有条款已撤回）稳岗补贴'])
    expect(notices[0]?.text).toContain(`“${path}`)
    expect(expectCode(await withdraw('chen-li', after.version, path))).toBe('NotAllowedNow')
    const last = others.at(-1)?.clausePaths[0] ?? ''
    expect(expectCode(await withdraw('chen-li', after.version, last))).toBe('NothingLeft')
    // The whole policy can still be withdrawn, and people are told that too.
    expectData(await recall(policy.id, after.version))
    await world.settle()
    expect(notified(`${policy.id}-withdrawn`)).toEqual(notified(pushId))
  })

  describe('with one measure withdrawn', () => {
    const SHORT = '稳岗补贴'
    const LOW = { id: 'low', test: 'number', fact: 'revenueYuan', is: 'at_least', value: 1 } as const
    const EASY = { version: 1, root: { all: [TWO_FACTS.root.all[0], LOW] } } as const
    /** The first measure ends earlier, is met more easily, and is withdrawn. */
    const measure = (id: string, path: string, untilOn: string, rule: Rule = TWO_FACTS): Measure => ({
      ...{ id, title: id, clausePaths: [path], rule, gain: '每人 500 元', amounts: [], window: { untilOn } },
      ...{ materials: [], how: '', links: [], contacts: [] },
    })
    const measures = [measure('m1', '一（一）', '2020-04-10', EASY), measure('m2', '一（二）', '2020-04-30')]
    const inboxOf = async (openid: string) =>
      expectData(await world.as(openid).notices.inbox({})).notices.map(({ title, text }) => ({ title, text }))
    const withdraw = async (policyId: string, path: string) => {
      const [{ version }] = world.cloud.database.find('policies', { _id: policyId }) as [{ version: number }]
      return expectData(
        await world.as('chen-li').policies.withdrawClause({ policyId, version, path, reason: '名额已满' }),
      ).policy
    }

    it('its last day is no longer told, and no message calls a withdrawn clause valid', async () => {
      const third = measure('m3', '二', '2020-04-30')
      const policy = await published(world, { shortTitle: SHORT, measures: [...measures, third] })
      await pushed(world, policy.id, false, { rings: ['fit'] })
      await world.settle()
      await withdraw(policy.id, '二')
      await withdraw(policy.id, '一（一）')
      await world.settle()
      world.cloud.clock.set(MORNING)
      await world.settle()
      const told = world.cloud.messages.sent().filter(({ openid }) => openid === 'oRing0x0')
      const fields = told.map(({ data }) => Object.values(data as Record<string, string>).slice(0, 4))
      expect(fields).toEqual([
        [SHORT, '高新区', '演示高新区管委会', '最早2020年4月10日，各项不同'],
        [`撤回一条：${SHORT}`, '高新区', '演示高新区管委会', '2020年4月30日前'],
      ])
      expect((await inboxOf('oRing0x1')).map(({ text }) => text)).toEqual([
        '发布单位撤回了“一（一）”，请不要再按这一条办理，没有撤回的条款仍然有效。原因：名额已满\n其余各项贵企业能不能办，请打开看。',
        '发布单位撤回了“二 申报方式”，请不要再按这一条办理，没有撤回的条款仍然有效。原因：名额已满\n其余各项贵企业能不能办，请打开看。',
        '“二”、“一（一）”已经撤回，请不要再按它办理。其余各项贵企业能不能办，请打开看。\n2020年4月30日前办理',
      ])
    })

    it('before the push is sent: the waiting message names the withdrawn clause, and the last day of the rest', async () => {
      const policy = await published(world, { shortTitle: SHORT, measures })
      world.cloud.clock.set(EVENING)
      await pushed(world, policy.id, false, { rings: ['fit'] })
      await world.settle()
      await withdraw(policy.id, '一（一）')
      await world.settle()
      world.cloud.clock.set(MORNING)
      await world.settle()
      const told = world.cloud.messages.sent().filter(({ openid }) => openid === 'oRing0x0')
      const fields = told.map(({ data }) => Object.values(data as Record<string, string>))
      expect(fields).toEqual([
        [SHORT, '高新区', '演示高新区管委会', '2020年4月30日前', '“一（一）”已撤回，其余请打开看'],
      ])
    })

    const GONE = '“一（一）”已经撤回，请不要再按它办理。'
    const UNTIL = '2020年4月30日前办理'
    it.each([
      // Only the withdrawn measure fits this enterprise.
      ['fit', { staff: 80, revenueYuan: 5 }, '适合您的政策：稳岗补贴', '（有条款已撤回）稳岗补贴'],
      ['may_fit', {}, '可能适合您的政策：稳岗补贴', '（有条款已撤回）稳岗补贴'],
      ['followers', {}, '您关注的主题有新政策：稳岗补贴', '（有条款已撤回）您关注的主题有新政策：稳岗补贴'],
    ] as const)('%s: what was said before claims nothing of what is left', async (ring, profile, was, is) => {
      plantEnterprise(world, 3, { profile, people: 2 })
      const follow = { enterpriseId: 'ring-3', theme: 'research', following: true } as const
      expectData(await world.as('oRing3x1').bookmarks.follow(follow))
      const policy = await published(world, { shortTitle: SHORT, measures, themes: ['research'] })
      await pushed(world, policy.id, false, { rings: [ring] })
      await world.settle()
      expect((await inboxOf('oRing3x1')).map(({ title }) => title)).toEqual([was])
      await withdraw(policy.id, '一（一）')
      await world.settle()
      const rest = {
        fit: '其余各项贵企业能不能办，请打开看。',
        may_fit: '其余各项贵企业能不能办，请打开看。还有信息没填的，填了就知道。',
        followers: '其余各项请打开看。',
      }
      const [withdrawal, before] = await inboxOf('oRing3x1')
      expect(withdrawal?.title).toBe('撤回其中一条：稳岗补贴')
      expect(before).toEqual({ title: is, text: `${GONE}${rest[ring]}\n${UNTIL}` })
    })
  })
})
