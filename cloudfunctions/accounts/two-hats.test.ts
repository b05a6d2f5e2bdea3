import { demoCreditCode } from '../../demo/data/enterprises/credit-codes'
import { startWorld, type World } from '../../demo/world'
import { expectCode, expectData, postNeed } from '../_tests/answers'
import { submitted } from '../_tests/policy-steps'

const ZONE = 'CN2101G1'
const LEFT_DAYS = 365

describe('two hats: an officer who belongs to an enterprise does not act on it for the park', () => {
  let world: World
  beforeEach(async () => {
    world = await startWorld({ seed: 'district' })
  })
  afterEach(() => world.close())

  const appoint = async (who: string, role: 'agent' | 'publisher' | 'administrator', name = '双重') => {
    const { code } = expectData(await world.as('lin-yue').accounts.appoint({ regionCode: ZONE, role }))
    return expectData(await world.as(who).accounts.join({ code, name, phone: '13000000777' })).person
  }
  const parkSteps = async (who: string, needId: string) => {
    const { needs } = world.as(who)
    const text = '自己办自己的事'
    const answers = [
      await needs.claim({ needId }),
      await needs.reply({ needId, text }),
      await needs.ask({ needId, text }),
      await needs.propose({ needId, text }),
      await needs.decline({ needId, text, ground: 'not_ours', pointer: text }),
      await needs.forward({ needId, text }),
      await needs.review({ needId, entry: 0, passed: true }),
      await needs.same({ needId }),
    ]
    return [...new Set(answers.map(expectCode))]
  }

  it('every step of the park on the officer’s own enterprise is refused with a sentence, on others it is not', async () => {
    const own = await postNeed(world)
    await appoint('zhang-wei', 'agent', '张伟')
    expect(await parkSteps('zhang-wei', own.id)).toEqual(['OwnEnterprise'])
    const seen = expectData(await world.as('zhang-wei').needs.read({ needId: own.id })).need
    expect(seen.side).toBe('enterprise')
    expect(expectCode(await world.as('zhang-wei').needs.supply({ needId: own.id, text: '补充' }))).toBe('ok')
    const other = expectData(
      await world.as('liu-yang').needs.post({
        enterpriseId: 'yunqi-soft',
        text: '想找场地',
        category: 'other',
        contact: { name: '刘洋', phone: '13000000103' },
      }),
    ).need
    expect(expectCode(await world.as('zhang-wei').needs.claim({ needId: other.id }))).toBe('ok')
  })

  it('an administrator who belongs to it is refused too, also of the level above', async () => {
    const own = await postNeed(world)
    const { code } = expectData(await world.as('li-na').accounts.invite({ enterpriseId: 'hengtuo' }))
    expectData(await world.as('guo-qiang').accounts.join({ code, name: '郭强', phone: '13000000114' }))
    expect(await parkSteps('guo-qiang', own.id)).toEqual(['OwnEnterprise'])
  })

  it('a need never arrives at somebody who belongs to the enterprise', async () => {
    const answering = (needId: string) => {
      const [found] = world.cloud.database.find('needs', { _id: needId })
      return (found as { responsible: { personId: string; name: string } }).responsible
    }
    const before = answering((await postNeed(world)).id)
    const { code } = expectData(await world.as('li-na').accounts.invite({ enterpriseId: 'hengtuo' }))
    const person = { code, name: before.name, phone: '13000000778' }
    expectData(await world.as(before.personId).accounts.join(person))
    world.cloud.clock.advance(11 * 60_000)
    const after = await postNeed(world)
    expect(answering(after.id).personId).not.toBe(before.personId)
    // The reason is not told.
    expect(JSON.stringify(after)).not.toMatch(/不在岗|休假/)
  })

  it('a person who deletes themself and returns as an agent cannot reach their own need for a year', async () => {
    const own = await postNeed(world)
    const accounts = world.as('zhang-wei').accounts
    expectData(await accounts.deleteMe({ name: '张伟', successorId: 'li-na' }))
    const person = await appoint('zhang-wei', 'agent', '换了名字')
    expect(person.personId).not.toBe('zhang-wei')
    expect(await parkSteps('zhang-wei', own.id)).toEqual(['OwnEnterprise'])
    expect(expectCode(await world.as('zhang-wei').needs.read({ needId: own.id }))).toBe('OwnEnterprise')
    // A second deletion does not lift this.
    expectData(await accounts.deleteMe({ name: '换了名字' }))
    await appoint('zhang-wei', 'agent', '又换了名字')
    expect(await parkSteps('zhang-wei', own.id)).toEqual(['OwnEnterprise'])
    world.cloud.clock.advance((LEFT_DAYS + 1) * 86_400_000)
    expect(expectCode(await world.as('zhang-wei').needs.read({ needId: own.id }))).toBe('ok')
  })

  it('the author of a draft never approves it: not after deleting and coming back, not with a second membership', async () => {
    const policy = await submitted(world)
    const approve = (who: string) =>
      world.as(who).policies.approve({ policyId: policy.id, version: policy.version })
    await appoint('chen-li', 'administrator', '陈立')
    expect(expectCode(await approve('chen-li'))).toBe('OwnWork')
    expectData(await world.as('chen-li').accounts.deleteMe({ name: '陈立' }))
    const back = await appoint('chen-li', 'administrator', '陈新')
    expect(back.personId).not.toBe('chen-li')
    expect(expectCode(await approve('chen-li'))).toBe('OwnWork')
    const seen = expectData(await world.as('chen-li').policies.read({ policyId: policy.id })).policy
    expect(seen.desk?.steps).not.toContain('approved')
    expect(expectCode(await approve('lin-yue'))).toBe('ok')
  })

  it('an officer who asked to decline a need, or handled it, does not decide about it after deleting and coming back', async () => {
    const needId = (await postNeed(world)).id
    const { personId: fromId } = await appoint('visitor-asker', 'agent', '问过的人')
    const asker = world.as('visitor-asker')
    expectData(await asker.needs.claim({ needId }))
    expectData(await asker.needs.reply({ needId, text: '已联系三家' }))
    const why = { text: '不归管委会', ground: 'not_ours', pointer: '区税务局 12366' } as const
    expectData(await asker.needs.proposeDecline({ needId, ...why }))
    const handed = { regionCode: ZONE, fromId, toId: 'sun-jie', text: '我要离开' }
    expectData(await asker.needs.handOver(handed))
    expectData(await asker.accounts.deleteMe({ name: '问过的人' }))
    await appoint('visitor-asker', 'administrator', '换了名字')
    const ruling = { needId, granted: true, text: '自己批自己' }
    expect(expectCode(await asker.needs.rule(ruling))).toBe('NotAllowedNow')
    expectData(await world.as('lin-yue').needs.rule({ ...ruling, granted: false, text: '请继续办' }))
    expectData(await world.as('sun-jie').needs.propose({ needId, text: '办好了' }))
    expectData(await world.as('li-na').needs.confirm({ needId }))
    expectData(await world.as('li-na').needs.rate({ needId, level: 'very_dissatisfied', text: '没办好' }))
    expect(expectCode(await asker.needs.callBack({ needId, text: '自己回访自己' }))).toBe('NotAllowedNow')
  })

  it('an administrator merges nothing into their own enterprise, gives it no steward and imports nothing about it', async () => {
    const { code } = expectData(await world.as('li-na').accounts.invite({ enterpriseId: 'hengtuo' }))
    expectData(await world.as('lin-yue').accounts.join({ code, name: '林悦', phone: '13000000111' }))
    const { enterprises, park } = world.as('lin-yue')
    const stored = (id: string) => world.cloud.database.find('enterprises', { _id: id })[0]
    const { creditCode } = stored('hengtuo') as { creditCode: string }
    const into = { version: 1, intoCreditCode: creditCode, reason: '并入自己' }
    expect(expectCode(await enterprises.merge({ enterpriseId: 'huizhu-casting', ...into }))).toBe(
      'OwnEnterprise',
    )

    const before = stored('hengtuo')
    const given = { regionCode: ZONE, personId: 'sun-jie' } as const
    const ids = ['hengtuo', 'yunqi-soft']
    expectData(await park.assignStewards({ ...given, enterprises: { by: 'ids', ids } }))
    const lines = [{ creditCode, steward: '孙杰' }]
    const imported = expectData(await park.importStewards({ regionCode: ZONE, lines, rehearse: false }))
    expect(imported).toMatchObject({ changed: 0, faults: [{ line: 1 }] })
    expect(stored('hengtuo')).toEqual(before)
    expect(stored('yunqi-soft')).toMatchObject({ steward: { personId: 'sun-jie' } })

    const csv = `企业名称,统一社会信用代码,行业,职工人数\n改了名的恒拓有限公司,${creditCode},C34,9\n沈阳另一家有限公司,${demoCreditCode('210112', 990)},C34,9`
    const fileId = world.cloud.storage.put('uploads/lin-yue/k1/roster.csv', Buffer.from(csv))
    const report = expectData(await enterprises.rehearseRoster({ regionCode: ZONE, fileId }))
    expect(report.counts).toMatchObject({ wrong: 1, added: 1 })
    expect(report.importId).toBeUndefined()
  })

  it('an officer cannot be steward of their own enterprise', async () => {
    const { code } = expectData(await world.as('liu-yang').accounts.invite({ enterpriseId: 'yunqi-soft' }))
    expectData(await world.as('zhou-min').accounts.join({ code, name: '周敏', phone: '13000000106' }))
    const chosen = { by: 'ids', ids: ['yunqi-soft', 'anhe-med'] } as const
    const steward = {
      regionCode: ZONE,
      personId: 'zhou-min',
      enterprises: { ...chosen, ids: [...chosen.ids] },
    }
    expect(expectData(await world.as('lin-yue').park.assignStewards(steward)).changed).toBe(1)
    const stored = (id: string) => world.cloud.database.find('enterprises', { _id: id })[0]
    expect(stored('yunqi-soft')).not.toMatchObject({ steward: { personId: 'zhou-min' } })
    expect(stored('anhe-med')).toMatchObject({ steward: { personId: 'zhou-min' } })
  })

  it('the record that stays of a deleted person names nobody', async () => {
    expectData(await world.as('zhang-wei').accounts.deleteMe({ name: '张伟', successorId: 'li-na' }))
    const [left] = world.cloud.database.find('people', { _id: 'zhang-wei' })
    expect(JSON.stringify(left)).not.toMatch(/张伟|oDemoZhangWei|1300000/)
    expect(left).toMatchObject({ left: [{ enterpriseId: 'hengtuo' }], returnKey: expect.any(String) })
  })
})
