import { startWorld, type World } from '../../demo/world'
import { UNMATCHED_DAYS } from '@/shared/domain/access/personal-data'
import { DAY_MS } from '@/shared/domain/time/units'
import { expectCode, expectData, postNeed } from '../_tests/answers'
import { newService } from '../_tests/new-service'

const regionCode = 'CN2101G1'
const VAIN = '想给厂里养的蜜蜂上保险'

describe('an unmatched text', () => {
  let world: World
  beforeEach(async () => {
    world = await startWorld()
  })
  afterEach(() => world.close())
  const services = () => world.as('lin-yue').services
  const listed = async (who = 'lin-yue', region = regionCode) =>
    expectData(await world.as(who).services.unmatched({ regionCode: region })).texts
  const ask = (text: string) => postNeed(world, text)
  const asked = async (text: string) => {
    const found = (await listed()).find((one) => one.text === text)
    if (!found) throw new Error(`not listed: ${text}`)
    return found
  }

  it('is listed once for the same words, counted, and not where a service fits', async () => {
    await ask(VAIN)
    await ask(`${VAIN}！`)
    await ask('招不到工人，缺二十个普工')
    expect((await listed()).map(({ text, times }) => [text, times])).toEqual([[VAIN, 2]])
    expect(world.cloud.usage().flatMap(({ warnings }) => warnings)).toEqual([])
  })

  it('names nobody: no person, no number, no enterprise', async () => {
    await ask(`我是李娜，电话13000000101，${VAIN}`)
    const [row] = world.cloud.database.find('unmatched_texts')
    expect(JSON.stringify(row)).not.toMatch(/李娜|13000000101|hengtuo|p_/)
    expect((await listed())[0]?.text).toContain('蜜蜂')
  })

  it('becomes an example with one tap: the same words are matched at once, and it is no longer listed', async () => {
    await ask(VAIN)
    const { unmatchedId } = await asked(VAIN)
    const { service } = expectData(await services().add({ regionCode, service: newService }))
    const add = () => services().addExample({ serviceId: service.id, text: VAIN, unmatchedId })
    expect(expectData(await add()).service.exampleNeeds).toContain(VAIN)
    expect(expectData(await add()).service.exampleNeeds.filter((one) => one === VAIN)).toHaveLength(1)
    expect(await listed()).toEqual([])
    const { wellMatched, matches } = await ask(VAIN)
    expect([wellMatched, matches[0]?.name]).toEqual([true, newService.name])
  })

  it('leaves the list when a new service answers it or when it is dismissed, even if it is asked again', async () => {
    await ask(VAIN)
    await ask('想找人教我们跳伞')
    expect(await listed()).toHaveLength(2)
    expectData(await services().add({ regionCode, service: { ...newService, exampleNeeds: [VAIN] } }))
    expect((await listed()).map(({ text }) => text)).toEqual(['想找人教我们跳伞'])
    const { unmatchedId } = await asked('想找人教我们跳伞')
    expectData(await services().dismissUnmatched({ regionCode, unmatchedId }))
    await ask('想找人教我们跳伞')
    expect(await listed()).toEqual([])
  })

  it('is read by administrators of the city, and by no administrator of another zone', async () => {
    await ask(VAIN)
    expect(await listed('guo-qiang', 'CN2101')).toHaveLength(1)
    const { unmatchedId } = await asked(VAIN)
    const foreign = world.as('guo-qiang').services
    expect(expectCode(await foreign.dismissUnmatched({ regionCode: 'CN2101G2', unmatchedId }))).toBe(
      'NotFound',
    )
    expect(await listed()).toHaveLength(1)
  })

  it('is refused as an example if the service has the maximum', async () => {
    const exampleNeeds = Array.from({ length: 60 }, (_, i) => `第 ${i} 种说法`)
    const { service } = expectData(
      await services().add({ regionCode, service: { ...newService, exampleNeeds } }),
    )
    expect(expectCode(await services().addExample({ serviceId: service.id, text: VAIN }))).toBe(
      'ExamplesFull',
    )
  })

  it('is deleted ninety days after it was last asked', async () => {
    await ask(VAIN)
    world.cloud.clock.advance((UNMATCHED_DAYS - 1) * DAY_MS)
    await world.cloud.fireTimer('housekeeping')
    expect(await listed()).toHaveLength(1)
    world.cloud.clock.advance(2 * DAY_MS)
    await world.cloud.fireTimer('housekeeping')
    expect(world.cloud.database.count('unmatched_texts')).toBe(0)
  })
})

it('offers the words of enterprises for a new service of a kind', async () => {
  const world = await startWorld()
  const { kinds } = expectData(await world.as('lin-yue').services.kinds({ category: 'labour' }))
  expect(kinds.length).toBeGreaterThan(3)
  for (const { exampleNeeds } of kinds) expect(exampleNeeds.length).toBeGreaterThanOrEqual(12)
  await world.close()
})
