import type { PersonKey } from '../../demo/data/people'
import { startWorld, type World } from '../../demo/world'
import { expectCode, CONTACT, expectData } from '../_tests/answers'

const ZONE = 'CN2101G1'
const TEXT = '西门岗亭的道闸一早就坏，送货的大车进不来，堵到马路上'
const DAY = 24 * 3_600_000

describe('the same need of several enterprises', () => {
  let world: World
  beforeEach(async () => {
    world = await startWorld({ seed: 'district' })
  })
  afterEach(() => world.close())

  const ENTERPRISES = { 'li-na': 'hengtuo', 'liu-yang': 'yunqi-soft', 'ma-li': 'anhe-med', 'gao-fei': 'feiyan-uav', 'wu-di': 'langjing-soft' } as const // prettier-ignore
  type Owner = keyof typeof ENTERPRISES
  const needsOf = (who: PersonKey) => world.as(who).needs
  const send = (
    who: Owner,
    more: { text?: string; share?: boolean; sameAs?: string; requestId?: string },
  ) => {
    const { requestId, ...rest } = more
    const input = { enterpriseId: ENTERPRISES[who], text: TEXT, category: 'facilities', contact: CONTACT, ...rest } as const // prettier-ignore
    return needsOf(who).post(input, requestId === undefined ? {} : { requestId })
  }
  const post = async (who: Owner, more: Parameters<typeof send>[1] = {}) =>
    expectData(await send(who, more)).need
  const preview = async (who: Owner, text = '岗亭道闸坏了，大车进不来') =>
    expectData(await needsOf(who).preview({ enterpriseId: ENTERPRISES[who], text }))
  const others = async (who: Owner, text?: string) => (await preview(who, text)).others
  const seenBy = async (who: PersonKey, needId: string) =>
    expectData(await needsOf(who).read({ needId })).need
  const sharedId = async (who: Owner) => (await others(who))[0]?.sharedId ?? ''
  const sharedItems = () =>
    world.cloud.database.find('shared_needs') as { _id: string; sharers: object[]; emptyAt?: number }[]
  const mySharedItems = () => sharedItems().filter((one) => JSON.stringify(one).includes('道闸'))

  it('is off unless the enterprise says so, and can be changed at any time', async () => {
    const { id: needId, sharing } = await post('li-na')
    expect([sharing, await others('liu-yang')]).toEqual([undefined, []])
    const on = expectData(await needsOf('li-na').share({ needId, shared: true })).need
    expect(on.sharing).toEqual({ at: expect.any(Number) as number, asked: TEXT })
    expect(await others('liu-yang')).toEqual([
      {
        sharedId: expect.any(String) as string,
        asked: TEXT,
        category: 'facilities',
        enterprises: 1,
        sinceOn: '2020-03-10',
      },
    ])
    const off = expectData(await needsOf('zhang-wei').share({ needId, shared: false })).need
    expect(off.sharing).toBeUndefined()
    expect(await others('liu-yang')).toEqual([])
    expect(JSON.stringify(sharedItems())).not.toContain('道闸')
  })

  it('words that were taken out appear nowhere, whether taken out before posting or later', async () => {
    const { id: needId, sharing } = expectData(
      await needsOf('li-na').post({
        ...{ enterpriseId: 'hengtuo', text: TEXT, category: 'facilities', contact: CONTACT },
        ...{ share: true, takenOut: ['西门'] },
      }),
    ).need
    expect(sharing?.asked).toBe(TEXT.replaceAll('西门', '某某'))
    const more = await needsOf('li-na').share({ needId, shared: true, takenOut: ['大车'] })
    const left = TEXT.replaceAll('西门', '某某').replaceAll('大车', '某某')
    expect(expectData(more).need.sharing?.asked).toBe(left)
    expect((await others('liu-yang')).map(({ asked }) => asked)).toEqual([left])
    expect(JSON.stringify(mySharedItems())).not.toMatch(/西门|大车/)
    const all = await needsOf('li-na').share({ needId, shared: true, takenOut: [...left] })
    expect(all.ok || all.error.code).toBe('NothingToShare')
    const stranger = await needsOf('liu-yang').share({ needId, shared: true, takenOut: ['道闸'] })
    expect(stranger.ok).toBe(false)
  })

  it('我也有 makes a need with a promise of its own, counted once however often it is sent', async () => {
    const first = await post('li-na', { share: true })
    const sameAs = await sharedId('liu-yang')
    expect(sameAs).not.toBe('')
    const second = await post('liu-yang', { text: '我们也是，大车进不来', sameAs, requestId: 'req-again-1' })
    const again = await post('liu-yang', { text: '我们也是，大车进不来', sameAs, requestId: 'req-again-1' })
    expect(again.id).toBe(second.id)
    expect([second.enterpriseName, second.promise.startedAt, second.enterprises]).toEqual([
      '沈阳云栖谷软件有限公司',
      second.createdAt,
      2,
    ])
    expect((await seenBy('li-na', first.id)).enterprises).toBe(2)
    expect((await others('ma-li'))[0]).toMatchObject({ sharedId: sameAs, asked: TEXT, enterprises: 2 })
    // An enterprise that has the need already is not offered it again.
    expect([await others('liu-yang'), await others('li-na')]).toEqual([[], []])
  })

  it('both officers see how many there are, and which on request', async () => {
    const first = await post('li-na', { share: true })
    const second = await post('liu-yang', { sameAs: await sharedId('liu-yang') })
    const { needs: queue } = expectData(await needsOf('sun-jie').queue({ regionCode: ZONE }))
    expect(queue.find(({ id }) => id === second.id)?.enterprises).toBe(2)
    const { needs } = expectData(await needsOf('zhou-min').same({ needId: first.id }))
    expect(needs).toMatchObject([{ id: second.id, enterpriseName: '沈阳云栖谷软件有限公司' }])
    expect(world.cloud.usage().at(-1)).toMatchObject({ writes: 0, warnings: [] })
    expect(await seenBy('zhou-min', needs[0]?.id ?? '')).toMatchObject({ enterprises: 2 })
    const alone = await post('gao-fei', { text: '想找会计' })
    expect(expectData(await needsOf('sun-jie').same({ needId: alone.id }))).toEqual({ needs: [] })
  })

  it('disappears when the need is withdrawn, declined or resolved, and returns when the need is reopened', async () => {
    const { id: needId } = await post('li-na', { share: true })
    const other = await post('liu-yang', { sameAs: await sharedId('liu-yang') })
    expectData(await needsOf('liu-yang').withdraw({ needId: other.id }))
    expect((await others('ma-li'))[0]?.enterprises).toBe(1)
    expectData(await needsOf('zhou-min').claim({ needId }))
    expectData(await needsOf('zhou-min').propose({ needId, text: '道闸换好了' }))
    expect(await others('ma-li')).toHaveLength(1)
    expectData(await needsOf('li-na').confirm({ needId }))
    expect(await others('ma-li')).toEqual([])
    expect(JSON.stringify(sharedItems())).not.toContain('道闸')

    const { id: silent } = await post('li-na', { share: true })
    expectData(await needsOf('zhou-min').claim({ needId: silent }))
    expectData(await needsOf('zhou-min').propose({ needId: silent, text: '道闸又换好了' }))
    world.cloud.clock.advance(10 * DAY)
    await world.settle()
    expect(await others('ma-li')).toEqual([])
    expectData(await needsOf('li-na').reject({ needId: silent, text: '今早又坏了' }))
    expect(await others('ma-li')).toHaveLength(1)
    expectData(await needsOf('zhou-min').claim({ needId: silent }))
    const why = { ground: 'not_ours', pointer: '请找市政', text: '路灯归市政' } as const
    expectData(await needsOf('zhou-min').proposeDecline({ needId: silent, ...why }))
    expectData(await needsOf('lin-yue').rule({ needId: silent, granted: true, text: '核实过' }))
    expect(await others('ma-li')).toEqual([])
    expect(expectCode(await needsOf('li-na').share({ needId: silent, shared: true }))).toBe('NotAllowedNow')
    world.cloud.clock.advance(2 * DAY)
    await world.settle()
    expect(sharedItems().filter(({ emptyAt }) => emptyAt !== undefined)).toEqual([])
  })

  it('when the enterprise whose words are shown leaves, the words of the next that agreed are shown, or else none', async () => {
    const first = await post('li-na', { share: true })
    const sameAs = await sharedId('liu-yang')
    await post('liu-yang', { sameAs, share: true, text: '道闸坏了，我们的大车也进不来' })
    await post('gao-fei', { sameAs, text: '道闸坏了，样机车被堵在外面' })
    expectData(await needsOf('li-na').withdraw({ needId: first.id }))
    expect(await others('ma-li')).toMatchObject([{ asked: '道闸坏了，我们的大车也进不来', enterprises: 2 }])
    expect(JSON.stringify(sharedItems())).not.toContain('样机')
  })

  it('a text is shown only after it has passed the content check, a refused one never', async () => {
    world.cloud.checks.words({ risky: [], review: ['堵到'] })
    const held = await post('li-na', { share: true })
    const refused = await post('gao-fei', { share: true })
    expect([await others('liu-yang'), (await seenBy('zhang-wei', held.id)).sharing]).toEqual([
      [],
      { at: expect.any(Number) as number },
    ])
    expect(JSON.stringify(sharedItems())).not.toContain('道闸')
    expectData(await needsOf('lin-yue').review({ needId: refused.id, entry: 0, passed: false }))
    expect(await others('liu-yang')).toEqual([])
    expectData(await needsOf('lin-yue').review({ needId: held.id, entry: 0, passed: true }))
    expect(await others('liu-yang')).toMatchObject([{ asked: TEXT }])
    expect(mySharedItems()).toHaveLength(1)
  })

  it('a text that could not be checked is shown once housekeeping has had it checked', async () => {
    world.cloud.checks.fail(-1)
    await post('li-na', { share: true })
    world.cloud.checks.fail()
    expect(await others('liu-yang')).toEqual([])
    world.cloud.clock.advance(11 * 60_000)
    await world.settle()
    expect(await others('liu-yang')).toHaveLength(1)
  })

  describe('does not reveal who asks', () => {
    const SECRETS = [
      '恒拓', '李娜', '张伟', '13812345678', '024-83780001', '91210112MA0QD2XK7W', '9121 0112', 'lina_8899', '辽A12345', '创新路',
    ] // prettier-ignore
    const TELLING =
      '我们沈阳恒拓精密机械有限公司（恒拓机械，信用代码91210112MA0QD2XK7W，也写作9121 0112 MA0Q D2XK 7W）在创新路 88 号，联系人李娜或张伟，13812345678、024-83780001、微信lina_8899，车牌辽A12345，西门岗亭道闸坏了，大车进不来'

    it('has no name, number, code or address, and none of the need itself', async () => {
      const need = await post('li-na', { text: TELLING, share: true })
      const found = await preview('liu-yang')
      expect(found.others).toHaveLength(1)
      const said = JSON.stringify(found.others)
      expect(said).toContain('西门岗亭道闸坏了，大车进不来')
      for (const secret of [...SECRETS, need.id, need.code, 'hengtuo', String(need.createdAt)])
        expect(said).not.toContain(secret)
      // The preview shows exactly these words before they are sent.
      expect((await preview('li-na', TELLING)).sharedAs).toBe(found.others[0]?.asked)
    })

    it('its id opens no need, and a need of another enterprise stays closed', async () => {
      const need = await post('li-na', { share: true })
      const id = await sharedId('liu-yang')
      expect(expectCode(await needsOf('liu-yang').read({ needId: id }))).toBe('NotFound')
      expect(expectCode(await needsOf('liu-yang').read({ needId: need.id }))).toBe('Forbidden')
      expect(expectCode(await needsOf('liu-yang').share({ needId: need.id, shared: false }))).toBe(
        'Forbidden',
      )
      await post('liu-yang', { sameAs: id })
      expect(expectCode(await needsOf('liu-yang').read({ needId: need.id }))).toBe('Forbidden')
      expect(expectCode(await needsOf('liu-yang').same({ needId: need.id }))).toBe('Forbidden')
    })

    it('a text of two words and a number is not shared at all', async () => {
      const need = await post('li-na', { text: '急 13812345678', share: true })
      expect(need.sharing).toBeUndefined()
      expect(expectCode(await needsOf('li-na').share({ needId: need.id, shared: true }))).toBe(
        'NothingToShare',
      )
      expect((await preview('li-na', '急 13812345678')).sharedAs).toBeUndefined()
    })
  })

  it('only an open shared need of others in the same zone can be joined; the need can be posted without joining', async () => {
    const need = await post('li-na', { share: true })
    const id = await sharedId('liu-yang')
    const alone = await post('gao-fei', { text: '无人机试飞场的围栏倒了一排' })
    const before = world.cloud.database.count('needs')
    expect(await others('wu-di')).toEqual([])
    const refused = async (who: Owner, sameAs: string) => expectCode(await send(who, { sameAs }))
    expect(await refused('wu-di', id)).toBe('SharedNeedGone')
    expect(await refused('li-na', id)).toBe('SharedNeedGone')
    expect(await refused('liu-yang', 'g_unknown')).toBe('SharedNeedGone')
    expect(await refused('liu-yang', need.id)).toBe('SharedNeedGone')
    expect(await refused('liu-yang', alone.id)).toBe('SharedNeedGone')
    expectData(await needsOf('li-na').withdraw({ needId: need.id }))
    expect(await refused('liu-yang', id)).toBe('SharedNeedGone')
    expect(world.cloud.database.count('needs')).toBe(before)
    expect(expectCode(await send('liu-yang', {}))).toBe('ok')
  })

  it('a text about something else does not join, and does not raise the count', async () => {
    await post('li-na', { share: true })
    const sameAs = await sharedId('liu-yang')
    for (const text of ['想找会计做年报', '我们也是', '招普工二十名，包吃住'])
      expect(expectCode(await send('ma-li', { sameAs, text }))).toBe('NotTheSame')
    expect((await others('liu-yang'))[0]?.enterprises).toBe(1)
    expect(expectCode(await send('ma-li', { sameAs, text: '道闸坏了，我们的货车也堵着' }))).toBe('ok')
    expect((await others('liu-yang'))[0]?.enterprises).toBe(2)
  })

  it('several who join at once are all counted, each once', async () => {
    await post('li-na', { share: true })
    const sameAs = await sharedId('liu-yang')
    const joined = await Promise.all((['liu-yang', 'ma-li', 'gao-fei'] as const).map((who) => send(who, { sameAs }))) // prettier-ignore
    expect(joined.map(expectCode)).toEqual(['ok', 'ok', 'ok'])
    const [one] = mySharedItems()
    expect(one?.sharers).toHaveLength(4)
  })

  it('costs one more read while typing, and nothing where nobody shares', async () => {
    await preview('liu-yang')
    await preview('liu-yang')
    const before = world.cloud.usage().at(-1)
    await post('li-na', { share: true })
    await preview('liu-yang')
    await preview('liu-yang')
    expect(world.cloud.usage().at(-1)).toMatchObject({
      reads: before?.reads,
      writes: 0,
      warnings: [],
    })
    for (let i = 0; i < 2; i += 1) await post('gao-fei', { text: '无人机试飞场的围栏倒了一排' })
    const plain = world.cloud.usage().at(-1)
    await post('gao-fei', { text: '无人机试飞场的围栏倒了一排', share: true })
    const shared = world.cloud.usage().at(-1)
    // Reads the state of the index and, once an hour, the colleagues; writes that state and the shared need.
    const more = { reads: (plain?.reads ?? 0) + 2, writes: (plain?.writes ?? 0) + 2 }
    expect(shared).toMatchObject({ ...more, warnings: [] })
  })
})
