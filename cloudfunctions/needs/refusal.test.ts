import { startWorld, type World } from '../../demo/world'
import { expectCode, expectData, postNeed } from '../_tests/answers'

const HOUR = 3_600_000
const WHY = { ground: 'not_ours', pointer: '请找街道商务科 024-1', text: '企业之间的买卖' } as const

describe('declining a need, and contesting that', () => {
  let world: World
  beforeEach(async () => {
    world = await startWorld()
  })
  afterEach(() => world.close())
  const enterprise = () => world.as('li-na').needs
  const agent = () => world.as('zhou-min').needs
  const administrator = () => world.as('lin-yue').needs
  const city = () => world.as('guo-qiang').needs
  const read = async (needId: string) => expectData(await enterprise().read({ needId })).need
  const titlesOf = async (person: Parameters<World['as']>[0]) => {
    await world.settle()
    return expectData(await world.as(person).notices.inbox({})).notices.map(({ title }) => title)
  }
  const claimed = async () => {
    const { id: needId } = await postNeed(world)
    expectData(await agent().claim({ needId }))
    return needId
  }

  it('an agent whose solution was refused cannot decline the need alone', async () => {
    const needId = await claimed()
    expectData(await agent().propose({ needId, text: '办好了' }))
    expectData(await enterprise().reject({ needId, text: '没有' }))
    expect(expectCode(await agent().decline({ needId, ...WHY }))).toBe('NotAllowedNow')
  })

  it('declining names a ground of the list and where to go instead; an older phone is asked to update', async () => {
    const { id: needId } = await postNeed(world)
    expect(expectCode(await agent().decline({ needId, text: '不办' }))).toBe('UpdateNeeded')
    const invented = { needId, ...WHY, ground: 'too_busy' as 'not_ours' }
    expect(expectCode(await agent().decline(invented))).toBe('InvalidInput')
    const { ground, text } = WHY
    expect(expectCode(await agent().decline({ needId, ground, text }))).toBe('InvalidInput')
    const { need } = expectData(await agent().decline({ needId, ...WHY }))
    expect([need.state, need.decline]).toEqual(['declined', { ground: 'not_ours', pointer: WHY.pointer }])
    expect((await read(needId)).steps.sort()).toEqual(['contested', 'rated'])
  })

  it('after work the agent asks and an administrator decides; the enterprise reads each step', async () => {
    const needId = await claimed()
    const { need } = expectData(await agent().proposeDecline({ needId, ...WHY }))
    expect([need.state, need.ruling?.mayRule]).toEqual(['in_progress', false])
    expect(expectCode(await world.as('zhou-min').needs.rule({ needId, granted: true, text: '好' }))).toBe(
      'Forbidden',
    )
    expect(expectCode(await agent().decline({ needId, ...WHY }))).toBe('NotAllowedNow')
    expect(await titlesOf('lin-yue')).toContain('有诉求申请不受理，请您决定')
    const seen = expectData(await administrator().read({ needId })).need.ruling
    expect(seen).toMatchObject({ kind: 'decline', ground: 'not_ours', mayRule: true })
    const refused = expectData(await administrator().rule({ needId, granted: false, text: '能办，请继续' }))
    expect([refused.need.state, refused.need.ruling]).toEqual(['in_progress', undefined])
    expectData(await agent().proposeDecline({ needId, ...WHY }))
    expectData(await administrator().rule({ needId, granted: true, text: '核实过，确实不归管委会' }))
    const told = await read(needId)
    expect(told.timeline.slice(-4).map(({ type, by }) => `${by.name} ${type}`)).toEqual([
      '周敏 decline_proposed',
      '林悦 decline_refused',
      '周敏 decline_proposed',
      '林悦 declined',
    ])
    expect(await titlesOf('zhou-min')).toContain('管理员同意不受理')
  })

  it('a late decision is reported: the administrators are reminded, then the level above', async () => {
    const needId = await claimed()
    expectData(await agent().reply({ needId, text: '在核实' }))
    const { need } = expectData(await agent().proposeDecline({ needId, ...WHY }))
    const decideBy = need.ruling?.decideBy ?? 0
    world.cloud.clock.advance(decideBy - world.cloud.clock.now() + 1)
    await world.cloud.fireTimer('housekeeping')
    await world.cloud.fireTimer('housekeeping')
    expect(await titlesOf('lin-yue')).toContain('有诉求的决定超时了，请马上处理')
    world.cloud.clock.advance(24 * HOUR)
    await world.cloud.fireTimer('housekeeping')
    expect(await titlesOf('guo-qiang')).toContain('有诉求的决定超时了，请马上处理')
    const late = (await read(needId)).timeline.filter(({ type }) => type === 'escalated')
    expect(late.map(({ text }) => text)).toEqual([
      expect.stringMatching(/^承诺的管理员决定时间到了，已提醒/),
      expect.stringMatching(/^管理员决定已超时 2 .*，已/),
      '管理员决定已超时 1 天，已报上级郭强',
    ])
  })

  it('the enterprise contests once: an administrator who did not decide before decides, else the level above', async () => {
    const { id: needId } = await postNeed(world)
    expectData(await agent().decline({ needId, ...WHY }))
    const { need } = expectData(await enterprise().contest({ needId, text: '补贴就是管委会发的' }))
    expect([need.state, need.ruling?.kind, need.promise.responsible.name]).toEqual([
      'reopened',
      'contest',
      '林悦',
    ])
    expect(expectCode(await agent().claim({ needId }))).toBe('NotAllowedNow')
    expectData(await administrator().rule({ needId, granted: true, text: '异议成立' }))
    const upheld = await read(needId)
    expect([upheld.state, upheld.promise.responsible.name, upheld.ruling]).toEqual([
      'reopened',
      '林悦',
      undefined,
    ])
    expect(expectCode(await enterprise().contest({ needId, text: '再来' }))).toBe('NotAllowedNow')
    expect(expectCode(await agent().claim({ needId }))).toBe('NotAllowedNow')
  })

  it('where an administrator declined, the level above decides the contest', async () => {
    const needId = await claimed()
    expectData(await agent().proposeDecline({ needId, ...WHY }))
    expectData(await administrator().rule({ needId, granted: true, text: '不归管委会' }))
    const { need } = expectData(await enterprise().contest({ needId, text: '归的' }))
    expect(need.promise.responsible.name).toBe('郭强')
    expect(expectCode(await administrator().rule({ needId, granted: false, text: '维持' }))).toBe(
      'NotAllowedNow',
    )
    const denied = expectData(await city().rule({ needId, granted: false, text: '核对文件后维持' })).need
    expect([denied.state, (await read(needId)).steps]).toEqual(['declined', ['rated']])
  })

  it('of several who decide or contest at once exactly one succeeds, and the others are told', async () => {
    const needId = await claimed()
    expectData(await agent().proposeDecline({ needId, ...WHY }))
    const rulings = await Promise.all([
      administrator().rule({ needId, granted: true, text: '同意' }),
      city().rule({ needId, granted: false, text: '不同意' }),
      world.as('he-weimin').needs.rule({ needId, granted: true, text: '同意' }),
    ])
    const codes = rulings.map(expectCode)
    expect(codes.filter((code) => code === 'ok')).toHaveLength(1)
    expect(new Set(codes)).toEqual(new Set(['ok', 'NotAllowedNow']))
  })
})

