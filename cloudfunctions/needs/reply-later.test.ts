import { DAY_MS, HOUR_MS, MINUTE_MS } from '@/shared/domain/time/units'
import { startWorld, type World } from '../../demo/world'
import { expectCode, expectData, postNeed } from '../_tests/answers'

const AT = Date.parse('2020-03-11T09:00:00+08:00')
const TEXT = '勘察改到周五上午九点，供电所王工一起来'

describe('a reply that is sent later', () => {
  let world: World
  let needId = ''
  beforeEach(async () => {
    world = await startWorld()
    needId = (await postNeed(world)).id
    expectData(await officer().claim({ needId }))
    await world.settle()
  })
  afterEach(() => world.close())

  const officer = (who = 'zhou-min') => world.as(who).needs
  const write = (sendAt = AT, text = TEXT) => officer().replyLater({ needId, text, sendAt })
  const around = async (who = 'zhou-min') => expectData(await officer(who).around({ needId }))
  const read = async () => expectData(await world.as('li-na').needs.read({ needId })).need
  const replies = async () => (await read()).timeline.filter(({ type }) => type === 'replied')
  const titles = async (who: string) =>
    expectData(await world.as(who).notices.inbox({})).notices.map(({ title }) => title)
  const comeTo = async (at: number) => {
    world.cloud.clock.set(at)
    await world.settle()
  }

  it('is seen by colleagues, never by the enterprise, and keeps no promise before it is sent', async () => {
    const { promise: before } = await read()
    expectData(await write())
    for (const who of ['zhou-min', 'sun-jie'])
      expect((await around(who)).later).toEqual([
        { by: '周敏', text: TEXT, sendAt: AT, mine: who === 'zhou-min' },
      ])
    expect((await read()).promise.updateDueAt).toBe(before.updateDueAt)
    expect(await replies()).toEqual([])
    const me = world.as('li-na')
    const seen = [
      await me.needs.mine({ enterpriseId: 'hengtuo' }),
      await me.notices.inbox({}),
      await me.accounts.exportMine({}),
      await me.needs.snapshot({ enterpriseId: 'hengtuo' }),
    ]
    expect(JSON.stringify(seen)).not.toContain('供电所王工')
    await comeTo(AT - MINUTE_MS)
    expect(await replies()).toEqual([])
    await comeTo(AT)
    expect(await replies()).toMatchObject([{ by: { name: '周敏' }, text: TEXT }])
    expect((await read()).promise.updateDueAt).toBeGreaterThan(before.updateDueAt)
    expect(await titles('li-na')).toContain('您的诉求有新进展')
    expect((await around()).later).toEqual([])
  })

  it('is sent once by doubled firings; a firing that is days late sends it when the park opens', async () => {
    expectData(await write())
    // Saturday: the timer has not fired since Tuesday.
    await comeTo(Date.parse('2020-03-14T10:00:00+08:00'))
    expect(await replies()).toEqual([])
    world.cloud.clock.set(Date.parse('2020-03-16T10:00:00+08:00'))
    await Promise.all([1, 2, 3].map(() => world.cloud.fireTimer('housekeeping')))
    await world.settle()
    expect(await replies()).toHaveLength(1)
    expect((await titles('li-na')).filter((title) => title === '您的诉求有新进展')).toHaveLength(1)
  })

  it('is taken back by its writer alone, and not once it is sent', async () => {
    expectData(await write())
    expect(expectCode(await officer('sun-jie').cancelLater({ needId }))).toBe('NotAllowedNow')
    expectData(await officer().cancelLater({ needId }))
    await comeTo(AT)
    expect(await replies()).toEqual([])
    expectData(await write(AT + HOUR_MS, '先写的'))
    expectData(await write(AT + HOUR_MS))
    await comeTo(AT + HOUR_MS)
    expect((await replies()).map(({ text }) => text)).toEqual([TEXT])
    expect(expectCode(await officer().cancelLater({ needId }))).toBe('NotAllowedNow')
  })

  it.each<[string, RegExp, () => Promise<unknown>]>([
    ['closed', /诉求已经结束（已撤回）/, () => world.as('li-na').needs.withdraw({ needId })],
    [
      'given to somebody else',
      /诉求现在由孙杰负责/,
      async () => {
        expectData(await officer().assign({ needId, personId: 'sun-jie', text: '他熟' }))
        return officer('sun-jie').acceptOffer({ needId })
      },
    ],
    [
      'left by its officer',
      /您已不能代表园区答复这家企业/,
      () =>
        world.as('lin-yue').accounts.dismiss({
          regionCode: 'CN2101G1',
          personId: 'zhou-min',
          role: 'agent',
          reason: '调走',
          successorId: 'sun-jie',
        }),
    ],
  ])(
    'is not sent in a need that is %s, and the writer is told with the words',
    async (_what, why, happen) => {
      expectData(await write())
      expect(await happen()).toMatchObject({ ok: true })
      await comeTo(AT)
      expect(await replies()).toEqual([])
      const told = expectData(await world.as('zhou-min').notices.inbox({})).notices.filter(
        ({ title }) => title === '定时回复没有发出',
      )
      expect(told).toHaveLength(1)
      expect(told[0]?.text).toMatch(why)
      expect(told[0]?.text).toContain(TEXT)
    },
  )

  it('is sent hidden if the platform was not sure of its words when they were written', async () => {
    world.cloud.checks.words({ risky: ['坏词'], review: ['王工'] })
    expect(expectCode(await write(AT, '坏词'))).toBe('TextRefused')
    expectData(await write())
    await comeTo(AT)
    expect(await replies()).toMatchObject([{ review: 'pending', text: expect.not.stringContaining('王工') }])
  })

  it('is checked again when it is sent: a text that the platform refuses by then goes back to its writer', async () => {
    expectData(await write())
    world.cloud.checks.words({ risky: ['王工'] })
    world.cloud.clock.set(AT - HOUR_MS)
    // The platform checks texts only of people who used the mini-program within two hours.
    await around()
    await comeTo(AT)
    expect(await replies()).toEqual([])
    const told = expectData(await world.as('zhou-min').notices.inbox({})).notices.filter(
      ({ title }) => title === '定时回复没有发出',
    )
    expect(told.map(({ text }) => text)).toEqual([expect.stringContaining('内容没有通过平台的检查')])
    expect(told[0]?.text).toContain(TEXT)
  })

  it('if the writer has been away since, the verdict of the time of writing counts', async () => {
    expectData(await write())
    await comeTo(AT)
    expect(await replies()).toMatchObject([{ text: TEXT }])
  })

  it('a process that dies after any of its steps neither loses it nor sends it twice', async () => {
    const start = world.cloud.clock.now()
    let survived = false
    let sent = 0
    for (let steps = 2; !survived; steps += 1) {
      const sendAt = start + (sent + 1) * MINUTE_MS
      expectData(await write(sendAt, `第 ${steps} 次：${TEXT}`))
      world.cloud.clock.set(sendAt)
      // After these steps nothing of the process reaches the database.
      let asked = 0
      const isDead = () => (asked += 1) > steps
      world.cloud.trouble.plan({ share: 0.5, kinds: ['refused'], random: () => (isDead() ? 0 : 0.9) })
      await world.cloud.fireTimer('housekeeping').catch(() => undefined)
      survived = asked <= steps
      world.cloud.trouble.plan(undefined)
      // By the next firing the platform has rolled back the dead process's open transaction.
      world.cloud.clock.advance(MINUTE_MS / 2)
      await world.cloud.fireTimer('housekeeping')
      sent += 1
      const said = (await replies()).map(({ text }) => text)
      expect([steps, said.length, said.at(-1)]).toEqual([steps, sent, `第 ${steps} 次：${TEXT}`])
    }
    expect(sent).toBeGreaterThan(10)
  })

  it('can be set only for an opening hour within two weeks, and only by an officer who may reply', async () => {
    const now = world.cloud.clock.now()
    for (const sendAt of [
      now,
      now - 1,
      AT - HOUR_MS,
      Date.parse('2020-03-14T10:00:00+08:00'),
      AT + 20 * DAY_MS,
    ])
      expect(expectCode(await write(sendAt))).toBe('SendTimeUnfit')
    for (const who of ['sun-jie', 'lin-yue'])
      expect(expectCode(await officer(who).replyLater({ needId, text: TEXT, sendAt: AT }))).toBe(
        'NotAllowedNow',
      )
    for (const who of ['li-na', 'xu-ning', 'chen-li'])
      expect(expectCode(await officer(who).replyLater({ needId, text: TEXT, sendAt: AT }))).toBe('Forbidden')
    expect(expectCode(await write(AT, '已联系{单位}'))).toBe('InvalidInput')
    const { sendTimes = [] } = await around()
    expect(sendTimes.length).toBeGreaterThan(3)
    for (const sendAt of sendTimes) expectData(await write(sendAt))
  })

  it('and a reminder on the same day do not disturb each other', async () => {
    expectData(await officer().remind({ needId, on: '2020-03-11' }))
    expectData(await write(AT + HOUR_MS))
    expect(await around()).toMatchObject({ remindOn: '2020-03-11', later: [{ text: TEXT }] })
    await comeTo(AT)
    expect(await titles('zhou-min')).toContain('您定的提醒到了')
    expect(await around()).toMatchObject({ later: [{ text: TEXT }] })
    expect((await around()).remindOn).toBeUndefined()
    await comeTo(AT + HOUR_MS)
    expect(await replies()).toHaveLength(1)
  })
})
