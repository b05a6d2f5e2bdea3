import type { NeedView } from '@/shared/contract/need-view'
import { collectEvidence } from '@/shared/domain/search/learning/need-evidence'
import type { Need } from '@/shared/domain/need/need'
import { startWorld, type World } from '../../demo/world'
import { confirmAndShare, expectCode, expectData, postNeed } from '../_tests/answers'
import { published } from '../_tests/policy-steps'

const TEXT = '数控车床主轴抱死，想申请设备抢修补贴'

describe('matches of a need are stored, shown again and judged', () => {
  let world: World
  let need: NeedView
  beforeAll(async () => {
    world = await startWorld({ seed: 'district' })
    await published(world, { title: '关于设备抢修补贴的通知', shortTitle: '设备抢修补贴' })
    const { id: needId } = await postNeed(world, '数控车床主轴抱死，没人会修')
    expectData(await world.as('zhou-min').needs.claim({ needId }))
    expectData(await world.as('zhou-min').needs.propose({ needId, text: '按“设备抢修补贴”报销，师傅已到厂' }))
    await confirmAndShare(world, needId)
    need = await postNeed(world, TEXT)
  })
  afterAll(() => world.close())

  const stored = () =>
    world.cloud.database.find('needs', { _id: need.id })[0] as unknown as Need & { _id: string }
  const read = async (person: string) =>
    expectData(await world.as(person).needs.read({ needId: need.id })).need
  const judge = (person: string, more: object = {}) =>
    world.as(person).needs.judge({ needId: need.id, ...about(), ...more })
  const about = () => ({
    collection: 'policies' as const,
    itemId: need.alsoFound?.policies[0]?.policyId ?? '',
  })

  it('stores policies and solved needs with their parts, and shows both sides the same', async () => {
    expect(need.alsoFound?.policies[0]).toMatchObject({ name: '设备抢修补贴' })
    expect(need.alsoFound?.policies[0]?.why).toContainEqual({ kind: 'solved', count: 1 })
    expect(need.alsoFound?.earlier[0]?.answer).toContain('师傅已到厂')
    expect(need.alsoFound?.earlier[0]?.solvedByPolicy?.name).toBe('设备抢修补贴')
    const kept = stored().alsoFound
    for (const { score, parts = [] } of [...(kept?.policies ?? []), ...(kept?.earlier ?? [])])
      expect(parts.reduce((sum, { value }) => sum + value, 0)).toBeCloseTo(score, 3)
    for (const person of ['li-na', 'zhou-min']) expect((await read(person)).alsoFound).toEqual(need.alsoFound)
    expect(JSON.stringify(need.alsoFound)).not.toContain('parts')
  })

  it('finds the same as the preview did, and posting reads no more than it', async () => {
    const preview = async () =>
      expectData(
        await world.as('li-na').needs.preview({ enterpriseId: 'hengtuo', text: TEXT, category: 'labour' }),
      )
    const { policies, earlier } = await preview()
    expect({ policies, earlier }).toEqual(need.alsoFound)
    await preview()
    const typing = world.cloud.usage().at(-1)?.reads ?? 0
    await postNeed(world, '车床主轴异响')
    const posting = world.cloud.usage().at(-1)
    expect(posting).toMatchObject({ warnings: [] })
    expect(posting?.reads).toBeLessThanOrEqual(Math.min(typing, 5))
  })

  it('an older need without them can still be read', async () => {
    const { alsoFound: _alsoFound, ...older } = stored()
    world.cloud.database.insert('needs', [{ ...older, _id: 'n_older' }])
    const old = expectData(await world.as('li-na').needs.read({ needId: 'n_older' })).need
    expect([old.alsoFound, old.judged]).toEqual([undefined, []])
  })

  it('is judged by each side once, changed and taken back; its history and version stay', async () => {
    const before = await read('li-na')
    expect(expectData(await judge('li-na', { helpful: true })).judged).toEqual([
      { ...about(), helpful: true, side: 'enterprise' },
    ])
    // A colleague's judgement replaces that of the same enterprise.
    expect(expectData(await judge('zhang-wei', { helpful: false })).judged).toEqual([
      { ...about(), helpful: false, side: 'enterprise' },
    ])
    const responsible = stored().responsible.personId
    expect(expectData(await judge(responsible, { helpful: true })).judged).toHaveLength(2)
    expect(
      collectEvidence({ ...stored(), id: need.id }).flatMap((line) =>
        'side' in line ? [[line.what, line.side]] : [],
      ),
    ).toEqual([
      ['unhelpful', 'enterprise'],
      ['helpful', 'park'],
    ])
    expect(JSON.stringify(stored().judged)).not.toMatch(/li-na|zhang-wei|zhou-min|wang-hao/)
    const after = await read('li-na')
    expect([after.version, after.timeline]).toEqual([before.version, before.timeline])
    expect(after.judged).toEqual([{ ...about(), helpful: false, side: 'enterprise' }])
    expectData(await judge(responsible))
    expect(expectData(await judge('li-na')).judged).toEqual([])
    expect(stored().judged).toBeUndefined()
  })

  it('a repeated send with the same requestId counts once and gets the same answer', async () => {
    const send = (requestId: string, helpful: boolean) =>
      world.as('li-na').needs.judge({ needId: need.id, ...about(), helpful }, { requestId })
    const first = await send('judge-twice-1', true)
    expectData(await send('judge-other-1', false))
    expect(await send('judge-twice-1', true)).toEqual(first)
    expect(stored().judged?.map(({ helpful }) => helpful)).toEqual([false])
  })

  it('a judgement of something not shown, or by an officer who does not answer for the need, is refused', async () => {
    expect(expectCode(await judge('li-na', { itemId: 'p-elsewhere', helpful: true }))).toBe('NotShown')
    const another = ['zhou-min', 'wang-hao'].find((person) => person !== stored().responsible.personId) ?? ''
    expect(expectCode(await judge(another, { helpful: true }))).toBe('HandlersOnly')
    expect(expectCode(await judge('wu-di', { helpful: true }))).toBe('Forbidden')
  })

  it('costs, warm, three document reads and three writes besides the counter of its budget', async () => {
    await judge('li-na', { helpful: true })
    await judge('li-na', { helpful: false })
    const last = world.cloud.usage().at(-1)
    expect(last).toMatchObject({ warnings: [] })
    expect(last?.reads).toBeLessThanOrEqual(3)
    expect(last?.writes).toBeLessThanOrEqual(4)
  })
})
