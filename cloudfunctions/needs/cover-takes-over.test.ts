import { startWorld, type World } from '../../demo/world'
import { expectCode, expectData, postNeed } from '../_tests/answers'

const ZONE = { regionCode: 'CN2101G1' }

describe('an officer who stands in for an absent one takes over the open needs', () => {
  let world: World
  let needId = ''
  beforeEach(async () => {
    world = await startWorld({ seed: 'district' })
    needId = (await postNeed(world)).id
    expectData(await world.as('zhou-min').needs.claim({ needId }))
    world.cloud.clock.set(Date.parse('2020-03-10T12:00:00+08:00'))
  })
  afterEach(() => world.close())

  const away = (fromOn: string, untilOn = fromOn, coverId = 'sun-jie') =>
    world
      .as('zhou-min')
      .park.setAbsence({ ...ZONE, personId: 'zhou-min', kind: 'sick', fromOn, untilOn, coverId })
  const take = (who = 'sun-jie', toId = who, fromId = 'zhou-min') =>
    world.as(who).needs.handOver({ ...ZONE, fromId, toId, text: '周敏这几天不在岗' })
  const read = async () => expectData(await world.as('li-na').needs.read({ needId })).need

  it('with the promise as it was, and a record that both sides read', async () => {
    const before = await read()
    expectData(await away('2020-03-10', '2020-03-11'))
    const { needs: moved } = expectData(await take())
    expect(moved).toBeGreaterThan(0)
    const after = await read()
    expect([after.promise.responsible.name, after.promise.dueAt, after.promise.startedAt]).toEqual([
      '孙杰',
      before.promise.dueAt,
      before.promise.startedAt,
    ])
    expect(after.timeline.at(-1)?.text).toBe('改由孙杰办理，时限不变。周敏这几天不在岗')
    expectData(await world.as('sun-jie').needs.reply({ needId, text: '周敏交给我了，三点到厂里' }))
    expect(world.cloud.usage().flatMap(({ warnings }) => warnings)).toEqual([])
  })

  it('only on the days of the absence, only for themself, and only the one who was named', async () => {
    expect(expectCode(await take())).toBe('NotYours')
    const tomorrow = expectData(await away('2020-03-11')).absence
    expect(expectCode(await take())).toBe('NotYours')
    expectData(await world.as('zhou-min').park.endAbsence({ ...ZONE, absenceId: tomorrow.id }))
    expectData(await away('2020-03-10'))
    expect(expectCode(await take('liu-chang'))).toBe('NotYours')
    expect(expectCode(await take('sun-jie', 'liu-chang'))).toBe('NotYours')
    expect(expectCode(await take('sun-jie', 'sun-jie', 'wang-hao'))).toBe('NotYours')
    expect((await read()).promise.responsible.name).toBe('周敏')
  })
})
