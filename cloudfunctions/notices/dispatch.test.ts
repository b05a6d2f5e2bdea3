import { startWorld, type World } from '../../demo/world'
import { expectCode, expectData, postNeed } from '../_tests/answers'

describe('telling people', () => {
  let world: World
  beforeEach(async () => {
    world = await startWorld()
  })
  afterEach(() => world.close())
  const inbox = async (who: 'li-na' | 'zhou-min') => expectData(await world.as(who).notices.inbox({}))

  it('the agent is told of a new need in the inbox, and by message because the agent allowed one', async () => {
    const need = await postNeed(world)
    await world.settle()
    expect((await inbox('zhou-min')).notices).toMatchObject([
      { title: '收到新诉求', needId: need.id, read: false },
    ])
    const [sent] = world.cloud.messages.sent()
    expect(sent).toMatchObject({
      openid: 'oDemoZhouMin',
      errcode: 0,
      page: `desk/need/index?needId=${need.id}`,
      data: { phrase2: '待受理' },
    })
  })

  it('nobody is told twice, however often the timer fires', async () => {
    await postNeed(world)
    await Promise.all([
      world.cloud.fireTimer('notices'),
      world.cloud.fireTimer('notices'),
      world.cloud.fireTimer('notices'),
    ])
    await world.settle()
    expect((await inbox('zhou-min')).notices).toHaveLength(1)
    expect(world.cloud.messages.sent()).toHaveLength(1)
    expect(expectData(await world.as('zhou-min').accounts.me({})).unread).toBe(1)
  })

  it('forty-five people of one job are told, each once, and the job is finished once', async () => {
    await postNeed(world)
    const [job] = world.cloud.database.find('outbox', { status: 'pending' }) as {
      _id: string
      to: string[]
    }[]
    const [person] = world.cloud.database.find('people', { openid: 'oDemoLiNa' })
    const to = Array.from({ length: 45 }, (_, no) => `many-${no}`)
    world.cloud.database.insert(
      'people',
      to.map((_id) => ({ ...person, _id, openid: `o-${_id}`, quota: {}, unread: 0 })),
    )
    world.cloud.database.insert('outbox', [{ ...job, _id: 'many', to }])
    await world.settle()
    expect(world.cloud.database.count('inbox', { personId: { $in: to } })).toBe(45)
    expect(world.cloud.database.find('outbox', { _id: 'many' })).toMatchObject([
      { status: 'done', attempts: 1 },
    ])
    expect(world.cloud.database.count('people', { _id: { $in: to }, unread: 1 })).toBe(45)
  })

  it('each message uses up one of the quota, which is shown correctly; the inbox gets everything', async () => {
    expect((await inbox('li-na')).quota.remaining).toBe(3)
    for (let i = 0; i < 4; i += 1) {
      const { id } = await postNeed(world, `第 ${i} 批普工招不上来`)
      expectData(await world.as('zhou-min').needs.claim({ needId: id }))
      await world.settle()
    }
    const { notices, quota } = await inbox('li-na')
    expect([notices.length, quota.remaining]).toEqual([4, 0])
    expect(world.cloud.messages.sent().filter(({ openid }) => openid === 'oDemoLiNa')).toHaveLength(3)
  })

  it('a notice can be marked as read, and only by its owner', async () => {
    await postNeed(world)
    await world.settle()
    const noticeIds = (await inbox('zhou-min')).notices.map(({ id }) => id)
    expect(expectData(await world.as('li-na').notices.markRead({ noticeIds })).unread).toBe(0)
    expect((await inbox('zhou-min')).notices[0]?.read).toBe(false)
    expect(expectData(await world.as('zhou-min').notices.markRead({ noticeIds })).unread).toBe(0)
    expect((await inbox('zhou-min')).notices[0]?.read).toBe(true)
  })

  it('an accepted dialog adds one message; a declined one adds none', async () => {
    const { notices } = world.as('li-na')
    expect(expectData(await notices.allow({ template: 'need_progress', accepted: true })).remaining).toBe(4)
    expect(expectData(await notices.allow({ template: 'need_progress', accepted: false })).remaining).toBe(4)
  })

  it('a client that claims to be the timer is refused', async () => {
    await postNeed(world)
    const { result } = await world.cloud.invoke(
      'notices',
      { Type: 'Timer', TriggerName: 'dispatch' },
      { openid: 'oSomebody' },
    )
    expect(expectCode(result as { ok: false; error: { code: string } })).toBe('InvalidInput')
    expect(world.cloud.database.count('outbox', { status: 'pending' })).toBe(1)
  })
})
