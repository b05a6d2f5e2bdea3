import { DAY_MS } from '@/shared/domain/time/units'
import { startWorld, type World } from '../../demo/world'
import { confirmAndShare, CONTACT, expectCode, expectData } from '../_tests/answers'

const regionCode = 'CN2101G1'
const ASKED = '石墨坩埚裂了两只，熔炼炉停着'
const BETTER = { asked: '石墨坩埚裂了，熔炼炉停着', answer: '向隔壁园借到备件，三天送到' }

describe('officers look after solved needs that others read', () => {
  let world: World
  let needId = ''
  beforeEach(async () => {
    world = await startWorld({ seed: 'district' })
    needId = await solved(ASKED)
  })
  afterEach(() => world.close())

  const officer = () => world.as('zhou-min').needs
  const post = async (text: string, who = 'li-na', enterpriseId = 'hengtuo') => {
    const input = { enterpriseId, text, category: 'supplies', contact: CONTACT } as const
    return expectData(await world.as(who).needs.post(input)).need.id
  }
  const solved = async (text: string) => {
    const id = await post(text)
    expectData(await officer().claim({ needId: id }))
    expectData(await officer().propose({ needId: id, text: '向隔壁园借到坩埚两只，周三送到' }))
    await confirmAndShare(world, id)
    return id
  }
  const list = async () => expectData(await officer().evidence({ regionCode })).evidence
  const row = async () => (await list()).find((one) => one.needId === needId)
  const titles = async () =>
    expectData(await world.as('li-na').notices.inbox({})).notices.map(({ title }) => title)

  it('is stale when nobody opened a need that it was found for in thirty days; opening one ends that, with one write a day', async () => {
    expect(await row()).toMatchObject({ asked: ASKED, stale: false })
    world.cloud.clock.advance(30 * DAY_MS)
    expect((await row())?.stale).toBe(true)
    const likeId = await post('石墨坩埚裂了，熔炼炉停产', 'liu-yang', 'yunqi-soft')
    // Being found in a preview does not count as being opened.
    expect((await row())?.stale).toBe(true)
    const read = async () => {
      const { need } = expectData(await officer().read({ needId: likeId }))
      expect(need.alsoFound?.earlier.map(({ earlierId }) => earlierId)).toEqual([needId])
      return world.cloud.usage().at(-1)?.writes
    }
    await read()
    expect(await row()).toMatchObject({ stale: false })
    const phoneNotes = await read()
    for (let i = 0; i < 3; i += 1) expect(await read()).toBe(phoneNotes)
    expect(world.cloud.usage().flatMap(({ warnings }) => warnings)).toEqual([])
  })

  it('is bettered in words that name nobody; its enterprise is told and may take it back', async () => {
    const better = (words = BETTER) => officer().betterEvidence({ needId, ...words })
    expect(expectCode(await better({ ...BETTER, answer: '找李娜签收，13812345678' }))).toBe('NamesSomebody')
    // An officer cannot put back a figure that the enterprise had left out.
    expect(expectCode(await better({ ...BETTER, asked: `${BETTER.asked}，欠款 300 万` }))).toBe(
      'AddsToConsent',
    )
    expect(expectCode(await better({ ...BETTER, asked: `${BETTER.asked}，欠款三百万` }))).toBe(
      'AddsToConsent',
    )
    world.cloud.checks.words({ review: ['备件'] })
    expect(expectCode(await better())).toBe('WordsUnsure')
    world.cloud.checks.words({})
    expectData(await better())
    expect(await row()).toMatchObject(BETTER)
    const { need } = expectData(await world.as('li-na').needs.read({ needId }))
    expect(need.evidence).toMatchObject(BETTER)
    await world.settle()
    expect(await titles()).toContain('园区改了您公开的办结经验的文字')
    expectData(await world.as('li-na').needs.unshareEvidence({ needId }))
    expect(await row()).toBeUndefined()
    expect(expectCode(await better())).toBe('NotAllowedNow')
  })

  it('is taken off with a reason, or kept as it is', async () => {
    world.cloud.clock.advance(31 * DAY_MS)
    expectData(await officer().renewEvidence({ needId }))
    expect((await row())?.stale).toBe(false)
    expectData(await officer().dropEvidence({ needId, text: '办法已经过时' }))
    expect(await row()).toBeUndefined()
    expect(expectCode(await officer().renewEvidence({ needId }))).toBe('NotAllowedNow')
    expect(JSON.stringify(world.cloud.database.find('earlier_needs'))).not.toContain('坩埚')
    await world.settle()
    expect(await titles()).toContain('园区撤下了您公开的办结经验')
  })

  it('is closed to another zone, to an enterprise, and to a list of a whole province', async () => {
    expect(expectCode(await world.as('li-na').needs.evidence({ regionCode }))).toBe('Forbidden')
    expect(expectCode(await world.as('li-na').needs.dropEvidence({ needId, text: '不要' }))).toBe('Forbidden')
    expect(expectCode(await world.as('xu-ning').needs.dropEvidence({ needId, text: '不要' }))).not.toBe('ok')
  })
})
