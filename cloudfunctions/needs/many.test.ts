import { NEED_BATCH_MAX } from '@/shared/contract/limits'
import { HOUR_MS } from '@/shared/domain/time/units'
import { startWorld, type World } from '../../demo/world'
import { CONTACT, expectCode, expectData, postNeed } from '../_tests/answers'

const regionCode = 'CN2101G1'

describe('one step with several needs', () => {
  let world: World
  beforeEach(async () => {
    world = await startWorld()
  })
  afterEach(() => world.close())

  const officer = (who = 'zhou-min') => world.as(who).needs
  const later = () => world.cloud.clock.now() + 4 * HOUR_MS
  const post = async (count: number) => {
    const ids: string[] = []
    for (let i = 0; i < count; i += 1) ids.push((await postNeed(world, `第 ${i} 件，缺工人`)).id)
    return ids
  }
  const read = async (needId: string) => expectData(await officer().read({ needId })).need
  const claim = (needIds: readonly string[], who = 'zhou-min', requestId = `claim-${who}-of-these`) =>
    officer(who).claimMany(
      { regionCode, needIds: [...needIds], text: '已收到，正在核实', updateBy: later() },
      { requestId },
    )

  it('takes each up with the same words, and says which it could not', async () => {
    const [first = '', second = '', third = ''] = await post(3)
    expectData(await officer('sun-jie').claim({ needId: second }))
    const { id: foreign } = expectData(
      await world
        .as('wu-di')
        .needs.post({ enterpriseId: 'langjing-soft', text: '别的园区', category: 'other', contact: CONTACT }),
    ).need
    const ids = [first, second, foreign, 'nothing', third, first]
    expect(expectData(await claim(ids)).outcomes).toEqual([
      { needId: first },
      { needId: second, why: 'NotAllowedNow' },
      { needId: foreign, why: 'NotFound' },
      { needId: 'nothing', why: 'NotFound' },
      { needId: third },
    ])
    for (const id of [first, third])
      expect((await read(id)).timeline.at(-1)).toMatchObject({ type: 'claimed', text: '已收到，正在核实' })
    expect((await read(second)).promise.responsible.name).toBe('孙杰')
    await world.settle()
    const { notices } = expectData(await world.as('li-na').notices.inbox({}))
    expect(notices.filter(({ title }) => title === '您的诉求有人接手了')).toHaveLength(3)
  })

  it('is done once by a repeated call, and by only one of two calls at once', async () => {
    const ids = await post(4)
    const answers = await Promise.all([claim(ids), claim(ids), claim(ids, 'sun-jie')])
    const [mine, again, other] = answers.map((answer) => expectData(answer).outcomes)
    expect(again).toEqual(mine)
    const done = (outcomes: typeof mine = []) =>
      outcomes.filter(({ why }) => why === undefined).map(({ needId }) => needId)
    expect([...done(mine), ...done(other)].sort()).toEqual([...ids].sort())
    for (const id of ids)
      expect((await read(id)).timeline.filter(({ type }) => type === 'claimed')).toHaveLength(1)
  })

  it('takes up only needs whose next word may wait until the named instant, as their cards say', async () => {
    const [ordinary = ''] = await post(1)
    const { id: urgent } = expectData(
      await world.as('li-na').needs.post({
        enterpriseId: 'hengtuo',
        text: '停电了，加急',
        category: 'other',
        urgent: true,
        contact: CONTACT,
      }),
    ).need
    const { needs: cards } = expectData(await officer().queuePage({ regionCode, show: 'unclaimed' }))
    const latest = (needId: string) => cards.find(({ id }) => id === needId)?.nextWord?.at(-1) ?? 0
    expect(latest(urgent)).toBeGreaterThan(world.cloud.clock.now())
    expect(latest(ordinary)).toBeGreaterThan(latest(urgent))
    const needIds = [ordinary, urgent]
    const call = { regionCode, needIds, text: '已收到', updateBy: latest(ordinary) }
    expect(expectData(await officer().claimMany(call)).outcomes).toEqual([
      { needId: ordinary },
      { needId: urgent, why: 'NextWordTooLate' },
    ])
    expect((await read(ordinary)).promise.updateDueAt).toBe(latest(ordinary))
    expect((await read(urgent)).state).toBe('submitted')
  })

  it('leaves a need whose words changed since the officer read them, and says so', async () => {
    const [same = '', changed = ''] = await post(2)
    const { needs: cards } = expectData(await officer().queue({ regionCode, show: 'unclaimed' }))
    const edits = cards.flatMap((card) =>
      card.edits === undefined ? [] : [{ needId: card.id, edits: card.edits }],
    )
    expectData(await world.as('li-na').needs.edit({ needId: changed, text: '改成缺口罩', contact: CONTACT }))
    const call = (read: typeof edits) =>
      officer().claimMany({
        regionCode,
        needIds: [same, changed],
        text: '已收到',
        updateBy: later(),
        edits: read,
      })
    expect(expectData(await call(edits)).outcomes).toEqual([
      { needId: same },
      { needId: changed, why: 'WordsChanged' },
    ])
    expect((await read(changed)).state).toBe('submitted')
    expect(expectData(await call([{ needId: changed, edits: 1 }])).outcomes[1]).toEqual({ needId: changed })
  })

  it('an agent hands over their own needs only; an administrator hands over any', async () => {
    const [own = '', others = ''] = await post(2)
    expectData(await officer().claim({ needId: own }))
    expectData(await officer('wang-hao').claim({ needId: others }))
    const assign = (who: string, personId: string, needIds = [own, others]) =>
      officer(who).assignMany({ regionCode, needIds, personId, text: '他熟' })
    expect(expectCode(await assign('zhou-min', 'chen-li'))).toBe('SuccessorUnfit')
    expect(expectData(await assign('zhou-min', 'sun-jie')).outcomes).toEqual([
      { needId: own },
      { needId: others, why: 'NotYours' },
    ])
    // The offered need still belongs to the officer who offers it. An administrator assigns it.
    expect((await read(own)).handling).toMatchObject({ to: '孙杰', assigned: false })
    expect(expectData(await assign('lin-yue', 'sun-jie')).outcomes).toEqual([
      { needId: own },
      { needId: others },
    ])
    expect(expectData(await assign('lin-yue', 'sun-jie')).outcomes).toEqual([
      { needId: own, why: 'SuccessorUnfit' },
      { needId: others, why: 'SuccessorUnfit' },
    ])
    expect((await read(others)).timeline.at(-1)?.text).toMatch(/^改由孙杰办理，.*时限不变。他熟$/)
  })

  it('leaves needs of the caller’s own enterprise', async () => {
    const ids = await post(1)
    const memberships = [
      { role: 'agent', regionCode, regionName: '沈阳高新区' },
      { role: 'staff', enterpriseId: 'hengtuo', enterpriseName: '恒拓', owner: false },
    ]
    const two = { _id: 'two-hats', version: 1, openid: 'oTwoHats', name: '两顶帽子', phone: '13000000999' }
    world.cloud.database.insert('people', [{ ...two, memberships, quota: {}, unread: 0, createdAt: 1 }])
    expect(expectData(await claim(ids, 'oTwoHats')).outcomes).toEqual([
      { needId: ids[0], why: 'OwnEnterprise' },
    ])
    expect((await read(ids[0] ?? '')).state).toBe('submitted')
  })

  it('reminds of each on the day', async () => {
    const [open = '', closed = ''] = await post(2)
    expectData(await world.as('li-na').needs.withdraw({ needId: closed }))
    const remind = (on: string) => officer().remindMany({ regionCode, needIds: [open, closed], on })
    expect(expectCode(await remind('2020-03-10'))).toBe('ReminderPassed')
    expect(expectData(await remind('2020-03-12')).outcomes).toEqual([
      { needId: open },
      { needId: closed, why: 'NotAllowedNow' },
    ])
    expect(expectData(await officer().around({ needId: open })).remindOn).toBe('2020-03-12')
  })

  it('is bounded, and closed to strangers and to a text with a blank', async () => {
    const ids = await post(1)
    const many = Array.from({ length: NEED_BATCH_MAX + 1 }, (_one, i) => `n${i}`)
    for (const needIds of [many, []])
      expect(expectCode(await officer().remindMany({ regionCode, needIds, on: '2020-03-12' }))).toBe(
        'InvalidInput',
      )
    expect(
      expectCode(
        await officer().claimMany({ regionCode, needIds: ids, text: '已联系{单位}', updateBy: later() }),
      ),
    ).toBe('InvalidInput')
    for (const who of ['li-na', 'xu-ning', 'chen-li'])
      expect(expectCode(await claim(ids, who))).toBe('Forbidden')
    // A caller who names their own region reaches no needs of another.
    const foreign = { regionCode: 'CN2102G1', needIds: ids, text: '抢一件', updateBy: later() }
    expect(expectData(await officer('xu-ning').claimMany(foreign)).outcomes).toMatchObject([
      { why: 'NotFound' },
    ])
  })
})
