import { QUICK_REPLIES_MAX } from '@/shared/contract/limits'
import { startWorld, type World } from '../../demo/world'
import { expectCode, expectData, postNeed } from '../_tests/answers'

const regionCode = 'CN2101G1'

describe('sentences that officers write often', () => {
  let world: World
  beforeEach(async () => {
    world = await startWorld()
  })
  afterEach(() => world.close())

  const officer = (who: string) => world.as(who).needs
  const lists = async (who: string, region = regionCode) =>
    expectData(await officer(who).quickReplies({ regionCode: region }))
  const set = (who: string, shared: boolean, text: string, more: object = {}) =>
    officer(who).setQuickReply({ regionCode, shared, text, ...more })

  it('begin with examples that administrators change and delete, for their zone alone', async () => {
    const { own, shared, mayShare } = await lists('zhou-min')
    expect([own, mayShare]).toEqual([[], false])
    expect(shared.length).toBeGreaterThan(3)
    expect(shared.every(({ example }) => example)).toBe(true)
    const [first, second] = shared.map(({ id }) => id)
    expectData(await set('lin-yue', true, '{联系人}您好', { replyId: first, category: 'labour' }))
    expectData(await officer('lin-yue').removeQuickReply({ regionCode, shared: true, replyId: second ?? '' }))
    const changed = await lists('zhou-min')
    expect(changed.shared[0]).toEqual({ id: first, text: '{联系人}您好', category: 'labour' })
    expect(changed.shared).toHaveLength(shared.length - 1)
    expect((await lists('he-weimin', 'CN2102G1')).shared).toEqual(shared)
    expect((await lists('lin-yue')).mayShare).toBe(true)
  })

  it('belong to one officer, or are shared by administrators', async () => {
    expectData(await set('zhou-min', false, '我的一句'))
    expect((await lists('zhou-min')).own.map(({ text }) => text)).toEqual(['我的一句'])
    expect((await lists('sun-jie')).own).toEqual([])
    expect(expectCode(await set('zhou-min', true, '给大家'))).toBe('SharedByAdministrators')
    const id = (await lists('zhou-min')).shared[0]?.id ?? ''
    expect(
      expectCode(await officer('zhou-min').removeQuickReply({ regionCode, shared: true, replyId: id })),
    ).toBe('SharedByAdministrators')
    for (const stranger of ['xu-ning', 'li-na', 'chen-li'])
      expect(expectCode(await officer(stranger).quickReplies({ regionCode }))).toBe('Forbidden')
    expect(expectCode(await set('zhou-min', false, '改别人的', { replyId: id }))).toBe('NotFound')
  })

  it('are a hundred at most, and a repeated call adds nothing', async () => {
    const once = () =>
      officer('zhou-min').setQuickReply(
        { regionCode, shared: false, text: '一次' },
        { requestId: 'once-and-again' },
      )
    expect(expectData(await once())).toEqual(expectData(await once()))
    const replies = Array.from({ length: QUICK_REPLIES_MAX }, (_one, i) => ({
      id: `r${i}`,
      text: `第 ${i} 条`,
    }))
    world.cloud.database.insert('quick_replies', [{ _id: 'own_sun-jie', version: 1, replies }])
    expect(expectCode(await set('sun-jie', false, '第一百零一条'))).toBe('QuickRepliesFull')
    expectData(await set('sun-jie', false, '改一条', { replyId: 'r7' }))
  })

  it('are not sent with an open blank', async () => {
    const { id: needId } = await postNeed(world)
    const text = '已联系{单位}'
    const updateBy = world.cloud.clock.now() + 3_600_000
    expect(expectCode(await officer('zhou-min').claim({ needId, text, updateBy }))).toBe('InvalidInput')
    expectData(await officer('zhou-min').claim({ needId }))
    for (const act of ['reply', 'ask', 'propose', 'forward'] as const)
      expect(await officer('zhou-min')[act]({ needId, text })).toMatchObject({
        error: { code: 'InvalidInput', fields: { text: expect.stringContaining('空没填') } },
      })
    // A text of an enterprise may contain braces.
    expectData(await world.as('li-na').needs.supply({ needId, text: '型号 {A-1}' }))
  })

  it('are part of the officer’s export, and are deleted when the officer is forgotten', async () => {
    expectData(await set('sun-jie', false, '孙杰的一句'))
    const exported = async (who: string) => {
      const lines: string[] = []
      for (let cursor: string | undefined = '0.0'; cursor !== undefined;) {
        const page: { lines: string[]; nextCursor?: string | undefined } = expectData(
          await world.as(who).accounts.exportMine({ cursor }),
        )
        lines.push(...page.lines)
        cursor = page.nextCursor
      }
      return lines.join()
    }
    expect(await exported('sun-jie')).toContain('孙杰的一句')
    expect(await exported('zhou-min')).not.toContain('孙杰的一句')
    const post = { regionCode, personId: 'sun-jie', role: 'agent', reason: '调走' } as const
    expectData(await world.as('lin-yue').accounts.dismiss(post))
    expectData(await world.as('sun-jie').accounts.deleteMe({ name: '孙杰' }))
    await world.settle()
    expect(world.cloud.database.count('quick_replies')).toBe(0)
  })
})
