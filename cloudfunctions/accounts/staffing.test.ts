import { MINUTE_MS } from '@/shared/domain/time/units'
import { startWorld, type World } from '../../demo/world'
import { expectCode, expectData, postNeed } from '../_tests/answers'

const ZONE = 'CN2101G1'
const me = { name: '赵新', phone: '13800000000' }

describe('people come and go', () => {
  let world: World
  beforeEach(async () => {
    world = await startWorld({ seed: 'district' })
  })
  afterEach(() => world.close())

  const administrator = () => world.as('lin-yue').accounts
  const appoint = async (who: string, role: 'agent' | 'publisher' | 'administrator') => {
    const { code } = expectData(await administrator().appoint({ regionCode: ZONE, role }))
    return expectData(await world.as(who).accounts.join({ code, ...me })).person.personId
  }
  const dismiss = (
    by: string,
    personId: string,
    role: 'agent' | 'publisher' | 'administrator',
    successorId?: string,
  ) =>
    world.as(by).accounts.dismiss({
      regionCode: ZONE,
      personId,
      role,
      reason: '调离',
      ...(successorId !== undefined && { successorId }),
    })
  const openOf = (personId: string) =>
    world.cloud.database.count('needs', { 'responsible.personId': personId, open: true })
  const told = async (who: string) => {
    await world.settle()
    return expectData(await world.as(who).notices.inbox({})).notices.map(({ title }) => title)
  }

  it('invitations are seen, taken back and renewed; a code that was taken back lets nobody in', async () => {
    const { code } = expectData(await administrator().appoint({ regionCode: ZONE, role: 'agent' }))
    const listed = async () =>
      expectData(await administrator().appointments({ regionCode: ZONE })).invitations.find(
        (one) => one.code === code,
      )
    expect(await listed()).toMatchObject({ role: 'agent', state: 'open' })
    world.cloud.clock.advance(8 * 86_400_000)
    expect(await listed()).toMatchObject({ state: 'expired' })
    expect(expectCode(await world.as('oNew').accounts.join({ code, ...me }))).toBe('InvitationExpired')
    expectData(await administrator().renewInvitation({ code }))
    expect(await listed()).toMatchObject({ state: 'open' })
    expectData(await administrator().cancelInvitation({ code }))
    expectData(await administrator().cancelInvitation({ code }))
    expect(expectCode(await world.as('oNew').accounts.join({ code, ...me }))).toBe('InvitationCancelled')
    expect(expectCode(await administrator().renewInvitation({ code }))).toBe('InvitationCancelled')
    const used = expectData(await administrator().appoint({ regionCode: ZONE, role: 'agent' })).code
    expectData(await world.as('oNew').accounts.join({ code: used, ...me }))
    expect(expectCode(await administrator().cancelInvitation({ code: used }))).toBe('InvitationUsed')
  })

  it('an owner sees and takes back the codes of the own enterprise, a colleague does not, nobody else’s', async () => {
    const { code } = expectData(await world.as('li-na').accounts.invite({ enterpriseId: 'hengtuo' }))
    const seen = await world.as('li-na').accounts.invitations({ enterpriseId: 'hengtuo' })
    expect(expectData(seen).invitations).toMatchObject([{ code, state: 'open' }])
    const { accounts: colleague } = world.as('zhang-wei')
    expect(expectCode(await colleague.invitations({ enterpriseId: 'hengtuo' }))).toBe('OwnersOnly')
    expect(expectCode(await colleague.cancelInvitation({ code }))).toBe('OwnersOnly')
    expect(expectCode(await world.as('wu-di').accounts.cancelInvitation({ code }))).toBe('Forbidden')
    expectData(await world.as('li-na').accounts.cancelInvitation({ code }))
  })

  it('rights end with the next call, in a warm instance too; codes that the dismissed gave out end with them', async () => {
    const personId = await appoint('oSecond', 'administrator')
    const { accounts } = world.as('oSecond')
    const { code } = expectData(await accounts.appoint({ regionCode: ZONE, role: 'administrator' }))
    expect(expectCode(await accounts.officers({ regionCode: ZONE }))).toBe('ok')
    expectData(await dismiss('lin-yue', personId, 'administrator'))
    expect(expectCode(await accounts.officers({ regionCode: ZONE }))).toBe('Forbidden')
    expect(expectCode(await world.as('oSecond').needs.queue({ regionCode: ZONE }))).toBe('Forbidden')
    expect(expectCode(await accounts.join({ code, ...me }))).toBe('InvitationCancelled')
    expect(await told('oSecond')).toContain('您在园区的身份已结束')
  })

  it('an agent with needs, enterprises or duty is not dismissed without somebody who takes over; nothing changes', async () => {
    await postNeed(world)
    const before = [openOf('zhou-min'), world.cloud.database.count('audit')]
    for (const who of ['zhou-min', 'wang-hao'])
      expect(expectCode(await dismiss('lin-yue', who, 'agent'))).toBe('SuccessorNeeded')
    for (const successor of ['zhou-min', 'xu-ning', 'chen-li', 'li-na', 'nobody'])
      expect(expectCode(await dismiss('lin-yue', 'zhou-min', 'agent', successor))).toBe('SuccessorUnfit')
    expect([openOf('zhou-min'), world.cloud.database.count('audit')]).toEqual(before)
    const held = expectData(await administrator().duties({ regionCode: ZONE, personId: 'wang-hao' }))
    expect(held.onDuty).toContain('沈阳高新区')
  })

  it('what the dismissed had goes to the successor with a record that both sides read, promises stay', async () => {
    const posted = await postNeed(world)
    const mine = openOf('zhou-min')
    const looksAfter = world.cloud.database.count('enterprises', { 'steward.personId': 'zhou-min' })
    expect(looksAfter).toBeGreaterThan(0)
    const answer = expectData(await dismiss('lin-yue', 'zhou-min', 'agent', 'sun-jie'))
    expect(answer).toEqual({ needs: mine, enterprises: looksAfter })
    await world.settle()
    expect(openOf('zhou-min')).toBe(0)
    expect(world.cloud.database.count('enterprises', { 'steward.personId': 'zhou-min' })).toBe(0)
    const need = expectData(await world.as('li-na').needs.read({ needId: posted.id })).need
    expect(need.promise).toMatchObject({
      responsible: { name: '孙杰' },
      resolutionDueAt: posted.promise.resolutionDueAt,
    })
    expect(need.timeline.at(-1)).toMatchObject({ type: 'handed_over', by: { name: '林悦' } })
    expect(need.timeline.at(-1)?.text).toContain('改由孙杰办理')
    expect(need.timeline.at(-1)?.text).not.toContain('调离')
    expect(await told('li-na')).toContain('您的诉求换了经办人')
    expect(await told('sun-jie')).toContain('您接手了周敏的工作')
    expect(expectCode(await world.as('zhou-min').needs.claim({ needId: posted.id }))).toBe('Forbidden')
  })

  it('a dismissed duty agent’s duty goes to the successor, with needs that a warm instance still sends to the old one', async () => {
    expectData(await dismiss('lin-yue', 'wang-hao', 'agent', 'sun-jie'))
    expect(world.cloud.database.count('regions', { 'dutyAgent.personId': 'wang-hao' })).toBe(0)
    const late = await postNeed(world, '一件谁也没见过的事')
    world.cloud.database.insert('needs', [
      {
        ...(world.cloud.database.find('needs', { _id: late.id })[0] as object),
        _id: 'n_late',
        responsible: { personId: 'wang-hao', name: '王浩', phone: '1' },
      },
    ])
    await world.settle()
    expect(openOf('wang-hao')).toBe(0)
    world.cloud.clock.advance(6 * MINUTE_MS)
    await world.settle()
    expect(world.cloud.database.count('takeovers', { done: false })).toBe(0)
  })

  it('a successor gets no needs of their own enterprise: the administrator who dismisses answers these', async () => {
    const need = await postNeed(world)
    const { code } = expectData(await world.as('li-na').accounts.invite({ enterpriseId: 'hengtuo' }))
    expectData(await world.as('sun-jie').accounts.join({ code, name: '孙杰', phone: '13000000107' }))
    expectData(await dismiss('lin-yue', 'zhou-min', 'agent', 'sun-jie'))
    await world.settle()
    expect(world.cloud.database.find('needs', { _id: need.id })).toMatchObject([
      { responsible: { personId: 'lin-yue' } },
    ])
    expect(world.cloud.database.count('enterprises', { _id: 'hengtuo', 'steward.personId': 'sun-jie' })).toBe(
      0,
    )
  })

  it('the last administrator neither dismisses nor deletes themself; with a second one it works', async () => {
    expect(expectCode(await dismiss('lin-yue', 'lin-yue', 'administrator'))).toBe('LastAdministrator')
    const demoted = await administrator().changeRole({
      regionCode: ZONE,
      personId: 'lin-yue',
      from: 'administrator',
      role: 'agent',
      reason: '休息',
    })
    expect(expectCode(demoted)).toBe('LastAdministrator')
    expect(expectCode(await administrator().deleteMe({ name: '林悦' }))).toBe('LastAdministrator')
    await appoint('oSecond', 'administrator')
    const successor = expectData(await administrator().duties({ regionCode: ZONE, personId: 'lin-yue' }))
    expect(
      expectCode(
        await dismiss('lin-yue', 'lin-yue', 'administrator', successor.needs > 0 ? 'sun-jie' : undefined),
      ),
    ).toBe('ok')
  })

  it('of two administrators who dismiss each other at once, one stays', async () => {
    const second = await appoint('oSecond', 'administrator')
    const answers = await Promise.all([
      dismiss('lin-yue', second, 'administrator'),
      dismiss('oSecond', 'lin-yue', 'administrator'),
    ])
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect(
      world.cloud.database.count('people', {
        memberships: { $elemMatch: { role: 'administrator', regionCode: ZONE } },
      }),
    ).toBe(1)
  })

  it('a changed role keeps the post with other rights; an agent who becomes a publisher hands over', async () => {
    const change = (successorId?: string) =>
      administrator().changeRole({
        regionCode: ZONE,
        personId: 'zhou-min',
        from: 'agent',
        role: 'publisher',
        reason: '轮岗',
        ...(successorId !== undefined && { successorId }),
      })
    await postNeed(world)
    expect(expectCode(await change())).toBe('SuccessorNeeded')
    expectData(await change('sun-jie'))
    expect(expectCode(await change('sun-jie'))).toBe('AlreadyMember')
    expect(expectCode(await world.as('zhou-min').needs.queue({ regionCode: ZONE }))).toBe('Forbidden')
    expect(expectCode(await world.as('zhou-min').policies.mine({}))).toBe('ok')
  })

  it('an owner removes a colleague, whose open needs go on in the owner’s name; a colleague cannot', async () => {
    const contact = { name: '张伟', phone: '13000000102' }
    const { id } = expectData(
      await world
        .as('zhang-wei')
        .needs.post({ enterpriseId: 'hengtuo', text: '我的事', category: 'other', contact }),
    ).need
    const remove = (who: string, personId: string) =>
      world.as(who).accounts.removeColleague({ enterpriseId: 'hengtuo', personId })
    expect(expectCode(await remove('zhang-wei', 'li-na'))).toBe('OwnersOnly')
    expect(expectCode(await remove('li-na', 'li-na'))).toBe('NotColleague')
    expect(expectCode(await remove('li-na', 'wu-di'))).toBe('NotColleague')
    expect(expectData(await remove('li-na', 'zhang-wei')).needs).toBeGreaterThan(0)
    await world.settle()
    expect(world.cloud.database.find('needs', { _id: id })).toMatchObject([{ author: { personId: 'li-na' } }])
    expect(expectCode(await world.as('zhang-wei').needs.read({ needId: id }))).toBe('Forbidden')
  })

  it('a colleague leaves with somebody who goes on; an owner hands over first', async () => {
    const leave = (who: string, successorId?: string) =>
      world
        .as(who)
        .accounts.leave({ enterpriseId: 'hengtuo', ...(successorId !== undefined && { successorId }) })
    expect(expectCode(await leave('li-na'))).toBe('HandOverFirst')
    await world.as('zhang-wei').needs.post({
      enterpriseId: 'hengtuo',
      text: '没办完的事',
      category: 'other',
      contact: { name: '张伟', phone: '13000000102' },
    })
    expect(expectCode(await leave('zhang-wei'))).toBe('OpenNeeds')
    expect(expectCode(await leave('zhang-wei', 'wu-di'))).toBe('NotColleague')
    expect(expectCode(await leave('zhang-wei', 'li-na'))).toBe('ok')
    expect(expectData(await world.as('zhang-wei').accounts.me({})).person?.memberships).toEqual([])
    const second = expectData(await world.as('li-na').accounts.colleagues({ enterpriseId: 'hengtuo' }))
    expect(second.people.map(({ personId }) => personId)).toEqual(['li-na'])
  })

  it('an administrator makes a colleague the owner when the owner is gone: everybody reads who and why', async () => {
    const pass = (who: string, personId: string) =>
      world
        .as(who)
        .accounts.appointOwner({ enterpriseId: 'hengtuo', personId, reason: '原管理员离职，联系不上' })
    expect(expectCode(await pass('zhou-min', 'zhang-wei'))).toBe('Forbidden')
    expect(expectCode(await pass('lin-yue', 'wu-di'))).toBe('NotColleague')
    expect(expectCode(await pass('lin-yue', 'li-na'))).toBe('AlreadyMember')
    expect(expectData(await pass('lin-yue', 'zhang-wei'))).toEqual({ ownerName: '张伟' })
    expect(expectCode(await world.as('li-na').accounts.invite({ enterpriseId: 'hengtuo' }))).toBe(
      'OwnersOnly',
    )
    for (const who of ['li-na', 'zhang-wei']) expect(await told(who)).toContain('企业管理员换成了张伟')
  })

  it('the officer who has open needs, or an administrator, hands them over, all or one', async () => {
    const need = await postNeed(world)
    const all = (who: string, fromId = 'zhou-min', toId = 'sun-jie') =>
      world.as(who).needs.handOver({ regionCode: ZONE, fromId, toId, text: '周敏休假' })
    const one = (who: string, personId: string) =>
      world.as(who).needs.assign({ needId: need.id, personId, text: '请你看看' })
    expect(expectCode(await all('sun-jie'))).toBe('NotYours')
    expect(expectCode(await all('lin-yue', 'zhou-min', 'xu-ning'))).toBe('SuccessorUnfit')
    expect(expectCode(await one('sun-jie', 'sun-jie'))).toBe('NotYours')
    expect(expectCode(await one('zhou-min', 'chen-li'))).toBe('SuccessorUnfit')
    expect(expectData(await one('zhou-min', 'liu-chang')).need.handling).toMatchObject({ to: '刘畅' })
    expect(expectData(await one('lin-yue', 'liu-chang')).need.promise.responsible.name).toBe('刘畅')
    expect(expectData(await one('lin-yue', 'zhou-min')).need.promise.responsible.name).toBe('周敏')
    const { needs } = expectData(await all('zhou-min'))
    expect(needs).toBeGreaterThan(0)
    await world.settle()
    expect(openOf('zhou-min')).toBe(0)
    // A need that the officer claims afterwards stays with the officer.
    const fresh = await postNeed(world, '又一件')
    expectData(await world.as('zhou-min').needs.claim({ needId: fresh.id }))
    await world.settle()
    expect(openOf('zhou-min')).toBe(1)
  })

  it('of two who hand over at once only one does it, and the other is told', async () => {
    await postNeed(world)
    const open = openOf('zhou-min')
    const to = (who: string, toId: string) =>
      world.as(who).needs.handOver({ regionCode: ZONE, fromId: 'zhou-min', toId, text: '周敏休假' })
    const answers = await Promise.all([to('lin-yue', 'sun-jie'), to('zhou-min', 'liu-chang')])
    const heard = answers.map((answer) => (answer.ok ? answer.data.needs : answer.error.code))
    expect(heard.filter((one) => one === open)).toHaveLength(1)
    // The other call came while the needs were moving, or when none was left.
    expect(['HandedOverMeanwhile', 0]).toContain(heard.find((one) => one !== open))
    await world.settle()
    expect(openOf('zhou-min')).toBe(0)
    const [winner, loser] = heard[0] === open ? ['sun-jie', 'liu-chang'] : ['liu-chang', 'sun-jie']
    expect(openOf(winner)).toBeGreaterThanOrEqual(open)
    expect((await told(loser)).join()).not.toContain('您接手了周敏的诉求')
    // Later no need is left, and the answer says so.
    expect(expectData(await to('lin-yue', 'wang-hao'))).toEqual({ needs: 0, enterprises: 0 })
    expect((await told('wang-hao')).join()).not.toContain('您接手了周敏的诉求')
  })
})
