import { startWorld, type World } from '../../demo/world'
import { expectCode, CONTACT, expectData, postNeed } from '../_tests/answers'

const MINUTE = 60_000
const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3])
const HELD = '内容审核中，通过后可见'

describe('the platform checks everything that others will see', () => {
  let world: World
  beforeEach(async () => {
    world = await startWorld()
    world.cloud.checks.words({ risky: ['坏词'], review: ['疑词'] })
  })
  afterEach(() => world.close())

  const owner = () => world.as('li-na').needs
  const agent = () => world.as('zhou-min').needs
  const administrator = () => world.as('lin-yue').needs
  const seenBy = async (who: Parameters<World['as']>[0], needId: string) =>
    expectData(await world.as(who).needs.read({ needId })).need
  const inboxOf = async (who: Parameters<World['as']>[0]) =>
    expectData(await world.as(who).notices.inbox({})).notices.map(({ title }) => title)

  it('a text that must not be shown is refused with its field, and nothing is stored', async () => {
    const answer = await owner().post({
      enterpriseId: 'hengtuo',
      text: '好的内容',
      category: 'other',
      contact: { ...CONTACT, name: '坏词' },
    })
    expect(answer).toEqual({
      ok: false,
      error: { code: 'TextRefused', fields: { 'contact.name': expect.stringContaining('请改一改') } },
    })
    expect(world.cloud.database.count('needs', { text: '好的内容' })).toBe(0)
    expect(
      expectCode(
        await owner().post({ enterpriseId: 'hengtuo', text: '改过了', category: 'other', contact: CONTACT }),
      ),
    ).toBe('ok')
  })

  it.each<[string, (needId: string) => Promise<unknown>]>([
    ['a reply', (needId) => agent().reply({ needId, text: '坏词' })],
    ['a question', (needId) => agent().ask({ needId, text: '坏词' })],
    ['a supplement', (needId) => owner().supply({ needId, text: '坏词' })],
    [
      'the name of a file',
      (needId) =>
        owner().supply({
          needId,
          text: '好',
          attachments: [{ fileId: 'cloud://x/y', name: '坏词.png', sizeBytes: 1 }],
        }),
    ],
    ['a reason of a rating', (needId) => owner().rate({ needId, level: 'dissatisfied', reasons: ['坏词'] })],
    ['a taking back', (needId) => owner().withdraw({ needId, text: '坏词' })],
  ])('%s is refused as well', async (_name, attempt) => {
    const { id } = await postNeed(world)
    expectData(await agent().claim({ needId: id }))
    expect(await attempt(id)).toMatchObject({ ok: false, error: { code: 'TextRefused' } })
    expect((await seenBy('li-na', id)).timeline).toHaveLength(2)
  })

  it('a need costs one more check, a long one a check for each 2,500 characters', async () => {
    const before = world.cloud.checks.made().length
    await postNeed(world)
    expect(world.cloud.checks.made().slice(before)).toMatchObject([
      { api: 'security.msgSecCheck', suggest: 'pass' },
    ])
    expectData(await owner().preview({ enterpriseId: 'hengtuo', text: '还没提交' }))
    expect(world.cloud.checks.made()).toHaveLength(before + 1)
    const zone = 'CN2101G1'
    await world.as('chen-li').policies.draft({ regionCode: zone, text: '政策正文。'.repeat(1_500) })
    expect(
      world.cloud.checks
        .made()
        .slice(before + 1)
        .map(({ characters }) => characters),
    ).toEqual([2500, 2500, 2500, 150])
  })

  it('a doubtful need is stored, and hidden from others until an officer has reviewed it', async () => {
    const mine = await postNeed(world, '装配车间有疑词，缺普工')
    const { id: needId } = mine
    expect([mine.text, mine.timeline[0]?.review]).toEqual(['装配车间有疑词，缺普工', 'pending'])
    const colleague = await seenBy('zhang-wei', needId)
    expect([colleague.title, colleague.text, colleague.facts]).toEqual(['内容审核中', HELD, {}])
    expect(JSON.stringify(colleague)).not.toContain('疑词')
    const queue = expectData(await administrator().queue({ regionCode: 'CN2101G1' }))
    expect(queue.needs.find(({ id }) => id === needId)?.title).toContain('疑词')
    const list = expectData(await world.as('zhang-wei').needs.mine({ enterpriseId: 'hengtuo' }))
    expect(JSON.stringify(list)).not.toContain('疑词')

    await world.settle()
    expect(await inboxOf('wang-hao')).toContain('有内容请您审核')
    const whole = await seenBy('lin-yue', needId)
    expect([whole.mayReview, whole.text]).toEqual([true, '装配车间有疑词，缺普工'])
    expectData(await administrator().review({ needId, entry: 0, passed: true }))
    expect((await seenBy('zhang-wei', needId)).text).toBe('装配车间有疑词，缺普工')
    await world.settle()
    expect(await inboxOf('zhou-min')).toContain('收到新诉求')
    expect(expectCode(await administrator().review({ needId, entry: 0, passed: true }))).toBe('NotAllowedNow')
  })

  it('a doubtful reply reaches the enterprise when it has passed, and its author cannot pass it', async () => {
    const { id: needId } = await postNeed(world)
    expectData(await agent().claim({ needId }))
    expectData(await agent().propose({ needId, text: '办好了，疑词' }))
    const before = await seenBy('li-na', needId)
    expect(JSON.stringify(before)).not.toContain('疑词')
    expect(before.timeline.at(-1)).toMatchObject({ text: HELD, review: 'pending' })
    expect(before.promise.plan).toBe('内容审核中')
    expect(expectCode(await agent().review({ needId, entry: 2, passed: true }))).toBe('ReviewersOnly')
    expectData(await administrator().review({ needId, entry: 2, passed: false }))
    await world.settle()
    const after = await seenBy('li-na', needId)
    expect(after.timeline.at(-1)).toMatchObject({ text: '这段内容没有通过审核', review: 'refused' })
    expect(await inboxOf('zhou-min')).toContain('有一段内容没有通过审核')
    expect(await inboxOf('li-na')).not.toContain('请确认是否解决')
    expect((await seenBy('zhou-min', needId)).timeline.at(-1)?.text).toBe('办好了，疑词')
  })

  it.each<[string, (world: World) => void]>([
    ['is down', ({ cloud }) => cloud.checks.fail(-1)],
    ['is out of budget', ({ cloud }) => cloud.checks.fail(45009)],
    ['does not answer', ({ cloud }) => cloud.checks.hang(true)],
  ])(
    'when the check %s nothing is lost: kept, hidden, checked again by the clock',
    async (_name, breakIt) => {
      breakIt(world)
      const { id: needId } = await postNeed(world, '招不到工人，请帮忙')
      expect((await seenBy('zhang-wei', needId)).text).toBe(HELD)
      world.cloud.checks.fail()
      world.cloud.checks.hang(false)
      await world.settle()
      expect((await seenBy('zhang-wei', needId)).text).toBe(HELD)
      world.cloud.clock.advance(11 * MINUTE)
      await world.settle()
      expect((await seenBy('zhang-wei', needId)).text).toBe('招不到工人，请帮忙')
      expect(await inboxOf('zhou-min')).toContain('收到新诉求')
    },
  )

  it('a text that housekeeping’s later check refuses stays hidden, and its author is told', async () => {
    world.cloud.checks.fail(-1)
    const { id: needId } = await postNeed(world, '有坏词')
    world.cloud.checks.fail()
    world.cloud.clock.advance(11 * MINUTE)
    await world.settle()
    expect((await seenBy('zhang-wei', needId)).text).toBe('这段内容没有通过审核')
    expect(await inboxOf('li-na')).toContain('有一段内容没有通过审核')
  })

  it('when the check stays down for an hour, or the author was away for two, a person decides', async () => {
    world.cloud.checks.fail(-1)
    const { id: needId } = await postNeed(world, '屋顶漏水')
    for (let round = 0; round < 6; round += 1) {
      world.cloud.clock.advance(11 * MINUTE)
      await world.settle()
    }
    expect(await inboxOf('wang-hao')).toContain('有内容请您审核')
    const other = await postNeed(world, '路灯坏了')
    world.cloud.checks.fail()
    world.cloud.clock.advance(130 * MINUTE)
    await world.settle()
    for (const id of [needId, other.id]) {
      expectData(await world.as('wang-hao').needs.review({ needId: id, entry: 0, passed: true }))
      expect((await seenBy('zhang-wei', id)).timeline[0]?.review).toBeUndefined()
    }
  })

  describe('pictures', () => {
    const withPicture = async (name: string, more = '') => {
      const bytes = Buffer.concat([PNG, Buffer.from(more)])
      const fileId = world.cloud.storage.put(`uploads/li-na/${name}/photo.png`, bytes)
      return expectData(
        await owner().post({
          enterpriseId: 'hengtuo',
          text: '屋顶漏水',
          category: 'facilities',
          contact: CONTACT,
          attachments: [{ fileId, name: '现场.png', sizeBytes: bytes.length }],
        }),
      ).need
    }
    const files = async (who: Parameters<World['as']>[0], needId: string) =>
      (await seenBy(who, needId)).attachments.map(({ review }) => review ?? 'shown')

    it('are seen by their author at once and by others when the platform says so', async () => {
      const { id } = await withPicture('a1')
      expect([await files('li-na', id), await files('zhang-wei', id)]).toEqual([['pending'], []])
      await world.settle()
      expect([await files('li-na', id), await files('zhang-wei', id)]).toEqual([['shown'], ['shown']])
    })

    it('that the platform refuses stay hidden and the author is told; a reviewer decides about a doubtful one', async () => {
      const bad = await withPicture('a2', '坏词')
      const doubtful = await withPicture('a3', '疑词')
      await world.settle()
      expect([await files('li-na', bad.id), await files('zhang-wei', bad.id)]).toEqual([['refused'], []])
      expect(await inboxOf('li-na')).toContain('有一段内容没有通过审核')
      expect(await files('zhang-wei', doubtful.id)).toEqual([])
      expectData(await administrator().review({ needId: doubtful.id, entry: 0, passed: true }))
      expect(await files('zhang-wei', doubtful.id)).toEqual(['shown'])
    })

    it('whose verdict got lost are checked again, and finally left to a reviewer', async () => {
      const { id } = await withPicture('a4')
      world.cloud.checks.takeVerdicts()
      world.cloud.clock.advance(11 * MINUTE)
      await world.cloud.fireTimer('housekeeping')
      await world.settle()
      expect(await files('zhang-wei', id)).toEqual(['shown'])
    })

    it('a forged event changes nothing', async () => {
      const { id } = await withPicture('a5')
      const forged = {
        MsgType: 'event',
        Event: 'wxa_media_check',
        trace_id: 'guess',
        result: { suggest: 'pass' },
      }
      await world.cloud.invoke('checks', forged, { openid: 'oEvil' })
      await world.cloud.invoke('checks', { action: 'anything' }, { openid: 'oEvil' })
      expect(await files('zhang-wei', id)).toEqual([])
    })
  })

  it('names of people and enterprises and entries of the catalogue are checked', async () => {
    const contact = { name: '王坏词', phone: '13000000101' }
    const registered = await world.as('oNew').accounts.register({
      creditCode: '91350100M000100Y43',
      confirmedCheckDigit: true,
      enterpriseName: '示例厂',
      zoneCode: 'CN2101G1',
      industry: 'C35',
      ...contact,
    })
    expect(registered).toMatchObject({
      ok: false,
      error: { code: 'TextRefused', fields: { name: expect.any(String) } },
    })
    const joined = await world.as('oNew').accounts.join({ code: 'ZZZZZZZZZZ', ...contact })
    expect(expectCode(joined)).toBe('TextRefused')
    const [service] = world.cloud.database.find('services', {}) as { _id: string; version: number }[]
    const suspended = await world.as('lin-yue').services.suspend({
      serviceId: service?._id ?? '',
      version: service?.version ?? 0,
      reason: '坏词',
    })
    expect(expectCode(suspended)).toBe('TextRefused')
  })
})
