import { startWorld, type World } from '../../demo/world'
import { expectCode, expectData, postNeed } from '../_tests/answers'

describe('merging two needs of one enterprise', () => {
  let world: World
  beforeEach(async () => {
    world = await startWorld({ seed: 'district' })
  })
  afterEach(() => world.close())

  const merge = (who: string, needId: string, intoId: string) => world.as(who).needs.merge({ needId, intoId })
  const read = async (needId: string) => expectData(await world.as('li-na').needs.read({ needId })).need

  it('ends one with its history; the other goes on with the earlier promise, and its officer is told', async () => {
    const first = await postNeed(world, '招十个装配工', { urgent: true })
    world.cloud.clock.advance(3_600_000)
    const second = await postNeed(world, '还是招装配工，要十个')
    const goesOn = expectData(await merge('li-na', first.id, second.id)).need
    expect(goesOn).toMatchObject({ id: second.id, state: 'submitted' })
    expect(goesOn.promise.responseDueAt).toBe(first.promise.responseDueAt)
    expect(goesOn.timeline.at(-1)?.text).toContain(first.code)
    const ended = await read(first.id)
    expect(ended).toMatchObject({ state: 'merged', steps: [], text: '招十个装配工' })
    expect(ended.timeline.at(-1)?.text).toContain(second.code)
    await world.settle()
    const { notices } = expectData(await world.as('zhou-min').notices.inbox({}))
    expect(notices.map(({ title }) => title)).toContain('企业把两件诉求合并成了一件')
    expect(expectCode(await merge('li-na', first.id, second.id))).toBe('NotAllowedNow')
  })

  it('is for the author or the owner; never for the park, into itself, a closed one, or another enterprise’s', async () => {
    const mine = await postNeed(world, '第一件事情')
    const other = await postNeed(world, '第二件事情')
    expect(expectCode(await merge('zhang-wei', mine.id, other.id))).toBe('AuthorsOnly')
    expect(expectCode(await merge('zhou-min', mine.id, other.id))).toBe('Forbidden')
    expect(expectCode(await merge('li-na', mine.id, mine.id))).toBe('NotAllowedNow')
    const foreign = expectData(
      await world.as('liu-yang').needs.post({
        enterpriseId: 'yunqi-soft',
        text: '别家的事情',
        category: 'other',
        contact: { name: '刘洋', phone: '13000000103' },
      }),
    ).need
    expect(expectCode(await merge('li-na', mine.id, foreign.id))).toBe('NotAllowedNow')
    expectData(await world.as('li-na').needs.withdraw({ needId: other.id }))
    expect(expectCode(await merge('li-na', mine.id, other.id))).toBe('NotAllowedNow')
    const both = await Promise.all([postNeed(world, '甲事情要办'), postNeed(world, '乙事情要办')])
    const answers = await Promise.all([
      merge('li-na', both[0].id, both[1].id),
      merge('li-na', both[1].id, both[0].id),
    ])
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
  })
})