describe('a bad rating has a next step', () => {
  let world: World
  beforeEach(async () => {
    world = await startWorld()
  })
  afterEach(() => world.close())
  const enterprise = () => world.as('li-na').needs
  const agent = () => world.as('zhou-min').needs
  const zone = { regionCode: 'CN2101G1' }
  const badlyRated = async () => {
    const { id: needId } = await postNeed(world)
    expectData(await agent().claim({ needId }))
    expectData(await agent().propose({ needId, text: '好了' }))
    expectData(await enterprise().confirm({ needId }))
    expectData(await enterprise().rate({ needId, level: 'dissatisfied', reasons: ['办得太慢'] }))
    return needId
  }

  it('an officer who did not handle it calls back within five working days; the timeline has the result', async () => {
    const needId = await badlyRated()
    const { callBack } = expectData(await enterprise().read({ needId })).need
    expect(callBack).toMatchObject({ open: true })
    expect(callBack?.officer).not.toBe('周敏')
    expect(expectCode(await agent().callBack({ needId, text: '我自己问过了' }))).toBe('NotAllowedNow')
    // The officer who has to call reads the number, and the access is logged. Another colleague does not read it.
    const phoneFor = async (who: string) =>
      expectData(await world.as(who).needs.read({ needId })).need.contact.phone
    const caller = callBack?.officer === '王浩' ? 'wang-hao' : 'sun-jie'
    const other = caller === 'wang-hao' ? 'sun-jie' : 'wang-hao'
    expect([await phoneFor(caller), await phoneFor('lin-yue'), await phoneFor(other)]).toEqual([
      '13000000101',
      '13000000101',
      '130****0101',
    ])
    const seen = world.cloud.database.find('phone_access_log', { 'about.id': needId }) as {
      by: { personId: string }
    }[]
    expect(seen.map(({ by }) => by.personId)).toEqual(expect.arrayContaining([caller, 'lin-yue']))
    expect(seen.map(({ by }) => by.personId)).not.toContain(other)
    const listed = expectData(await world.as('lin-yue').needs.callBacks(zone)).callBacks
    expect(listed.map((one) => [one.needId, one.level])).toEqual([[needId, 'dissatisfied']])
    const answers = await Promise.all(
      (['lin-yue', 'guo-qiang'] as const).map((person) =>
        world.as(person).needs.callBack({ needId, text: '已致歉，改由专人跟进' }),
      ),
    )
    expect(answers.map(expectCode).sort()).toEqual(['NotAllowedNow', 'ok'])
    const { need } = expectData(await enterprise().read({ needId }))
    expect([need.state, need.callBack?.open, need.timeline.at(-1)?.type]).toEqual([
      'resolved',
      false,
      'called_back',
    ])
    expect(expectData(await world.as('lin-yue').needs.callBacks(zone)).callBacks).toEqual([])
    expect(world.cloud.usage().flatMap(({ warnings }) => warnings)).toEqual([])
  })

  it('a call that shows it is not solved reopens the need, and the officer who called answers for it', async () => {
    const needId = await badlyRated()
    expectData(await world.as('lin-yue').needs.callBack({ needId, text: '机器还没修好', reopen: true }))
    const { need } = expectData(await enterprise().read({ needId }))
    expect([need.state, need.promise.responsible.name, need.rating, need.callBack]).toEqual([
      'reopened',
      '林悦',
      undefined,
      undefined,
    ])
  })

  it('a call-back has reminders, as a promise does', async () => {
    const needId = await badlyRated()
    const dueAt = expectData(await enterprise().read({ needId })).need.callBack?.dueAt ?? 0
    world.cloud.clock.advance(dueAt - world.cloud.clock.now() + 3 * 24 * HOUR)
    await world.cloud.fireTimer('housekeeping')
    const { timeline } = expectData(await enterprise().read({ needId })).need
    expect(timeline.at(-1)?.text).toMatch(/^回访已超时|^承诺的回访时间到了/)
  })

  it('the second refusal of a solution makes an administrator responsible', async () => {
    const { id: needId } = await postNeed(world)
    expectData(await agent().claim({ needId }))
    for (const text of ['没来人', '还是没来']) {
      expectData(await agent().propose({ needId, text: '办好了' }))
      expectData(await enterprise().reject({ needId, text }))
    }
    const { need } = expectData(await enterprise().read({ needId }))
    expect([need.promise.responsible.name, need.timeline.at(-1)?.type]).toEqual(['林悦', 'raised'])
    expect(expectCode(await agent().claim({ needId }))).toBe('NotAllowedNow')
    await world.settle()
    const { notices } = expectData(await world.as('lin-yue').notices.inbox({}))
    expect(notices.map(({ title }) => title)).toContain('两次没解决的诉求由您接手')
  })
})
