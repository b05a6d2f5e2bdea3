import type { Need } from '@/shared/domain/need/need'
import { startWorld, type World } from '../../demo/world'
import { expectCode, expectData, postNeed } from '../_tests/answers'

const HOUR = 3_600_000
const PARTS = { first: '缺二十名普工', second: '贷款月底到期，想续贷', category: 'finance' } as const

describe('a need is split in two when its author agrees', () => {
  let world: World
  beforeAll(async () => {
    world = await startWorld()
  })
  afterAll(() => world.close())
  const agent = () => world.as('zhou-min').needs
  const answer = (needId: string, agreed: boolean, who = 'li-na') =>
    world.as(who).needs.answerSplit({ needId, agreed })
  const stored = (id: string) =>
    (world.cloud.database.find('needs', { _id: id }) as unknown as (Need & { _id: string })[])[0]
  const proposed = async () => {
    const { id: needId } = await postNeed(world, '装配车间缺二十名普工，另外贷款月底到期')
    expectData(await agent().claim({ needId }))
    return needId
  }
  const partsOf = (needId: string) =>
    (
      world.cloud.database.find('needs', { splitWith: needId }) as unknown as (Need & { _id: string })[]
    ).filter(({ _id }) => _id !== needId)

  it('both have history, files, officer and clock of the original, and every pause since', async () => {
    const needId = await proposed()
    expectData(await agent().ask({ needId, text: '月薪多少？' }))
    world.cloud.clock.advance(HOUR)
    expectData(await world.as('li-na').needs.supply({ needId, text: '五千' }))
    const before = stored(needId)
    const { need: asked } = expectData(await agent().proposeSplit({ needId, ...PARTS }))
    expect(asked.split).toEqual(PARTS)
    await world.settle()
    const { notices } = expectData(await world.as('li-na').notices.inbox({}))
    expect(notices.map(({ title }) => title)).toContain('园区建议把诉求拆成两件，请您决定')
    expect(expectCode(await answer(needId, true, 'zhang-wei'))).toBe('AuthorsOnly')
    const { need: first } = expectData(await answer(needId, true))
    const [second] = partsOf(needId)
    if (!second || !before) throw new Error('there is no second need')
    expect([first.title, first.text]).toEqual(['缺二十名普工', '装配车间缺二十名普工，另外贷款月底到期'])
    expect([second.text, second.category, second.state, second.responsible.name]).toEqual([
      PARTS.second,
      'finance',
      'in_progress',
      '周敏',
    ])
    expect(second.timeline.slice(0, -1)).toEqual(stored(needId)?.timeline.slice(0, -1))
    const { startedAt, respondedAt, pausedWorkingMs } = before.promise
    expect(second.promise).toMatchObject({ startedAt, respondedAt, pausedWorkingMs })
    expect(pausedWorkingMs).toBeGreaterThanOrEqual(HOUR)
    expect(second.dueAt).toBeLessThan(second.promise.resolutionDueAt + 1)
    expect(second.remindAt).toBe(second.dueAt - HOUR)
    expect(
      expectData(await world.as('li-na').needs.read({ needId: second._id })).need.timeline.at(-1)?.text,
    ).toBe(`从 ${first.code} 拆出，办“${PARTS.second}”。时限从原来提交时算起`)
    expectData(await agent().propose({ needId: second._id, text: '银行同意续贷' }))
    expect(world.cloud.usage().flatMap(({ warnings }) => warnings)).toEqual([])
  })

  it('stays one when the author refuses, and can be agreed to only once', async () => {
    const needId = await proposed()
    expectData(await agent().proposeSplit({ needId, ...PARTS }))
    expect(expectCode(await agent().proposeSplit({ needId, ...PARTS }))).toBe('NotAllowedNow')
    expectData(await answer(needId, false))
    expect(partsOf(needId)).toEqual([])
    expect(expectCode(await answer(needId, true))).toBe('NotAllowedNow')
    expectData(await agent().proposeSplit({ needId, ...PARTS }))
    const answers = await Promise.all([answer(needId, true), answer(needId, true), answer(needId, false)])
    expect(answers.map(expectCode).filter((code) => code === 'ok')).toHaveLength(1)
    expect(partsOf(needId).length).toBe(answers[2].ok ? 0 : 1)
  })

  it('only the officer who answers for it proposes; doubted words cannot be agreed to before they pass the check', async () => {
    const needId = await proposed()
    expect(expectCode(await world.as('lin-yue').needs.proposeSplit({ needId, ...PARTS }))).toBe(
      'NotAllowedNow',
    )
    world.cloud.checks.words({ review: ['疑词'] })
    expectData(await agent().proposeSplit({ needId, ...PARTS, second: '疑词两件' }))
    expect(expectData(await world.as('li-na').needs.read({ needId })).need.split).toBeUndefined()
    expect(expectCode(await answer(needId, true))).toBe('NotAllowedNow')
    expect(expectCode(await answer(needId, false))).toBe('NotAllowedNow')
  })
})
