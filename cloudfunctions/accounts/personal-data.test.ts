import { HOUR_MS } from '@/shared/domain/time/units'
import { startWorld, type World } from '../../demo/world'
import { expectCode, expectData, postNeed } from '../_tests/answers'

describe('personal data: who looked, what is stored, deletion', () => {
  let world: World
  beforeEach(async () => {
    world = await startWorld({ seed: 'district' })
  })
  afterEach(() => world.close())

  const lookersOf = async (who: string) => expectData(await world.as(who).accounts.lookers({})).looks
  const everythingOf = async (who: string) => {
    const lines: Record<string, unknown>[] = []
    let cursor: string | undefined
    do {
      const page = expectData(await world.as(who).accounts.exportMine(cursor === undefined ? {} : { cursor }))
      lines.push(...page.lines.map((line) => JSON.parse(line) as Record<string, unknown>))
      cursor = page.nextCursor
    } while (cursor !== undefined)
    return lines
  }
  const whole = () =>
    ['people', 'needs', 'audit', 'requests', 'inbox', 'phone_access_log', 'calls', 'failed_attempts', 'outbox', 'erasures', 'invitations']
      .map((name) => JSON.stringify(world.cloud.database.find(name as never)))
      .join('\n') // prettier-ignore

  it('the agent who serves a need leaves a look, once a day, and the author sees it; a masked view leaves none', async () => {
    const { id } = await postNeed(world)
    const officer = async (who: string) =>
      expectData(await world.as(who).needs.read({ needId: id })).need.contact.phone
    expect(await officer('lin-yue')).toContain('****')
    expect(await lookersOf('li-na')).toEqual([])
    const before = world.cloud.database.count('phone_access_log')
    for (let i = 0; i < 3; i += 1) expect(await officer('zhou-min')).not.toContain('*')
    expect(world.cloud.database.count('phone_access_log')).toBe(before + 1)
    expect(await lookersOf('li-na')).toMatchObject([{ name: '周敏', role: 'agent', where: 'need' }])
    world.cloud.clock.advance(24 * HOUR_MS)
    await officer('zhou-min')
    expect(await lookersOf('li-na')).toHaveLength(2)
    // A person reads only who looked at their own number.
    expect(await lookersOf('wu-di')).toEqual([])
  })

  it('claiming a need shows the number, so it is a look; a list of people is one document for all of them', async () => {
    const { id } = await postNeed(world)
    expectData(await world.as('sun-jie').needs.claim({ needId: id }))
    expect(await lookersOf('li-na')).toMatchObject([{ name: '孙杰', role: 'agent', where: 'need' }])
    const before = world.cloud.database.count('phone_access_log')
    expectData(await world.as('li-na').accounts.colleagues({ enterpriseId: 'hengtuo' }))
    expect(world.cloud.database.count('phone_access_log')).toBe(before + 1)
    expect(await lookersOf('zhang-wei')).toMatchObject([{ name: '李娜', where: 'colleagues' }])
    expectData(await world.as('lin-yue').accounts.officers({ regionCode: 'CN2101G1' }))
    expect(await lookersOf('zhou-min')).toMatchObject([{ role: 'administrator', where: 'officers' }])
  })

  it('the export has everything stored about me, and nothing of others that I could not see', async () => {
    const { id } = await postNeed(world, '只为导出而提')
    expectData(await world.as('zhou-min').needs.claim({ needId: id }))
    await world.settle()
    const mine = JSON.stringify(await everythingOf('li-na'))
    for (const text of ['只为导出而提', '李娜', 'needs.post', '您的诉求有人接手了', 'oDemoLiNa'])
      expect(mine).toContain(text)
    const agents = JSON.stringify(await everythingOf('zhou-min'))
    expect(agents).toContain('只为导出而提')
    expect(agents).not.toContain('13000000101')
    expect(agents).not.toContain('oDemoLiNa')
    expect((await everythingOf('oNobodyKnown')).map((line) => Object.keys(line))).toEqual(
      expect.not.arrayContaining([expect.arrayContaining(['name'])]),
    )
  })

  it('deletion removes the name everywhere, needs and audit stay, and the openid can register anew', async () => {
    const { id } = await postNeed(world, '张伟之前提的诉求')
    const { id: own } = expectData(
      await world.as('zhang-wei').needs.post({
        enterpriseId: 'hengtuo',
        text: '我要离开了',
        category: 'other',
        contact: { name: '张伟', phone: '13000009999' },
      }),
    ).need
    expectData(await world.as('zhang-wei').needs.supply({ needId: id, text: '补一句' }))
    const { accounts } = world.as('zhang-wei')
    expect(expectCode(await accounts.deleteMe({ name: '李娜' }))).toBe('NameDiffers')
    expect(expectCode(await accounts.deleteMe({ name: '张伟' }))).toBe('OpenNeeds')
    expect(expectCode(await accounts.deleteMe({ name: '张伟', successorId: 'wu-di' }))).toBe('NotColleague')
    const audits = world.cloud.database.count('audit', { personId: 'zhang-wei' })
    expect(
      expectData(await accounts.deleteMe({ name: '张伟', successorId: 'li-na' })).handedOver,
    ).toBeGreaterThan(0)
    expect(expectData(await accounts.me({})).person).toBeUndefined()
    await world.settle()
    await world.settle()
    for (const gone of ['13000009999', 'oDemoZhangWei']) expect(whole()).not.toContain(gone)
    const needs = JSON.stringify(world.cloud.database.find('needs', { enterpriseId: 'hengtuo' }))
    expect(needs).not.toContain('张伟"')
    expect(needs).toContain('已注销用户')
    expect(world.cloud.database.find('needs', { _id: own })).toMatchObject([
      { author: { personId: 'li-na' } },
    ])
    expect(world.cloud.database.count('audit', { personId: 'zhang-wei' })).toBe(audits + 1)
    expect(world.cloud.database.count('inbox', { personId: 'zhang-wei' })).toBe(0)
    const colleagues = expectData(
      await world.as('li-na').accounts.colleagues({ enterpriseId: 'hengtuo' }),
    ).people
    expect(colleagues.map(({ personId }) => personId)).not.toContain('zhang-wei')
  })

  it('an owner hands over first; an officer on duty is replaced first', async () => {
    expect(expectCode(await world.as('li-na').accounts.deleteMe({ name: '李娜' }))).toBe('HandOverFirst')
    const handOver = (who: string, personId: string) =>
      world.as(who).accounts.handOver({ enterpriseId: 'hengtuo', personId })
    expect(expectCode(await handOver('zhang-wei', 'zhang-wei'))).toBe('OwnersOnly')
    expect(expectCode(await handOver('li-na', 'wu-di'))).toBe('NotColleague')
    expect(expectData(await handOver('li-na', 'zhang-wei'))).toEqual({ ownerName: '张伟' })
    expect(expectCode(await world.as('li-na').accounts.invite({ enterpriseId: 'hengtuo' }))).toBe(
      'OwnersOnly',
    )
    expect(expectCode(await world.as('zhang-wei').accounts.invite({ enterpriseId: 'hengtuo' }))).toBe('ok')
    expect(
      expectCode(await world.as('li-na').accounts.deleteMe({ name: '李娜', successorId: 'zhang-wei' })),
    ).toBe('ok')
    expect(expectCode(await world.as('zhou-min').accounts.deleteMe({ name: '周敏' }))).toBe('OnDuty')
  })

  it('a repeated deletion is done once; a visitor has nothing to delete', async () => {
    const requestId = 'forget-me-once'
    const forget = () =>
      world.as('zhang-wei').accounts.deleteMe({ name: '张伟', successorId: 'li-na' }, { requestId })
    expect(expectData(await forget())).toEqual(expectData(await forget()))
    expect(world.cloud.database.count('erasures')).toBe(1)
    expect(expectCode(await world.as('oNobodyKnown').accounts.deleteMe({ name: '谁' }))).toBe('Forbidden')
  })
})
