import { startWorld, type World } from '../../demo/world'
import { expectCode, expectData, postNeed } from '../_tests/answers'
import { during } from '../_tests/during'
import { newService } from '../_tests/new-service'

const PNG = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3])
/** A Tuesday. */
const START = Date.parse('2020-03-10T10:00:00+08:00')
const LICENCE = { name: '营业执照复印件', dueOn: '2020-03-13' }
const LEASE = { name: '租赁合同', dueOn: '2020-03-20' }
const zone = 'CN2101G1'

describe('papers that are handed in after a need was taken up', () => {
  let world: World
  let files = 0
  beforeEach(async () => {
    world = await startWorld({ now: START })
  })
  afterEach(() => world.close())

  const agent = () => world.as('zhou-min').needs
  const owner = () => world.as('li-na').needs
  const picture = () => {
    const fileId = world.cloud.storage.put(`uploads/li-na/paper${(files += 1)}/photo.png`, PNG)
    return [{ fileId, name: '执照.png', sizeBytes: PNG.length }]
  }
  const claimed = async () => {
    const { id: needId } = await postNeed(world)
    expectData(await agent().claim({ needId, text: '先办起来', updateBy: START + 3_600_000 }))
    return needId
  }
  const asked = async (papers = [LICENCE]) => {
    const needId = await claimed()
    expectData(await agent().askPapers({ needId, papers }))
    return needId
  }
  const read = async (needId: string, who: 'li-na' | 'zhou-min' = 'li-na') =>
    expectData(await world.as(who).needs.read({ needId })).need
  const goTo = async (text: string) => {
    world.cloud.clock.advance(Date.parse(`${text}+08:00`) - world.cloud.clock.now())
    for (const name of ['housekeeping', 'notices']) await world.cloud.fireTimer(name)
  }
  const titles = async (who: Parameters<World['as']>[0]) =>
    expectData(await world.as(who).notices.inbox({}))
      .notices.map(({ title }) => title)
      .filter((title) => /材料/.test(title))
  const said = async (needId: string) =>
    (await read(needId)).timeline.filter(({ type }) => type === 'papers_reminded').map(({ text }) => text)

  it('no reminder comes for a paper that is handed in while the timer works', async () => {
    const days = ['2020-03-12', '2020-03-13', '2020-03-16']
    const ids: string[] = []
    for (const dueOn of days) ids.push(await asked([{ ...LICENCE, dueOn }]))
    for (const [step, needId] of ids.entries()) {
      world.cloud.clock.advance(Date.parse(`${days[step]}T10:00:00+08:00`) - world.cloud.clock.now())
      const handIn = () => owner().handInPaper({ needId, paperId: 'p1', attachments: picture() })
      await during(world, { step, work: () => world.cloud.fireTimer('housekeeping') }, handIn)
      const types = (await read(needId)).timeline.map(({ type }) => type)
      expect(types.lastIndexOf('papers_reminded')).toBeLessThan(types.indexOf('paper_handed_in'))
    }
  })

  it('both sides read what is owed and until when; an accepted paper is settled, a returned one is owed again', async () => {
    const needId = await asked([LICENCE, LEASE])
    for (const who of ['li-na', 'zhou-min'] as const)
      expect((await read(needId, who)).papers).toMatchObject([
        { id: 'p1', name: '营业执照复印件', words: '3月13日前补交', late: false },
        { id: 'p2', name: '租赁合同', words: '3月20日前补交' },
      ])
    const { papers } = expectData(await owner().mine({ enterpriseId: 'hengtuo', show: 'awaiting' }))
    expect(papers?.map(({ name }) => name)).toEqual(['营业执照复印件', '租赁合同'])
    expect(expectData(await world.as('li-na').accounts.me({})).awaiting).toBeGreaterThan(0)
    const handIn = { needId, paperId: 'p1', attachments: picture() }
    const { need } = expectData(await owner().handInPaper(handIn, { requestId: 'paper-one' }))
    expect(need.papers?.[0]).toMatchObject({ state: 'handed_in', words: '已补交，等园区核对', steps: [] })
    expect(need.timeline[need.papers?.[0]?.handedIn ?? 0]?.attachments).toHaveLength(1)
    const left = expectData(await owner().mine({ enterpriseId: 'hengtuo', show: 'awaiting' })).papers
    expect(left?.map(({ name }) => name)).toEqual(['租赁合同'])
    expect(expectData(await owner().handInPaper(handIn, { requestId: 'paper-one' })).need.version).toBe(
      need.version,
    )
    expect(expectCode(await owner().handInPaper(handIn))).toBe('NotAllowedNow')
    const [first] = expectData(await agent().papers({ regionCode: zone })).papers
    expect(first).toMatchObject({ needId, name: '营业执照复印件', toCheck: true })
    const back = { needId, paperId: 'p1', outcome: 'returned' } as const
    expect(expectCode(await agent().checkPaper(back))).toBe('CheckReasonNeeded')
    expectData(await agent().checkPaper({ ...back, text: '看不清，请重拍', dueOn: '2020-03-16' }))
    const returned = await read(needId)
    expect(returned.papers?.[0]).toMatchObject({ words: '没有通过，3月16日前重新补交', steps: ['hand_in'] })
    expect(returned.timeline[returned.papers?.[0]?.checkedIn ?? 0]?.text).toContain('看不清，请重拍')
    expectData(await owner().handInPaper({ needId, paperId: 'p1', attachments: picture() }))
    expectData(await agent().checkPaper({ needId, paperId: 'p1', outcome: 'accepted' }))
    expectData(await agent().checkPaper({ needId, paperId: 'p2', outcome: 'waived', text: '园区已有存档' }))
    expect((await read(needId)).papers?.map(({ words }) => words)).toEqual(['已核对，合格', '不用再交'])
    expect(expectData(await agent().papers({ regionCode: zone })).papers).toEqual([])
    expect(world.cloud.usage().flatMap(({ warnings }) => warnings)).toEqual([])
  })

  it('reminds the enterprise before, on and after the last day, then the officer who answers for the need; each once', async () => {
    const needId = await asked()
    await goTo('2020-03-12T08:35')
    expect(await said(needId)).toEqual(['“营业执照复印件”请在3月13日前补交'])
    await goTo('2020-03-13T09:00')
    await goTo('2020-03-14T09:00')
    expect(await said(needId)).toHaveLength(2)
    await goTo('2020-03-16T09:00')
    expect((await said(needId))[2]).toBe('“营业执照复印件”3月13日已到期，还没补交，已告诉经办人')
    expect(await titles('zhou-min')).toEqual(['有补交的材料要您跟进'])
    expect(await titles('li-na')).toHaveLength(4)
    expect((await read(needId)).papers?.[0]).toMatchObject({ late: true, words: '3月13日到期，还没补交' })
  })

  it('stays owed after the solution was confirmed; a paper that waits long for its check is reported to the administrators', async () => {
    const needId = await asked()
    expectData(await agent().propose({ needId, text: '已经办好' }))
    expectData(await owner().confirm({ needId }))
    expect((await read(needId)).state).toBe('resolved')
    const { papers } = expectData(await owner().mine({ enterpriseId: 'hengtuo', show: 'awaiting' }))
    expect(papers).toHaveLength(1)
    expectData(await owner().handInPaper({ needId, paperId: 'p1', attachments: picture() }))
    await goTo('2020-03-12T10:05')
    expect(await said(needId)).toEqual(['“营业执照复印件”已补交两个工作日，已提醒经办人核对'])
    await goTo('2020-03-13T10:05')
    expect(await titles('lin-yue')).toEqual(['有补交的材料要您跟进'])
    expectData(await world.as('lin-yue').needs.checkPaper({ needId, paperId: 'p1', outcome: 'accepted' }))
    expect((await read(needId)).papers?.[0]?.words).toBe('已核对，合格')
  })

  it('a withdrawn need owes no papers', async () => {
    const needId = await asked()
    expectData(await owner().withdraw({ needId, text: '不用了' }))
    expect((await read(needId)).papers).toBeUndefined()
    expect(expectCode(await owner().handInPaper({ needId, paperId: 'p1', attachments: picture() }))).toBe(
      'NotAllowedNow',
    )
    await goTo('2020-03-16T09:00')
    expect(await said(needId)).toEqual([])
  })

  it('exempt papers cannot be asked for, nor any paper of a service that takes no pledge', async () => {
    const service = { ...newService, name: '示例许可' }
    const admin = world.as('lin-yue').services
    const added = expectData(
      await admin.add({
        regionCode: zone,
        service: { ...service, exemptDocuments: ['无犯罪记录证明'], noPledge: false },
      }),
    ).service
    const needId = await claimed()
    const ask = (name: string) =>
      agent().askPapers({ needId, serviceId: added.id, papers: [{ name, dueOn: '2020-03-13' }] })
    expect(await ask('“无犯罪记录” 证明')).toMatchObject({
      ok: false,
      error: { code: 'PaperExempt', fields: { 'papers.0.name': '这项服务不收这份材料' } },
    })
    // An edit from a phone that does not know pledges leaves these fields as they are.
    const { version } = expectData(
      await admin.edit({
        serviceId: added.id,
        version: added.version,
        service: { ...service, cost: '十元' },
      }),
    ).service
    expect(expectCode(await ask('无犯罪记录证明'))).toBe('PaperExempt')
    expectData(await admin.edit({ serviceId: added.id, version, service: { ...service, noPledge: true } }))
    expect(expectCode(await ask('合同'))).toBe('NoPledge')
  })

  it('nobody else asks, hands in or checks; a day in the past and a paper listed twice are refused', async () => {
    const needId = await asked()
    const again = { needId, papers: [LICENCE] }
    expect(expectCode(await agent().askPapers(again))).toBe('PaperAsked')
    const past = { needId, papers: [{ name: '合同', dueOn: '2020-03-10' }] }
    expect(expectCode(await agent().askPapers(past))).toBe('PaperDayUnfit')
    const more = { needId, papers: [LEASE] }
    expect(expectCode(await world.as('lin-yue').needs.askPapers(more))).toBe('NotAllowedNow')
    const handIn = { needId, paperId: 'p1', attachments: [] }
    expect(expectCode(await owner().handInPaper(handIn))).toBe('FileNeeded')
    expect(expectCode(await world.as('liu-yang').needs.handInPaper(handIn))).not.toBe('ok')
    const check = { needId, paperId: 'p1', outcome: 'waived', text: '不用' } as const
    expect(expectCode(await owner().checkPaper(check))).toBe('Forbidden')
    expect(expectCode(await agent().checkPaper({ ...check, outcome: 'accepted' }))).toBe('NotAllowedNow')
    expect(expectCode(await agent().checkPaper({ ...check, paperId: 'p9' }))).toBe('NotAllowedNow')
  })

  it('two who check at once: one decides, the other is told', async () => {
    const needId = await asked()
    expectData(await owner().handInPaper({ needId, paperId: 'p1', attachments: picture() }))
    const answers = await Promise.all([
      agent().checkPaper({ needId, paperId: 'p1', outcome: 'accepted' }),
      world.as('lin-yue').needs.checkPaper({ needId, paperId: 'p1', outcome: 'waived', text: '不用' }),
    ])
    expect(answers.map(expectCode).sort()).toEqual(['NotAllowedNow', 'ok'])
  })
})
