import { startWorld, type World } from '../../demo/world'
import { CONTACT, expectCode, expectData } from '../_tests/answers'

const GATE = '西门岗亭的道闸一早就坏，送货的大车进不来'
/** Says the same as the first need, and something else. */
const GATE_AND_CANTEEN = '道闸坏了送货大车进不来，食堂也停了，一百二十人的午餐没着落，想找团餐配送'
/** Says only the other thing of the second need. */
const CANTEEN = '食堂停了，六十人的午餐没着落，想找团餐配送'
const GATE_TOO = '道闸坏了，我们的大车也堵在外面'

describe('a chain of shared needs', () => {
  let world: World
  beforeEach(async () => {
    world = await startWorld({ seed: 'district' })
  })
  afterEach(() => world.close())

  const ENTERPRISES = { 'li-na': 'hengtuo', 'liu-yang': 'yunqi-soft', 'ma-li': 'anhe-med', 'gao-fei': 'feiyan-uav' } as const // prettier-ignore
  type Owner = keyof typeof ENTERPRISES
  const send = (who: Owner, text: string, more: { share?: boolean; sameAs?: string } = {}) => {
    const need = { enterpriseId: ENTERPRISES[who], text, category: 'facilities', contact: CONTACT } as const
    return world.as(who).needs.post({ ...need, ...more })
  }
  const post = async (...of: Parameters<typeof send>) => expectData(await send(...of)).need
  const others = async (who: Owner, text: string) =>
    expectData(await world.as(who).needs.preview({ enterpriseId: ENTERPRISES[who], text })).others
  const shown = async (who: Owner, text: string) =>
    (await others(who, text)).map(({ asked, enterprises }) => [asked, enterprises])
  const counted = async (who: Owner, needId: string) =>
    expectData(await world.as(who).needs.read({ needId })).need.enterprises

  it('a need that joins must resemble the words that are shown, not only those of another need that joined', async () => {
    await post('li-na', GATE, { share: true })
    const [first] = await others('liu-yang', GATE)
    const sameAs = first?.sharedId ?? ''
    await post('liu-yang', GATE_AND_CANTEEN, { sameAs, share: true })
    expect(await shown('ma-li', CANTEEN)).toEqual([])
    expect(expectCode(await send('ma-li', CANTEEN, { sameAs }))).toBe('NotTheSame')
    expect(expectCode(await send('gao-fei', GATE_TOO, { sameAs }))).toBe('ok')
    expect(await shown('ma-li', GATE)).toEqual([[GATE, 3]])
  })

  it('when the first leaves, the words that are shown count only needs that resemble them', async () => {
    const first = await post('li-na', GATE, { share: true })
    const sameAs = (await others('liu-yang', GATE))[0]?.sharedId ?? ''
    const second = await post('liu-yang', GATE_AND_CANTEEN, { sameAs, share: true })
    expectData(await world.as('li-na').needs.withdraw({ needId: first.id }))
    const third = await post('ma-li', CANTEEN, { sameAs })
    // The remaining words are about the gate and the canteen; an enterprise that joins now may mean either.
    expect(await shown('gao-fei', CANTEEN)).toEqual([[GATE_AND_CANTEEN, 2]])
    const fourth = await post('gao-fei', GATE_TOO, { sameAs })
    expectData(await world.as('liu-yang').needs.withdraw({ needId: second.id }))
    // Both said 我也有 to the same words. No enterprise that comes later reads their count.
    expect([await counted('ma-li', third.id), await counted('gao-fei', fourth.id)]).toEqual([2, 2])
  })

  it('edited words lose those who joined: 我也有 was said to the former words', async () => {
    const first = await post('li-na', GATE_AND_CANTEEN, { share: true })
    const sameAs = (await others('liu-yang', GATE))[0]?.sharedId ?? ''
    const second = await post('liu-yang', GATE_TOO, { sameAs, share: true })
    const third = await post('ma-li', CANTEEN, { sameAs, share: true })
    expect(await counted('li-na', first.id)).toBe(3)
    const edit = { needId: first.id, text: `${CANTEEN}，下周一起要`, contact: CONTACT }
    expectData(await world.as('li-na').needs.edit(edit))
    expect(await counted('liu-yang', second.id)).toBe(2)
    expect(await counted('li-na', first.id)).toBeUndefined()
    expect(await shown('gao-fei', GATE)).toEqual([[GATE_TOO, 1]])
    expect(await counted('ma-li', third.id)).toBe(2)
  })

  it('a need that is reopened after its enterprise was closed is not counted', async () => {
    const [model] = world.cloud.database.find('enterprises', { _id: 'hengtuo' })
    const enterprise = { ...model, _id: 'closing', name: '沈阳将停科技有限公司', creditCode: 'CLOSING' }
    world.cloud.database.insert('enterprises', [enterprise])
    const membership = { role: 'staff', enterpriseId: 'closing', enterpriseName: 'closing', owner: true }
    const someone = { version: 1, openid: 'oClosing', ...CONTACT, quota: {}, unread: 0, createdAt: 0 }
    world.cloud.database.insert('people', [{ _id: 'p-closing', ...someone, memberships: [membership] }])

    const first = await post('li-na', GATE, { share: true })
    const sameAs = (await others('liu-yang', GATE))[0]?.sharedId ?? ''
    const own = { enterpriseId: 'closing', text: GATE_TOO, category: 'facilities', contact: CONTACT } as const
    const { id: needId } = expectData(await world.as('oClosing').needs.post({ ...own, sameAs })).need
    expect(await shown('gao-fei', GATE)).toEqual([[GATE, 2]])
    expectData(await world.as('zhou-min').needs.claim({ needId }))
    expectData(await world.as('zhou-min').needs.propose({ needId, text: '换好了' }))
    world.cloud.clock.advance(10 * 24 * 3_600_000)
    await world.settle()
    const enterprises = world.as('lin-yue').enterprises
    const { version } = expectData(await enterprises.read({ enterpriseId: 'closing' })).enterprise
    expectData(await enterprises.close({ enterpriseId: 'closing', version, reason: '注销了' }))
    expectData(await world.as('oClosing').needs.reject({ needId, text: '今早又坏了' }))
    expect(await counted('li-na', first.id)).toBeUndefined()
    expect(await shown('gao-fei', GATE)).toEqual([[GATE, 1]])
  })
})
