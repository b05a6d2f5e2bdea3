import { DAY_MS } from '@/shared/domain/time/units'
import { startWorld, type World } from '../../demo/world'
import { expectData, postNeed } from '../_tests/answers'

const ZONE = { regionCode: 'CN2101G1' }

describe('while the officer of a need is away and nobody took it over', () => {
  let world: World
  let needId = ''
  beforeEach(async () => {
    world = await startWorld({ seed: 'district' })
    needId = (await postNeed(world)).id
    expectData(await world.as('zhou-min').needs.claim({ needId }))
    expectData(await world.as('zhou-min').needs.reply({ needId, text: '已联系人社所，明天给您名单' }))
  })
  afterEach(() => world.close())

  const away = async (personId: 'zhou-min' | 'sun-jie', coverId?: string) =>
    expectData(
      await world.as(personId).park.setAbsence({
        ...ZONE,
        personId,
        kind: 'sick',
        fromOn: '2020-03-10',
        untilOn: '2020-03-13',
        ...(coverId !== undefined && { coverId }),
      }),
    ).absence
  const read = async (who = 'li-na') => expectData(await world.as(who).needs.read({ needId })).need
  const lastReads = () =>
    world.cloud
      .usage()
      .filter((call) => call.function === 'needs')
      .at(-1)?.reads ?? NaN
  const said = async () => {
    const { standing, promise } = await read()
    return [standing?.doing, promise.meanwhile] as const
  }
  const number = async (who: string) => expectData(await world.as(who).accounts.me({})).person?.phone

  it('the enterprise reads who stands in, until when, and whom to call; the number is that of an officer', async () => {
    const [before, nobody] = await said()
    expect(before).toMatch(/^周敏 在办，/)
    expect(nobody).toBeUndefined()
    const { id: absenceId } = await away('zhou-min', 'sun-jie')
    const [doing, meanwhile] = await said()
    // The 14th and 15th are a weekend.
    expect(doing).toMatch(/告诉您进展.*周敏 不在岗，预计 3月16日回来，现在由 孙杰 代，有事找 孙杰。$/)
    expect(doing).not.toMatch(/周敏 在办/)
    expect(meanwhile).toEqual({ name: '孙杰', phone: await number('sun-jie') })
    const supplied = expectData(await world.as('li-na').needs.supply({ needId, text: '再要两名焊工' })).need
    expect(supplied.promise.meanwhile?.name).toBe('孙杰')
    const parks = await read('sun-jie')
    expect([parks.promise.meanwhile, parks.standing]).toEqual([undefined, undefined])
    expectData(await world.as('zhou-min').park.endAbsence({ ...ZONE, absenceId }))
    expect(await said()).toEqual([expect.stringMatching(/^周敏 在办，/), undefined])
  })

  it('once somebody has taken it over, the enterprise reads and calls that person', async () => {
    await away('zhou-min', 'sun-jie')
    const takeover = { ...ZONE, fromId: 'zhou-min', toId: 'sun-jie', text: '周敏这几天不在岗' }
    expectData(await world.as('sun-jie').needs.handOver(takeover))
    expect(await said()).toEqual([expect.stringMatching(/^孙杰 在办，[^周]*$/), undefined])
  })

  it.each([
    ['nobody was named', undefined],
    ['whoever was named is away as well', 'sun-jie'],
  ] as const)('%s: an administrator is named', async (_why, coverId) => {
    await away('zhou-min', coverId)
    if (coverId) await away(coverId)
    const [doing, meanwhile] = await said()
    expect(doing).toMatch(/周敏 不在岗，预计 3月16日回来，没有人代班，有事找管理员 林悦。$/)
    expect(meanwhile).toEqual({ name: '林悦', phone: await number('lin-yue') })
  })

  it('reads as before on the day after, and costs no read while nobody is away', async () => {
    await read()
    const reads = async () => (await read(), lastReads())
    const before = await reads()
    expect(before).toBeLessThanOrEqual(2)
    await away('zhou-min', 'sun-jie')
    expect(await reads()).toBeLessThanOrEqual(before + 4)
    world.cloud.clock.advance(4 * DAY_MS)
    await read()
    expect(await said()).toEqual([expect.stringMatching(/^周敏 在办，/), undefined])
    expect(lastReads()).toBeLessThanOrEqual(before)
    expect(world.cloud.usage().flatMap(({ warnings }) => warnings)).toEqual([])
  })
})
