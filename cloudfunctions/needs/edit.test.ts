import type { PersonKey } from '../../demo/data/people'
import { startWorld, type World } from '../../demo/world'
import { CONTACT, expectCode, expectData, postNeed } from '../_tests/answers'

const TEXT = '急需普工30名，3月20日前到岗'
const EDITED = '急需普工40名，3月20日前到岗'
const HELD = '内容审核中，通过后可见'

describe('a posted need', () => {
  let world: World
  const start = async (seed: 'minimal' | 'district' = 'minimal') => {
    world = await startWorld({ seed })
    world.cloud.checks.words({ risky: ['坏词'], review: ['疑词'] })
  }
  afterEach(() => world.close())

  const needs = (who: PersonKey) => world.as(who).needs
  const read = async (who: PersonKey, needId: string) => expectData(await needs(who).read({ needId })).need
  const edit = (
    needId: string,
    text: string,
    more: { facts?: object; contact?: object; requestId?: string } = {},
  ) => {
    const { requestId, contact = {}, facts = {} } = more
    const input = { needId, text, facts: { ...facts }, contact: { ...CONTACT, ...contact } }
    return needs('li-na').edit(input, requestId === undefined ? {} : { requestId })
  }
  const titles = async (who: PersonKey) =>
    expectData(await world.as(who).notices.inbox({})).notices.map(({ title }) => title)

  it('is edited while nobody has taken it up: searched anew, every version stored for both sides, the promise as it was', async () => {
    await start('district')
    const posted = await postNeed(world, TEXT)
    expect(posted.facts).toMatchObject({ headcount: 30 })
    world.cloud.clock.advance(60_000)
    const answer = await edit(posted.id, EDITED, {
      facts: { ...posted.facts },
      contact: { name: '张伟', phone: '13000000999' },
    })
    const { need } = expectData(answer)
    expect(need).toMatchObject({ text: EDITED, title: EDITED, state: 'submitted', contact: { name: '张伟' } })
    // The number follows the new words, because it had only been read from the old ones.
    expect(need.facts).toMatchObject({ headcount: 40, neededOn: '2020-03-20' })
    const { responseDueAt, resolutionDueAt, startedAt } = posted.promise
    expect(need.promise).toMatchObject({ responseDueAt, resolutionDueAt, startedAt })
    const again = expectData(await edit(posted.id, '园区食堂几点开门', { facts: { headcount: 40 } })).need
    expect(again.matches.map(({ serviceId }) => serviceId)).not.toEqual(
      need.matches.map(({ serviceId }) => serviceId),
    )
    await world.settle()
    for (const who of ['li-na', 'zhou-min'] as const) {
      const [, first, second] = (await read(who, posted.id)).timeline
      expect(first).toMatchObject({ type: 'edited', before: TEXT })
      expect(first?.text).toBe('人数 30 人 → 40 人；联系人 李娜 → 张伟；换了联系电话；改了诉求内容')
      expect(second).toMatchObject({ type: 'edited', before: EDITED })
    }
    expect(await titles('zhou-min')).toContain('企业改了诉求内容')
    const found = async (text: string) =>
      expectData(await needs('zhou-min').find({ regionCode: 'CN2101G1', text })).needs.map(({ id }) => id)
    expect([await found('食堂'), await found('普工')].map((ids) => ids.includes(posted.id))).toEqual([
      true,
      false,
    ])
    expect(world.cloud.usage().flatMap(({ warnings }) => warnings)).toEqual([])
  })

  it('is edited by its author only, once for a repeated call, and not without a change', async () => {
    await start()
    const { id } = await postNeed(world, TEXT)
    const own = expectData(await edit(id, EDITED, { requestId: 'edit-once-1' })).need
    expect(expectData(await edit(id, EDITED, { requestId: 'edit-once-1' })).need.version).toBe(own.version)
    expect(expectCode(await edit(id, EDITED, { facts: own.facts }))).toBe('NothingChanged')
    const input = { needId: id, text: '别人改的内容', contact: CONTACT }
    expect(expectCode(await needs('zhang-wei').edit(input))).toBe('WritersOnly')
    for (const who of ['wu-di', 'zhou-min'] as const)
      expect(expectCode(await needs(who).edit(input))).toBe('Forbidden')
    expect(await edit(id, EDITED, { facts: { headcount: '很多' } })).toMatchObject({
      error: { code: 'FactsWrong', fields: { 'facts.headcount': '这一项写得不对，请检查' } },
    })
    for (let i = 0; i < 19; i += 1) expectData(await edit(id, `${EDITED}，第 ${i} 次改`))
    expect(expectCode(await edit(id, '第二十一次'))).toBe('EditedEnough')
    expect((await read('li-na', id)).steps).not.toContain('edited')
  })

  it('is not taken up by an officer who read the former words, until they have read the new ones', async () => {
    await start()
    const { id } = await postNeed(world, TEXT)
    expectData(await edit(id, EDITED))
    const claim = (edits: number) => needs('zhou-min').claim({ needId: id, edits })
    expect(expectCode(await claim(0))).toBe('WordsChanged')
    expect((await read('li-na', id)).state).toBe('submitted')
    expectData(await claim(1))
  })

  it('when it is claimed and edited at once, one of them succeeds, and the other gets a sentence', async () => {
    await start()
    for (let round = 0; round < 4; round += 1) {
      const { id } = await postNeed(world, TEXT)
      const [claimed, edited] = await Promise.all([
        needs('zhou-min').claim({ needId: id, edits: 0 }),
        edit(id, EDITED),
      ])
      expect([claimed, edited].filter(({ ok }) => ok)).toHaveLength(1)
      expect([expectCode(claimed), expectCode(edited)].find((code) => code !== 'ok')).toMatch(
        /WordsChanged|TakenUp/,
      )
      const need = await read('li-na', id)
      expect([need.state, need.text]).toEqual(claimed.ok ? ['in_progress', TEXT] : ['submitted', EDITED])
    }
  })

  it('is corrected once somebody has taken it up: beside the original, and that officer is told', async () => {
    await start()
    const { id } = await postNeed(world, TEXT)
    expect(expectCode(await needs('li-na').correct({ needId: id, text: '不是 30 人' }))).toBe('NotAllowedNow')
    expectData(await needs('zhou-min').claim({ needId: id }))
    expect(expectCode(await edit(id, EDITED))).toBe('TakenUp')
    expectData(await needs('zhou-min').ask({ needId: id, text: '请说明工种' }))
    const input = { needId: id, text: '算错了', facts: { headcount: 40 } }
    expect(expectData(await needs('zhang-wei').correct(input)).need).toMatchObject({
      state: 'in_progress',
      text: TEXT,
    })
    expect(expectCode(await needs('zhang-wei').correct({ needId: id, facts: { headcount: 40 } }))).toBe(
      'NothingChanged',
    )
    expect(expectCode(await needs('wu-di').correct(input))).toBe('Forbidden')
    await world.settle()
    const seen = await read('zhou-min', id)
    expect(seen.facts).toMatchObject({ headcount: 30 })
    expect(seen.timeline.at(-1)).toMatchObject({
      type: 'corrected',
      facts: { headcount: 40 },
      text: '人数 30 人 → 40 人\n算错了',
    })
    expect(await titles('zhou-min')).toContain('企业更正了诉求内容')
  })

  it('goes through the content check again: doubted words and the former ones are hidden until they have passed', async () => {
    await start()
    const { id } = await postNeed(world, TEXT)
    expect(await edit(id, '坏词')).toMatchObject({
      error: { code: 'TextRefused', fields: { text: expect.any(String) } },
    })
    expectData(await edit(id, '疑词，招普工40名'))
    expect((await read('li-na', id)).text).toBe('疑词，招普工40名')
    const held = await read('zhou-min', id)
    expect([held.text, held.facts, held.timeline.at(-1)?.text]).toEqual([HELD, {}, HELD])
    expect(held.timeline.at(-1)).not.toHaveProperty('before')
    // Passed words replace hidden ones, and the hidden ones are quoted nowhere.
    expectData(await edit(id, '招普工50名'))
    const shown = await read('zhou-min', id)
    expect(shown.text).toBe('招普工50名')
    expect(JSON.stringify(shown)).not.toContain('疑词')
    expectData(await needs('lin-yue').review({ needId: id, entry: 1, passed: true }))
    expect((await read('zhou-min', id)).timeline.at(-1)).toMatchObject({ before: '疑词，招普工40名' })
  })

  it('ends the sharing of the former words, and leaves the shared need that it no longer resembles', async () => {
    await start('district')
    const share = '西门岗亭的道闸一早就坏，送货的大车进不来，堵到马路上'
    const post = async (who: PersonKey, enterpriseId: string, more: object) =>
      expectData(
        await needs(who).post({
          enterpriseId,
          text: share,
          category: 'facilities',
          contact: CONTACT,
          ...more,
        }),
      ).need
    const first = await post('li-na', 'hengtuo', { share: true })
    const { others } = expectData(
      await needs('liu-yang').preview({ enterpriseId: 'yunqi-soft', text: share }),
    )
    const sameAs = others[0]?.sharedId ?? ''
    const second = await post('liu-yang', 'yunqi-soft', { sameAs })
    expect((await read('zhou-min', first.id)).enterprises).toBe(2)
    const input = { needId: second.id, text: '想给新员工申请人才公寓，要怎么办手续', contact: CONTACT }
    expectData(await needs('liu-yang').edit(input))
    expect((await read('zhou-min', first.id)).enterprises).toBeUndefined()
    expectData(await edit(first.id, `${share}，今天又坏了`))
    expect((await read('li-na', first.id)).sharing).toBeUndefined()
    const now = expectData(
      await needs('liu-yang').preview({ enterpriseId: 'yunqi-soft', text: share }),
    ).others
    expect(now).toEqual([])
  })
})
