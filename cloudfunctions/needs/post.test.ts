import { startWorld, WORLD_STARTS_AT, type World } from '../../demo/world'
import { expectCode, CONTACT, expectData, postNeed } from '../_tests/answers'

const HOUR = 3_600_000

describe('posting a need', () => {
  let world: World
  beforeAll(async () => {
    world = await startWorld({ seed: 'district' })
  })
  afterAll(() => world.close())
  const needs = () => world.cloud.database.count('needs')

  it.each([
    ['招不到返岗工人，急需普工30名，3月1日前到岗', 'labour', /用工|招聘|返岗/],
    ['研发贷款月底到期，银行不给续贷，缺口200万', 'finance', /续贷/],
    ['口罩、测温枪、消毒液都不够，复工验收过不了', 'supplies', /物资/],
  ] as const)('%s: a fitting service first, why, who answers by when', async (text, category, fitting) => {
    const need = expectData(
      await world
        .as('li-na')
        .needs.post({ enterpriseId: 'hengtuo', text, category, urgent: true, contact: CONTACT }),
    ).need
    const best = need.matches[0]
    expect(best?.name).toMatch(fitting)
    const words = best?.why.flatMap((reason) => (reason.kind === 'words' ? reason.words : [])) ?? []
    expect(words.length).toBeGreaterThan(0)
    for (const word of words) expect(text).toContain(word)
    expect(need.promise.responsible).toEqual({ name: '周敏', phone: expect.stringMatching(/^\d+$/) })
    expect(need.promise.plan).toContain(best?.name)
    // Posted at 10:00: two working hours end at 13:00, after the lunch break.
    expect(need.promise.responseDueAt - WORLD_STARTS_AT).toBeGreaterThanOrEqual(3 * HOUR)
    expect(need.promise.responseDueAt - WORLD_STARTS_AT).toBeLessThan(3 * HOUR + 60_000)
    expect([need.state, need.steps, need.code]).toEqual([
      'submitted',
      expect.arrayContaining(['info_added', 'withdrawn']),
      expect.stringMatching(/^[2-9A-Z]{3}-[2-9A-Z]{3}$/),
    ])
  })

  it('says so when nothing fits, and gives it to the zone’s duty agent', async () => {
    const need = await postNeed(world, '想租宇宙飞船泊位')
    expect([need.wellMatched, need.promise.responsible.name, need.promise.plan]).toEqual([
      false,
      '王浩',
      '人工查找帮得上的部门',
    ])
  })

  it('costs, warm, at most four document reads (the caller, the enterprise, the indexes of services and solved needs), four writes and the counter of its budget', async () => {
    await postNeed(world)
    await postNeed(world)
    const last = world.cloud.usage().at(-1)
    expect(last).toMatchObject({ warnings: [] })
    expect(last?.reads).toBeLessThanOrEqual(4)
    expect(last?.writes).toBeLessThanOrEqual(5)
  })

  it('the same requestId gives the same answer, one need and one entry in the audit log', async () => {
    const before = needs()
    const first = await postNeed(world, '重复提交', { requestId: 'post-twice-1' })
    const again = await postNeed(world, '重复提交', { requestId: 'post-twice-1' })
    expect(again).toEqual(first)
    expect(needs()).toBe(before + 1)
    expect(world.cloud.database.count('audit', { requestId: 'post-twice-1' })).toBe(1)
  })

  it('ten taps at once with one requestId are one need', async () => {
    const before = needs()
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => postNeed(world, '连点十次', { requestId: 'post-ten-1' })),
    )
    expect(new Set(answers.map(({ id }) => id)).size).toBe(1)
    expect(needs()).toBe(before + 1)
  })

  it('another person’s requestId does not get that person’s answer', async () => {
    const mine = await postNeed(world, '只有我能看', { requestId: 'post-shared-1' })
    const other = await world
      .as('liu-yang')
      .needs.post(
        { enterpriseId: 'yunqi-soft', text: '另一家', category: 'other', contact: CONTACT },
        { requestId: 'post-shared-1' },
      )
    expect(expectData(other).need.id).not.toBe(mine.id)
  })

  it('a requestId used for something else is refused', async () => {
    const { id } = await postNeed(world, '先提交', { requestId: 'post-then-1' })
    expect(
      expectCode(await world.as('li-na').needs.withdraw({ needId: id }, { requestId: 'post-then-1' })),
    ).toBe('InvalidInput')
  })

  it.each([
    ['empty text', { text: '' }, { text: '请填写诉求内容' }],
    ['blank text', { text: ' 　\n' }, { text: '请填写诉求内容' }],
    ['2,001 characters', { text: '长'.repeat(2001) }, { text: '诉求内容最多 2000 字' }],
    ['5,000 characters', { text: '长'.repeat(5000) }, { text: '诉求内容最多 2000 字' }],
    [
      'no telephone',
      { contact: { name: '李娜', phone: '打我微信' } },
      { 'contact.phone': '电话号码看起来不对，请检查' },
    ],
    ['a category that does not exist', { category: 'everything' }, { category: '请选择类别' }],
    [
      'ten files',
      {
        attachments: Array.from({ length: 10 }, () => ({
          fileId: 'cloud://x/y',
          name: 'a.png',
          sizeBytes: 1,
        })),
      },
      { attachments: '最多 9 个附件' },
    ],
  ])('%s gets a clear answer in Chinese and writes nothing', async (_case, wrong, fields) => {
    const before = needs()
    const input = {
      enterpriseId: 'hengtuo',
      text: '好好的',
      category: 'labour',
      contact: CONTACT,
      ...wrong,
    } as Parameters<ReturnType<World['as']>['needs']['post']>[0]
    expect(await world.as('li-na').needs.post(input)).toEqual({
      ok: false,
      error: { code: 'InvalidInput', fields },
    })
    expect(needs()).toBe(before)
  })

  it('2,000 characters and emoji arrive whole', async () => {
    const text = '😷'.repeat(2) + '长'.repeat(1990)
    expect((await postNeed(world, text)).text).toBe(text)
  })

  it('facts of another category are pointed out', async () => {
    const answer = await world.as('li-na').needs.post({
      enterpriseId: 'hengtuo',
      text: '招人',
      category: 'labour',
      facts: { amount: 5 },
      contact: CONTACT,
    })
    expect(answer).toEqual({
      ok: false,
      error: { code: 'FactsWrong', fields: { 'facts.amount': '这一项写得不对，请检查' } },
    })
  })

  it('fields that the contract does not declare are not stored', async () => {
    const sneaky = {
      enterpriseId: 'hengtuo',
      text: '夹带',
      category: 'other',
      contact: CONTACT,
      state: 'resolved',
      assignee: 'me',
      $set: { open: false },
    } as const
    const { id } = expectData(await world.as('li-na').needs.post(sneaky)).need
    const [stored] = world.cloud.database.find('needs', { _id: id }) as [Record<string, unknown>]
    expect([stored['state'], stored['assignee'], stored['$set']]).toEqual(['submitted', undefined, undefined])
  })
})
