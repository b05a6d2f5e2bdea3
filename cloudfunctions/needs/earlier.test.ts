import { startWorld, type World } from '../../demo/world'
import { confirmAndShare, expectData, postNeed } from '../_tests/answers'
import { published } from '../_tests/policy-steps'

const TEXT = '数控车床导轨拉伤，师傅隔离在外地，联系人李娜13812345678，想找人来修'
const SERVICE = '共享员工调剂'

describe('solved needs, policies and the enterprise’s own needs beside the services', () => {
  let world: World
  beforeAll(async () => {
    world = await startWorld({ seed: 'district' })
  })
  afterAll(() => world.close())
  const preview = (text: string) => world.as('li-na').needs.preview({ enterpriseId: 'hengtuo', text })
  const evidence = () => world.cloud.database.find('earlier_needs') as { _id: string; gone?: boolean }[]

  it('a service that solved a need is found for a similar one, until the solution turns out not to last', async () => {
    const { services } = expectData(await world.as('li-na').services.list({ zoneCode: 'CN2101G1' }))
    const service = services.find(({ name }) => name === SERVICE)
    const { id: needId } = await postNeed(world, TEXT)
    expectData(await world.as('zhou-min').needs.claim({ needId }))
    expectData(
      await world
        .as('zhou-min')
        .needs.propose({ needId, text: `“${SERVICE}”已请到人，明天到厂，联系李娜。` }),
    )
    expect(evidence().map(({ _id }) => _id)).not.toContain(needId)
    await confirmAndShare(world, needId)
    const stored = evidence().find(({ _id }) => _id === needId)
    expect(stored).toBeDefined()
    expect(JSON.stringify(stored)).not.toMatch(/李娜|138/)

    const found = expectData(await preview('车床导轨拉伤了，没人修'))
    expect(found.earlier[0]).toMatchObject({ answer: expect.stringContaining('明天到厂') as unknown })
    expect(found.earlier[0]?.solvedBy).toEqual({ serviceId: service?.id, name: SERVICE })
    // The service's own words do not mention lathes: it is found because it helped before.
    const match = found.matches.find(({ serviceId }) => serviceId === service?.id)
    expect(match?.why).toContainEqual({ kind: 'solved', count: 1 })

    expectData(
      await world.as('li-na').needs.rate({ needId, level: 'very_dissatisfied', reasons: ['没修好'] }),
    )
    expect(evidence().find(({ _id }) => _id === needId)?.gone).toBe(true)
    expect(expectData(await preview('车床导轨拉伤了，没人修')).earlier).toEqual([])
  })

  it('finds the enterprise’s own open need that is the same', async () => {
    const { id } = await postNeed(world, '西门变压器漏油，夜里跳闸三次')
    const { same } = expectData(await preview('变压器漏油跳闸'))
    expect(same.map(({ needId }) => needId)).toEqual([id])
    expect(expectData(await preview('想找会计')).same).toEqual([])
  })

  it('finds a policy that was published a second ago', async () => {
    expect(expectData(await preview('雪地摩托检测补贴')).policies).toEqual([])
    const policy = await published(world, {
      title: '关于雪地摩托检测补贴的通知',
      shortTitle: '雪地摩托检测补贴',
    })
    const { policies } = expectData(await preview('雪地摩托检测补贴'))
    expect(policies[0]).toMatchObject({ policyId: policy.id, name: '雪地摩托检测补贴' })
  })

  it('reads, warm, the caller, the enterprise’s open needs and one document of each index', async () => {
    await preview('招工')
    await preview('招工难')
    const last = world.cloud.usage().at(-1)
    expect(last).toMatchObject({ writes: 0, warnings: [] })
    expect(last?.reads).toBeLessThanOrEqual(26)
  })
})
