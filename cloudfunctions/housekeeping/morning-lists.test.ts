import { startWorld, type World } from '../../demo/world'
import { expectData, postNeed } from '../_tests/answers'

describe('the morning list', () => {
  let world: World
  beforeEach(async () => {
    // A Thursday afternoon.
    world = await startWorld({ now: Date.parse('2020-03-05T16:00:00+08:00') })
  })
  afterEach(() => world.close())

  const goTo = (text: string) =>
    world.cloud.clock.advance(Date.parse(`2020-${text}:00+08:00`) - world.cloud.clock.now())
  const fire = async () => {
    await world.cloud.fireTimer('housekeeping')
    await world.cloud.fireTimer('housekeeping')
    await world.cloud.fireTimer('notices')
  }
  const lists = async (person: Parameters<World['as']>[0]) =>
    expectData(await world.as(person).notices.inbox({})).notices.filter(({ title }) =>
      title.startsWith('早上好'),
    )

  it('is sent once each working morning after the opening, with needs that are overdue or due today', async () => {
    await postNeed(world, '后天要到岗，还缺十个人')
    goTo('03-06T07:00')
    await fire()
    expect(await lists('zhou-min')).toEqual([])
    goTo('03-06T08:35')
    await fire()
    const [first, ...rest] = await lists('zhou-min')
    expect(rest).toEqual([])
    expect(first?.title).toBe('早上好，今天到期 1 件')
    expect(first?.text).toBe('3月6日 16:00 前：后天要到岗，还缺十个人')
    goTo('03-07T09:00')
    await fire()
    expect(await lists('zhou-min')).toHaveLength(1)
    goTo('03-09T09:00')
    await fire()
    expect((await lists('zhou-min')).map(({ title }) => title)).toEqual([
      '早上好，已超时 1 件',
      '早上好，今天到期 1 件',
    ])
    expect(await lists('li-na')).toEqual([])
    expect(world.cloud.usage().flatMap(({ warnings }) => warnings)).toEqual([])
  })

  it('restores a reminder that is missing', async () => {
    const { id: needId } = await postNeed(world)
    const [stored] = world.cloud.database.find('needs', { _id: needId })
    const { remindAt: _lost, ...rest } = stored as { remindAt?: number }
    world.cloud.database.insert('needs', [{ ...rest, _id: 'n_without' }])
    goTo('03-06T09:00')
    await fire()
    const [found] = world.cloud.database.find('needs', { _id: 'n_without' }) as {
      remindAt?: number
      dueAt: number
    }[]
    expect(found?.remindAt).toBe((found?.dueAt ?? 0) - 3_600_000)
  })
})
