import { gunzipSync } from 'node:zlib'
import { DAY_MS, HOUR_MS, MINUTE_MS } from '@/shared/domain/time/units'
import { startWorld, type World } from '../../demo/world'
import { COLLECTIONS, type CollectionName } from '../_kernel/data/collections'
import { confirmAndShare, expectCode, expectData, postNeed } from '../_tests/answers'

const SECRET = '李娜那边报价偏高，13000000101 先别接'

describe('what officers keep beside a need', () => {
  let world: World
  beforeEach(async () => {
    world = await startWorld()
  })
  afterEach(() => world.close())

  const officer = (who = 'zhou-min') => world.as(who).needs
  const around = async (needId: string, who = 'zhou-min') => expectData(await officer(who).around({ needId }))
  const inboxOf = async (who: string) =>
    expectData(await world.as(who).notices.inbox({})).notices.map(({ title }) => title)
  /** Every collection and every file that contains the text. */
  const placesOf = (text: string) => {
    const names = (Object.keys(COLLECTIONS) as CollectionName[]).filter((name) =>
      JSON.stringify(world.cloud.database.find(name)).includes(text),
    )
    const files = world.cloud.storage.paths().filter((path) => {
      const bytes = Buffer.from(world.cloud.storage.get(path)?.bytes ?? [])
      return (path.startsWith('zones/') ? gunzipSync(bytes) : bytes).toString().includes(text)
    })
    return [...names, ...files].sort()
  }

  it('shows colleagues a note and who opened the need last, and tells those who are mentioned', async () => {
    const { id } = await postNeed(world)
    expectData(await officer('sun-jie').around({ needId: id }))
    expectData(await officer().note({ needId: id, text: '供电所说周四不行', mentions: ['sun-jie'] }))
    world.cloud.clock.advance(3 * MINUTE_MS)
    expect(await around(id)).toMatchObject({
      enterprise: { status: 'verified', steward: '周敏', open: 1, solved: 0, rated: 0, silent: 0 },
      notes: [{ by: '周敏', text: '供电所说周四不行', mentions: ['孙杰'] }],
      openedBy: [{ name: '孙杰' }],
    })
    await world.settle()
    expect(await inboxOf('sun-jie')).toEqual(['周敏在内部备注里提到您'])
    expect(await inboxOf('wang-hao')).toEqual([])
  })

  it('mentions officers of the region only, and repeats nothing for a repeated call', async () => {
    const { id } = await postNeed(world)
    for (const stranger of ['xu-ning', 'li-na', 'nobody', 'chen-li'])
      expect(expectCode(await officer().note({ needId: id, text: '看', mentions: [stranger] }))).toBe(
        'ColleagueUnfit',
      )
    const twice = () => officer().note({ needId: id, text: '看' }, { requestId: 'once-and-again' })
    expect(expectData(await twice())).toEqual(expectData(await twice()))
    expect((await around(id)).notes).toHaveLength(1)
  })

  it('shows the enterprise nothing of a note: not by reading, lists, messages, export, evidence or files', async () => {
    const { id } = await postNeed(world)
    expectData(await officer().claim({ needId: id }))
    expectData(await officer().note({ needId: id, text: SECRET, mentions: ['sun-jie'] }))
    expectData(await officer().propose({ needId: id, text: '两名普工周一到岗' }))
    await confirmAndShare(world, id)
    await world.settle()
    const me = world.as('li-na')
    const seen = [
      await me.needs.read({ needId: id }),
      await me.needs.mine({ enterpriseId: 'hengtuo' }),
      await me.notices.inbox({}),
      await me.accounts.exportMine({}),
      await me.needs.snapshot({ enterpriseId: 'hengtuo' }),
      await me.needs.preview({ enterpriseId: 'hengtuo', text: '装配车间少普工，人招不上来' }),
      await world.as('wu-di').needs.preview({ enterpriseId: 'ruiwei', text: '少普工，人招不上来' }),
    ]
    expect(JSON.stringify(seen)).not.toContain('报价偏高')
    expect(placesOf('报价偏高')).toEqual(['inbox', 'need_notes', 'outbox'])
    for (const call of [me.needs.around({ needId: id }), me.needs.note({ needId: id, text: '我也写' })])
      expect(expectCode(await call)).toBe('Forbidden')
  })

  it('erases forgotten people from notes, and deletes notes with the need', async () => {
    const { id } = await postNeed(world)
    expectData(await officer().note({ needId: id, text: SECRET, mentions: ['sun-jie'] }))
    expectData(await world.as('li-na').needs.withdraw({ needId: id }))
    await world.settle()
    expectData(await world.as('li-na').accounts.handOver({ enterpriseId: 'hengtuo', personId: 'zhang-wei' }))
    expectData(await world.as('li-na').accounts.deleteMe({ name: '李娜', successorId: 'zhang-wei' }))
    await world.settle()
    const notes = () => JSON.stringify(world.cloud.database.find('need_notes'))
    expect(notes()).toContain('报价偏高')
    expect(notes()).not.toMatch(/李娜|13000000101/)
    world.cloud.clock.advance(3 * 365 * DAY_MS + DAY_MS)
    await world.settle()
    expect(world.cloud.database.count('need_notes')).toBe(0)
  })

  it('reminds only its officer, once, on the day, when the park opens, and not of a closed need', async () => {
    const { id } = await postNeed(world)
    const closed = await postNeed(world, '另一件')
    // 14 March 2020 is a Saturday, so the reminder comes on Monday.
    for (const needId of [id, closed.id])
      expectData(await officer('sun-jie').remind({ needId, on: '2020-03-14' }))
    expectData(await world.as('li-na').needs.withdraw({ needId: closed.id }))
    expect((await around(id, 'sun-jie')).remindOn).toBe('2020-03-14')
    expect((await around(id)).remindOn).toBeUndefined()
    expect(expectCode(await officer().remind({ needId: id, on: '2020-03-10' }))).toBe('ReminderPassed')
    const reminders = async () => (await inboxOf('sun-jie')).filter((title) => title === '您定的提醒到了')
    world.cloud.clock.set(Date.parse('2020-03-16T08:00:00+08:00'))
    await world.settle()
    expect(await reminders()).toEqual([])
    world.cloud.clock.advance(2 * HOUR_MS)
    await Promise.all([world.cloud.fireTimer('housekeeping'), world.cloud.fireTimer('housekeeping')])
    await world.settle()
    expect(await reminders()).toHaveLength(1)
    expect((await around(id, 'sun-jie')).remindOn).toBeUndefined()
  })
})
