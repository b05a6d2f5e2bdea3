import { DAY_MS, HOUR_MS } from '@/shared/domain/time/units'
import { startWorld, type World } from '../../demo/world'
import { expectCode, expectData, postNeed } from '../_tests/answers'

const regionCode = 'CN2101G1'

describe('a steward’s enterprises and contacts with them', () => {
  let world: World
  beforeEach(async () => {
    world = await startWorld()
  })
  afterEach(() => world.close())

  const mine = async (who = 'zhou-min', more: object = {}) =>
    expectData(await world.as(who).enterprises.mine({ regionCode, ...more }))
  const hengtuo = async () => (await mine()).enterprises.find(({ id }) => id === 'hengtuo')
  const call = (who: string, more: object = {}) =>
    world.as(who).enterprises.contact({ enterpriseId: 'hengtuo', way: 'call', ...more })
  const contacts = async (who: string) =>
    expectData(await world.as(who).enterprises.contacts({ enterpriseId: 'hengtuo' })).contacts

  it('shows how long there was no word, what is open, and the last contact, in two queries', async () => {
    const created = (await hengtuo())?.lastWordAt ?? 0
    const { id: needId } = await postNeed(world)
    const posted = world.cloud.clock.now()
    expect(await hengtuo()).toMatchObject({ open: 1, late: 0, lastWordAt: expect.any(Number) })
    expect((await hengtuo())?.lastWordAt).toBeGreaterThan(created)
    // Reminders of a late promise do not count as a word.
    world.cloud.clock.advance(3 * DAY_MS)
    await world.settle()
    expect(await hengtuo()).toMatchObject({ open: 1, late: 1 })
    expect(Math.abs(((await hengtuo())?.lastWordAt ?? 0) - posted)).toBeLessThan(HOUR_MS)
    expectData(await world.as('li-na').needs.withdraw({ needId }))
    const withdrawn = await hengtuo()
    expect(withdrawn).toMatchObject({ open: 0, late: 0 })
    expect(withdrawn?.lastWordAt).toBeGreaterThan(posted + 2 * DAY_MS)
    const { reads = 0, warnings } = world.cloud.usage().at(-1) ?? {}
    expect(warnings).toEqual([])
    expect(reads).toBeLessThan(30)
  })

  it('puts them in order, finds them, and shows nobody else’s', async () => {
    await postNeed(world)
    const [stored] = world.cloud.database.find('enterprises', { _id: 'hengtuo' }) as [
      { _id: string; creditCode: string },
    ]
    const others = ['乙厂', '甲厂'].map((name, i) => ({
      ...stored,
      _id: `e${i}`,
      name,
      creditCode: `other-${i}`,
    }))
    world.cloud.database.insert('enterprises', others)
    const all = await mine()
    expect(all.total).toBe(all.enterprises.length)
    expect(all.total).toBeGreaterThan(1)
    expect((await mine('zhou-min', { order: 'open' })).enterprises[0]?.id).toBe('hengtuo')
    expect((await mine('zhou-min', { order: 'silence' })).enterprises.at(-1)?.id).toBe('hengtuo')
    const names = (await mine('zhou-min', { order: 'name' })).enterprises.map(({ name }) => name)
    expect([...names].sort()).toEqual(names)
    expect((await mine('zhou-min', { text: '恒拓' })).enterprises.map(({ id }) => id)).toEqual(['hengtuo'])
    expect((await mine('sun-jie')).enterprises.map(({ id }) => id)).not.toContain('hengtuo')
    expect(expectCode(await world.as('xu-ning').enterprises.mine({ regionCode }))).toBe('Forbidden')
    expect((await mine('zhou-min', { cursor: String(all.total) })).enterprises).toEqual([])
  })

  it('notes a call by a tap, with the number for the steward and administrators only, and who saw it', async () => {
    const { contactId, phone, name } = expectData(await call('zhou-min'))
    expect([name, phone]).toEqual(['李娜', '13000000101'])
    expect(await hengtuo()).toMatchObject({ contactedAt: expect.any(Number) })
    expectData(await call('zhou-min', { contactId, text: '没人接，下午再打' }))
    expect(await contacts('sun-jie')).toMatchObject([{ by: '周敏', way: 'call', text: '没人接，下午再打' }])
    const { looks } = expectData(await world.as('li-na').accounts.lookers({}))
    expect(looks).toMatchObject([{ name: '周敏', where: 'colleagues' }])
    expect(expectCode(await call('sun-jie'))).toBe('ContactByStewards')
    const accesses = world.cloud.database.count('phone_access_log')
    expect(expectCode(await call('lin-yue', { contactId, text: '替他写' }))).toBe('NotFound')
    // A refused caller saw no number.
    expect(world.cloud.database.count('phone_access_log')).toBe(accesses)
    for (const who of ['li-na', 'xu-ning', 'chen-li']) expect(expectCode(await call(who))).toBe('Forbidden')
    const seen = [await world.as('li-na').accounts.exportMine({}), await world.as('li-na').notices.inbox({})]
    expect(JSON.stringify(seen)).not.toContain('没人接')
  })

  it('is one contact for a repeated call, and never an answer to a need', async () => {
    const { id: needId } = await postNeed(world)
    const officer = world.as('zhou-min').needs
    expectData(await officer.claim({ needId }))
    const before = expectData(await officer.read({ needId })).need
    const twice = () => officer.contact({ needId, way: 'copy' }, { requestId: 'once-and-again' })
    expect(expectData(await twice())).toEqual(expectData(await twice()))
    const after = expectData(await officer.read({ needId })).need
    expect(after.timeline).toEqual(before.timeline)
    expect([after.promise.dueAt, after.promise.updateDueAt]).toEqual([
      before.promise.dueAt,
      before.promise.updateDueAt,
    ])
    const around = expectData(await world.as('sun-jie').needs.around({ needId }))
    expect(around.contacts).toMatchObject([{ by: '周敏', way: 'copy' }])
    expect(around.contacts).toHaveLength(1)
  })

  it('is deleted after three years', async () => {
    expectData(await call('zhou-min'))
    world.cloud.clock.advance(3 * 365 * DAY_MS + DAY_MS)
    await world.settle()
    expect(world.cloud.database.count('enterprise_contacts')).toBe(0)
  })
})
