import { startWorld, type World } from '../../demo/world'
import { expectCode, expectData, postNeed } from '../_tests/answers'

const ZONE = 'CN2101G1'
const contact = { name: '钱进', phone: '13000000555' }
const CODE = '91350100M000100Y43'

describe('needs that enterprises write, and needs that the park enters for them', () => {
  let world: World
  beforeEach(async () => {
    world = await startWorld({ seed: 'district' })
  })
  afterEach(() => world.close())

  const find = (query: object, who = 'zhou-min') => world.as(who).needs.find({ regionCode: ZONE, ...query })
  const titles = async (query: object) => expectData(await find(query)).needs.map(({ title }) => title)
  const enter = (enterprise: { name: string; creditCode?: string }, who = 'sun-jie', more: object = {}) =>
    world.as(who).needs.enter({
      regionCode: ZONE,
      channel: 'phone',
      enterprise,
      contact,
      consent: true,
      text: '急找一间恒温仓库放试剂',
      category: 'premises',
      ...more,
    })
  const creditCodeOf = (id: string) =>
    (world.cloud.database.find('enterprises', { _id: id })[0] as { creditCode: string }).creditCode

  it('is found by case code, words, enterprise, category, state and channel, in two queries and forty documents', async () => {
    const need = await postNeed(world, '想买一台三坐标测量仪')
    for (const text of [need.code, need.code.toLowerCase().replace('-', ' '), '三坐标', '测量仪 三坐标'])
      expect([text, await titles({ text })]).toEqual([text, [need.title]])
    expect(
      await titles({ text: '三坐标', enterpriseId: 'hengtuo', category: 'labour', state: 'submitted' }),
    ).toEqual([need.title])
    expect(await titles({ text: '三坐标', state: 'in_progress' })).toEqual([])
    expect(await titles({ text: '三坐标', channel: 'phone' })).toEqual([])
    expect(await titles({ text: '恒拓', state: 'submitted' })).toContain(need.title)
    expectData(await world.as('zhou-min').needs.claim({ needId: need.id }))
    expect(await titles({ text: '三坐标', state: 'in_progress' })).toEqual([need.title])
    await find({ text: need.code.slice(0, 3) + 'ZZZ' })
    for (const { action, reads, warnings } of world.cloud.usage())
      if (action === 'find') expect([reads <= 40, warnings]).toEqual([true, []])
    expect(expectCode(await find({}))).toBe('InvalidInput')
  })

  it('only officers of the region can search; a text that has not passed the check is not found by its words', async () => {
    await postNeed(world, '想买一台三坐标测量仪')
    expect(expectCode(await find({ text: '三坐标' }, 'li-na'))).toBe('Forbidden')
    expect(expectCode(await find({ text: '三坐标' }, 'xu-ning'))).toBe('Forbidden')
    expect(expectData(await find({ text: '三坐标' }, 'guo-qiang')).needs).toHaveLength(1)
    world.cloud.checks.words({ review: ['疑词'] })
    await postNeed(world, '疑词仪器要校准')
    expect(await titles({ text: '仪器要校准' })).toEqual([])
  })

  it('an enterprise of the zone is told of a need entered for it, reads, confirms and rates it like its own', async () => {
    const { need, receipt } = expectData(
      await enter({ name: '随便写的', creditCode: creditCodeOf('hengtuo') }),
    )
    expect(receipt).toBeUndefined()
    expect(need).toMatchObject({ enterpriseId: 'hengtuo', channel: 'phone', side: 'park' })
    await world.settle()
    const inbox = expectData(await world.as('li-na').notices.inbox({})).notices
    expect(inbox.map(({ title }) => title)).toContain('园区替您登记了一件诉求')
    expect(await titles({ channel: 'phone' })).toEqual([need.title])
    expectData(await world.as('sun-jie').needs.claim({ needId: need.id }))
    expectData(await world.as('sun-jie').needs.propose({ needId: need.id, text: '已找到仓库' }))
    expect(expectCode(await world.as('sun-jie').needs.confirm({ needId: need.id }))).toBe('Forbidden')
    expectData(await world.as('li-na').needs.confirm({ needId: need.id }))
    expect(expectCode(await world.as('li-na').needs.rate({ needId: need.id, level: 'satisfied' }))).toBe('ok')
  })

  it('an officer of the zone enters a need with consent, never for their own enterprise', async () => {
    expect(expectCode(await enter({ name: '某厂' }, 'sun-jie', { consent: false }))).toBe('InvalidInput')
    expect(expectCode(await enter({ name: '某厂' }, 'li-na'))).toBe('Forbidden')
    expect(expectCode(await enter({ name: '某厂' }, 'xu-ning'))).toBe('Forbidden')
    expect(expectCode(await enter({ name: '某厂', creditCode: creditCodeOf('langjing-soft') }))).toBe(
      'EnterpriseElsewhere',
    )
    expect(expectCode(await enter({ name: '某厂', creditCode: '12' }))).toBe('CreditCodeMalformed')
    const { code } = expectData(await world.as('li-na').accounts.invite({ enterpriseId: 'hengtuo' }))
    expectData(await world.as('sun-jie').accounts.join({ code, name: '孙杰', phone: '13000000107' }))
    expect(expectCode(await enter({ name: '恒拓', creditCode: creditCodeOf('hengtuo') }))).toBe(
      'OwnEnterprise',
    )
  })

  it('an enterprise without an account confirms and rates by the code on paper, once; a guessed code is refused', async () => {
    const { need, receipt = '' } = expectData(await enter({ name: '城南小五金店' }))
    expect(receipt).toMatch(/^[0-9A-Z]{10}$/)
    const paper = world.as('oHolderOfPaper').needs
    const seen = expectData(await paper.receipt({ code: receipt })).need
    expect(seen).toMatchObject({ enterpriseName: '城南小五金店', mayConfirm: false })
    expect(JSON.stringify(seen)).not.toMatch(/钱进|13000000555/)
    expect(expectCode(await paper.answerReceipt({ code: receipt, solved: true }))).toBe('NotAllowedNow')
    expectData(await world.as('sun-jie').needs.claim({ needId: need.id }))
    expectData(await world.as('sun-jie').needs.propose({ needId: need.id, text: '已找到仓库' }))
    expect(expectData(await paper.receipt({ code: receipt })).need).toMatchObject({
      proposal: '已找到仓库',
      mayConfirm: true,
    })
    expect(expectCode(await paper.answerReceipt({ code: receipt, solved: false }))).toBe('ReasonNeeded')
    expectData(await paper.answerReceipt({ code: receipt, solved: true, level: 'very_satisfied' }))
    const stored = expectData(await world.as('sun-jie').needs.read({ needId: need.id })).need
    expect(stored).toMatchObject({ state: 'resolved', rating: { level: 'very_satisfied' } })
    expect(stored.timeline.at(-1)?.by.name).toBe('钱进（凭回执码）')
    expect(expectCode(await paper.answerReceipt({ code: receipt, solved: true, level: 'fair' }))).toBe(
      'NotAllowedNow',
    )
    const guess = world.as('oGuesser').needs
    for (let i = 0; i < 10; i += 1)
      expect(expectCode(await guess.receipt({ code: `AAAAAAAAA${i}` }))).toBe('ReceiptUnknown')
    expect(expectCode(await guess.receipt({ code: receipt }))).toBe('TooManyTries')
  })

  it('two rejections by the code on paper raise the need to an administrator, and a bad rating asks somebody to call', async () => {
    const { need, receipt = '' } = expectData(await enter({ name: '城南小五金店' }))
    const answer = (more: { solved: boolean; level?: 'dissatisfied'; text?: string }) =>
      world.as('oHolderOfPaper').needs.answerReceipt({ code: receipt, ...more })
    const propose = (who: string) => world.as(who).needs.propose({ needId: need.id, text: '已找到仓库' })
    const told = async (who: string) => {
      await world.settle()
      return expectData(await world.as(who).notices.inbox({})).notices.map(({ title }) => title)
    }
    const read = async () => expectData(await world.as('lin-yue').needs.read({ needId: need.id })).need
    expectData(await world.as('sun-jie').needs.claim({ needId: need.id }))
    expectData(await propose('sun-jie'))
    expectData(await answer({ solved: false, text: '没有人联系我' }))
    expect((await read()).promise.responsible.name).toBe('孙杰')
    expectData(await propose('sun-jie'))
    expectData(await answer({ solved: false, text: '还是没有' }))
    const last = (await read()).timeline.at(-1)
    expect([last?.type, last?.text]).toEqual(['raised', '两次没有解决，改由管理员林悦负责，时限不变'])
    expect(await told('lin-yue')).toContain('两次没解决的诉求由您接手')
    expectData(await propose('lin-yue'))
    expectData(await answer({ solved: true, level: 'dissatisfied', text: '拖了一个月' }))
    const { callBack } = await read()
    expect(callBack?.open).toBe(true)
  })

  it('a stranger who registers the credit code reads nothing; once the park verifies it, the enterprise gets the need and the paper is void', async () => {
    const { need, receipt = '' } = expectData(await enter({ name: '城南小五金店', creditCode: CODE }))
    const attach = () => world.as('lin-yue').needs.attach({ needId: need.id, creditCode: CODE })
    expect(expectCode(await attach())).toBe('NoVerifiedEnterprise')
    const registered = expectData(
      await world.as('oStranger').accounts.register({
        creditCode: CODE,
        enterpriseName: '城南小五金店',
        zoneCode: ZONE,
        industry: 'C33',
        ...contact,
      }),
    ).enterprise
    expect(expectCode(await world.as('oStranger').needs.read({ needId: need.id }))).toBe('Forbidden')
    expect(expectCode(await attach())).toBe('NoVerifiedEnterprise')
    const [document] = world.cloud.database.find('enterprises', { _id: registered.id }) as {
      version: number
    }[]
    expectData(
      await world.as('lin-yue').enterprises.verify({
        enterpriseId: registered.id,
        version: document?.version ?? 1,
        how: 'visit',
      }),
    )
    expect(expectData(await attach()).need.enterpriseId).toBe(registered.id)
    expect(expectCode(await attach())).toBe('NotAllowedNow')
    expect(expectCode(await world.as('oStranger').needs.read({ needId: need.id }))).toBe('ok')
    expect(expectCode(await world.as('oPaper').needs.receipt({ code: receipt }))).toBe('ReceiptVoid')
  })
  it('only a person with the code on paper takes the need into the verified account of its enterprise, once', async () => {
    const { need, receipt = '' } = expectData(await enter({ name: '城南小五金店', creditCode: CODE }))
    const { receipt: unnamed = '', need: second } = expectData(await enter({ name: '恒拓' }))
    const take = (who: string, enterpriseId: string, code: string) =>
      world.as(who).needs.attachByReceipt({ enterpriseId, code })
    expect(expectCode(await take('li-na', 'hengtuo', receipt))).toBe('ReceiptElsewhere')
    expect(expectCode(await take('li-na', 'hengtuo', 'AAAAAAAAAA'))).toBe('ReceiptUnknown')
    expect(expectCode(await take('wu-di', 'hengtuo', unnamed))).toBe('Forbidden')
    const { id: registered } = expectData(
      await world.as('oStranger').accounts.register({
        ...{ creditCode: CODE, enterpriseName: '城南小五金店', zoneCode: ZONE, industry: 'C33' },
        ...contact,
      }),
    ).enterprise
    expect(expectCode(await take('oStranger', registered, receipt))).toBe('NotVerifiedYet')
    expect(expectData(await take('li-na', 'hengtuo', unnamed))).toEqual({ needId: second.id })
    expect(expectCode(await take('zhang-wei', 'hengtuo', unnamed))).toBe('ReceiptVoid')
    expect(expectData(await world.as('li-na').needs.read({ needId: second.id })).need.enterpriseId).toBe(
      'hengtuo',
    )
    expect(expectCode(await world.as('oStranger').needs.read({ needId: need.id }))).toBe('Forbidden')
    const told = world.cloud.database.find('outbox', { 'notice.needId': second.id })
    expect(JSON.stringify(told)).toContain('凭回执的企业有账号了')
  })

  it('no officer joins a need to their own enterprise', async () => {
    const { need } = expectData(await enter({ name: '恒拓' }))
    const { code } = expectData(await world.as('li-na').accounts.invite({ enterpriseId: 'hengtuo' }))
    expectData(await world.as('sun-jie').accounts.join({ code, name: '孙杰', phone: '13000000107' }))
    const attach = { needId: need.id, creditCode: creditCodeOf('hengtuo') }
    expect(expectCode(await world.as('sun-jie').needs.attach(attach))).toBe('OwnEnterprise')
    expect(expectCode(await world.as('zhou-min').needs.attach(attach))).toBe('ok')
  })
})
