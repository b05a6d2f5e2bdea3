import type { PersonKey } from '../../demo/data/people'
import { startWorld, type World } from '../../demo/world'
import { expectCode, CONTACT, expectData } from '../_tests/answers'

const TEXT = '西门岗亭的道闸一早就坏，送货的大车进不来，堵到马路上'

describe('answering the same need of several enterprises', () => {
  let world: World
  let first: string
  let others: string[]
  beforeEach(async () => {
    world = await startWorld({ seed: 'district' })
    const post = async (who: PersonKey, enterpriseId: string, more: { share?: boolean; sameAs?: string }) =>
      expectData(
        await needsOf(who).post({
          enterpriseId,
          text: TEXT,
          category: 'facilities',
          contact: CONTACT,
          ...more,
        }),
      ).need.id
    first = await post('li-na', 'hengtuo', { share: true })
    const preview = expectData(await needsOf('liu-yang').preview({ enterpriseId: 'yunqi-soft', text: TEXT }))
    const sameAs = preview.others[0]?.sharedId ?? ''
    others = [
      await post('liu-yang', 'yunqi-soft', { sameAs }),
      await post('gao-fei', 'feiyan-uav', { sameAs }),
    ]
  })
  afterEach(() => world.close())

  const needsOf = (who: PersonKey) => world.as(who).needs
  const stepsFor = async (who: PersonKey, needId = first) => {
    const { needs } = expectData(await needsOf(who).same({ needId }))
    return Object.fromEntries(needs.map(({ id, steps }) => [id, steps]))
  }

  it('lists for each what the caller may do with it, as its own page does', async () => {
    const [mine = '', free = ''] = others
    expectData(await needsOf('zhou-min').claim({ needId: mine }))
    const steps = await stepsFor('zhou-min')
    expect(Object.keys(steps).sort()).toEqual([...others].sort())
    expect([steps[mine]?.includes('replied'), steps[mine]?.includes('claimed')]).toEqual([true, false])
    expect([steps[free]?.includes('replied'), steps[free]?.includes('claimed')]).toEqual([false, true])
    for (const needId of others)
      expect(steps[needId]).toEqual(expectData(await needsOf('zhou-min').read({ needId })).need.steps)
    const another = await stepsFor('sun-jie')
    expect([another[mine]?.includes('replied'), another[mine]?.includes('claimed')]).toEqual([false, false])
  })

  it('each is answered by a call of its own under its own promise, once however often it is sent', async () => {
    const text = '道闸今晚换新的，大车先走东门'
    for (const needId of [first, ...others]) {
      const requestId = `claim-${needId}`
      expectData(await needsOf('zhou-min').claim({ needId }, { requestId }))
      expectData(await needsOf('zhou-min').reply({ needId, text }, { requestId: `reply-${needId}` }))
      expectData(await needsOf('zhou-min').claim({ needId }, { requestId }))
      expectData(await needsOf('zhou-min').reply({ needId, text }, { requestId: `reply-${needId}` }))
    }
    for (const [index, who] of (['li-na', 'liu-yang', 'gao-fei'] as const).entries()) {
      const { need } = expectData(await needsOf(who).read({ needId: [first, ...others][index] ?? '' }))
      expect(need.timeline.map(({ type }) => type)).toEqual(['posted', 'claimed', 'replied'])
      expect(need.timeline.at(-1)?.text).toBe(text)
      expect(need.promise).toMatchObject({
        responsible: { name: '周敏' },
        respondedAt: expect.any(Number) as number,
      })
    }
    // An officer who answers for none of them cannot reply.
    expect(expectCode(await needsOf('sun-jie').reply({ needId: others[0] ?? '', text }))).toBe(
      'NotAllowedNow',
    )
  })
})
