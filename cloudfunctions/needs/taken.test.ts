import { startWorld, type World } from '../../demo/world'
import { expectData, postNeed } from '../_tests/answers'

const ZONE = { regionCode: 'CN2101G1' }
const TODAY = { fromOn: '2020-03-10', untilOn: '2020-03-10' }

describe('an officer whose needs somebody else takes over is told once', () => {
  let world: World
  beforeEach(async () => {
    world = await startWorld()
  })
  afterEach(() => world.close())

  const claimed = async (text: string) => {
    const { id: needId } = await postNeed(world, text)
    expectData(await world.as('zhou-min').needs.claim({ needId }))
    return needId
  }
  const told = async (who = 'zhou-min') => {
    await world.settle()
    const { notices } = expectData(await world.as(who).notices.inbox({}))
    return notices.filter(({ title }) => title.includes('您名下')).map(({ title, text }) => [title, text])
  }

  it('when the cover takes everything over', async () => {
    await claimed('第一件，缺工人')
    await claimed('第二件，缺口罩')
    const absence = { ...ZONE, ...TODAY, personId: 'zhou-min', kind: 'sick', coverId: 'sun-jie' } as const
    expectData(await world.as('zhou-min').park.setAbsence(absence))
    const { needs } = expectData(
      await world
        .as('sun-jie')
        .needs.handOver({ ...ZONE, fromId: 'zhou-min', toId: 'sun-jie', text: '周敏今天不在岗' }),
    )
    expect(await told()).toEqual([
      ['孙杰接手了您名下没办完的诉求', `安排接手的有 ${needs} 件，时限不变。周敏今天不在岗`],
    ])
    expect(await told('sun-jie')).toEqual([])
  })

  it('when an administrator assigns one to somebody else, or takes it over', async () => {
    const first = await claimed('第一件，缺工人')
    const second = await claimed('第二件，缺口罩')
    const assign = (needId: string, personId: string) =>
      world.as('lin-yue').needs.assign({ needId, personId, text: '周敏出差' })
    expectData(await assign(first, 'sun-jie'))
    expect(await told()).toEqual([['林悦把您名下 1 件诉求交给了孙杰', '第一件，缺工人']])
    expectData(await assign(second, 'lin-yue'))
    expect((await told())[0]).toEqual(['林悦接手了您名下 1 件诉求', '第二件，缺口罩'])
  })

  it('when an administrator moves several by one tap: one message, not one for each need', async () => {
    const needIds = [await claimed('第一件，缺工人'), await claimed('第二件，缺口罩')]
    const batch = { ...ZONE, needIds, personId: 'sun-jie', text: '周敏出差' }
    expectData(await world.as('lin-yue').needs.assignMany(batch))
    expect(await told()).toEqual([['林悦把您名下 2 件诉求交给了孙杰', '第一件，缺工人\n第二件，缺口罩']])
  })

  it('but not of needs that they handed over themselves', async () => {
    const needId = await claimed('第一件，缺工人')
    await claimed('第二件，缺口罩')
    expectData(await world.as('zhou-min').needs.assign({ needId, personId: 'sun-jie', text: '请帮忙' }))
    const all = { ...ZONE, fromId: 'zhou-min', toId: 'sun-jie', text: '我明天出差' }
    expectData(await world.as('zhou-min').needs.handOver(all))
    expect(await told()).toEqual([])
  })
})
