import { demoCreditCode } from '../../demo/data/enterprises/credit-codes'
import { startWorld, type World } from '../../demo/world'
import { expectCode, expectData, postNeed } from '../_tests/answers'

const ZONE = 'CN2101G1'

const listIn = async (world: World, input: object = {}) =>
  expectData(await world.as('lin-yue').enterprises.list({ regionCode: ZONE, ...input }))

describe('the enterprises of a zone', () => {
  let world: World
  beforeAll(async () => {
    world = await startWorld({ seed: 'district' })
  })
  afterAll(() => {
    expect(world.cloud.usage().flatMap(({ warnings }) => warnings)).toEqual([])
    return world.close()
  })
  const list = (input?: object) => listIn(world, input)

  it('are listed page by page by place and name, each once, with few documents', async () => {
    const names: string[] = []
    let cursor: string | undefined
    do {
      const page = await list(cursor === undefined ? {} : { cursor })
      names.push(...page.enterprises.map(({ name }) => name))
      cursor = page.nextCursor
      expect(world.cloud.usage().at(-1)?.reads).toBeLessThanOrEqual(30)
    } while (cursor !== undefined)
    const { total } = expectData(await world.as('lin-yue').enterprises.count({ regionCode: ZONE }))
    expect([names.length, new Set(names).size, total]).toEqual([40, 40, 40])
    expect(names).toEqual([...names].sort((a, b) => (a < b ? -1 : 1)))
  })

  it.each([
    ['恒拓', ['沈阳恒拓精密机械有限公司']],
    ['精密机械有限公司', ['沈阳恒拓精密机械有限公司']],
    ['91210112made', 20],
    ['朗境', []],
  ] as const)('“%s” finds what it stands in, of this zone only', async (text, expected) => {
    const { enterprises } = await list({ text })
    expect(typeof expected === 'number' ? enterprises.length : enterprises.map(({ name }) => name)).toEqual(
      expected,
    )
  })

  it('are filtered by status, steward and industry', async () => {
    const names = async (input: object) => (await list(input)).enterprises.map(({ name }) => name)
    expect(await names({ show: 'claimed' })).toEqual([])
    expect((await names({ industry: 'C34', show: 'verified' })).length).toBe(3)
    const count = async (who: string, input: object) =>
      expectData(await world.as(who).enterprises.count({ regionCode: ZONE, ...input })).total
    expect(await count('sun-jie', { steward: 'mine' })).toBe(13)
    expect(await count('lin-yue', { steward: 'none' })).toBe(6)
    expect(await count('lin-yue', { show: 'claimed' })).toBe(0)
    expect(await count('lin-yue', { industry: 'C34', show: 'verified' })).toBe(3)
    expect(expectCode(await world.as('xu-ning').enterprises.count({ regionCode: ZONE }))).toBe('Forbidden')
  })

  it('refuses a cursor that leads into another zone', async () => {
    const cursor = 'CN2102G1|0|大连'
    expect(expectCode(await world.as('lin-yue').enterprises.list({ regionCode: ZONE, cursor }))).toBe(
      'InvalidInput',
    )
  })
})

describe('the standing of an enterprise', () => {
  let world: World
  beforeEach(async () => {
    world = await startWorld()
  })
  afterEach(() => {
    expect(world.cloud.usage().flatMap(({ warnings }) => warnings)).toEqual([])
    return world.close()
  })

  const administrator = () => world.as('lin-yue').enterprises
  const list = (input?: object) => listIn(world, input)
  const read = async (enterpriseId: string) =>
    expectData(await administrator().read({ enterpriseId })).enterprise
  const register = async (openid: string, number: number) =>
    expectData(
      await world.as(openid).accounts.register({
        creditCode: demoCreditCode('210112', number),
        enterpriseName: `沈阳新来${number}号科技有限公司`,
        zoneCode: ZONE,
        industry: 'C34',
        name: '何生',
        phone: `1300000${number}00`,
      }),
    ).enterprise.id
  const claim = (openid: string, number: number, kind: 'join' | 'dispute') =>
    world.as(openid).enterprises.claim({
      creditCode: demoCreditCode('210112', number),
      kind,
      text: '我是法定代表人，执照在我手里',
      name: '真老板',
      phone: '13900001111',
    })
  const titlesOf = async (openid: string) => {
    await world.settle()
    return expectData(await world.as(openid).notices.inbox({})).notices.map(({ title }) => title)
  }

  it('an enterprise is verified once, with the officer and the evidence, and its people are told', async () => {
    const enterpriseId = await register('oNewcomer', 502)
    expect((await list({ show: 'claimed' })).enterprises.map(({ id }) => id)).toEqual([enterpriseId])
    const { version, steps } = await read(enterpriseId)
    expect(steps).toContain('verify')
    const { enterprise } = expectData(await administrator().verify({ enterpriseId, version, how: 'licence' }))
    expect(enterprise).toMatchObject({ status: 'verified', verification: { name: '林悦', how: 'licence' } })
    expect(expectCode(await administrator().verify({ enterpriseId, version, how: 'visit' }))).toBe(
      'ChangedMeanwhile',
    )
    expect(await titlesOf('oNewcomer')).toContain('园区已核实您的企业')
  })

  it('a stranger who registered first loses the membership, and the real owner gets it', async () => {
    const enterpriseId = await register('oStranger', 503)
    expectData(await claim('oRealOwner', 503, 'dispute'))
    const before = await read(enterpriseId)
    expect([before.status, before.claims.length, before.steps.includes('verify')]).toEqual([
      'disputed',
      1,
      false,
    ])
    expect((await list({ show: 'claims' })).enterprises.map(({ id }) => id)).toEqual([enterpriseId])
    const decision = {
      enterpriseId,
      version: before.version,
      claimId: before.claims[0]?.id ?? '',
      accept: true,
      alone: true,
      reason: '看过执照原件',
    }
    expect(expectCode(await administrator().decide(decision))).toBe('WayNeeded')
    const { enterprise } = expectData(await administrator().decide({ ...decision, how: 'licence' }))
    expect(enterprise.people.map(({ name, owner }) => [name, owner])).toEqual([['真老板', true]])
    expect(enterprise.status).toBe('verified')
    expect(expectCode(await world.as('oStranger').needs.mine({ enterpriseId }))).toBe('Forbidden')
    expect(expectCode(await world.as('oRealOwner').needs.mine({ enterpriseId }))).toBe('ok')
    expect(await titlesOf('oStranger')).toContain('您已不再属于这家企业')
    expect(await titlesOf('oRealOwner')).toContain('您的申请已通过')
  })

  it('a claim that is turned down leaves everything as it was, with the reason', async () => {
    const enterpriseId = await register('oOwner', 504)
    expectData(await claim('oTroll', 504, 'dispute'))
    const { version, claims } = await read(enterpriseId)
    const input = { enterpriseId, version, claimId: claims[0]?.id ?? '', accept: false, reason: '没有执照' }
    const { enterprise } = expectData(await administrator().decide(input))
    expect([enterprise.status, enterprise.people.length, enterprise.claims]).toEqual(['claimed', 1, []])
    const mine = expectData(await world.as('oTroll').enterprises.myClaims({})).claims
    expect(mine.map(({ state, reason }) => [state, reason])).toEqual([['rejected', '没有执照']])
    expect(expectCode(await administrator().decide({ ...input, version: enterprise.version }))).toBe(
      'ClaimGone',
    )
  })

  it('a stranger’s claim changes nothing of a verified enterprise', async () => {
    const [stored] = world.cloud.database.find('enterprises', { _id: 'hengtuo' })
    const creditCode = stored && 'creditCode' in stored ? String(stored.creditCode) : ''
    const input = { creditCode, kind: 'dispute', text: '是我的', name: '某', phone: '13900002222' } as const
    expectData(await world.as('oTroll').enterprises.claim(input))
    expect((await read('hengtuo')).status).toBe('verified')
  })

  it('nobody decides a claim of their own', async () => {
    await register('oOwner', 505)
    expectData(await claim('oDemoLinYue', 505, 'join'))
    const enterpriseId = (await list({ show: 'claims' })).enterprises[0]?.id ?? ''
    const { version, claims } = await read(enterpriseId)
    const input = {
      enterpriseId,
      version,
      claimId: claims[0]?.id ?? '',
      accept: true,
      how: 'visit',
      reason: '我',
    } as const
    expect(expectCode(await administrator().decide(input))).toBe('NotAllowedNow')
  })

  it('an enterprise in the wrong zone is moved and has to be verified there', async () => {
    const enterpriseId = await register('oOwner', 506)
    const { version } = await read(enterpriseId)
    expectData(await administrator().verify({ enterpriseId, version, how: 'register' }))
    const move = { enterpriseId, version: version + 1, zoneCode: 'CN2102G1', reason: '注册在大连' }
    expect(expectData(await administrator().move(move)).zoneName).toBeTruthy()
    expect(expectCode(await administrator().read({ enterpriseId }))).toBe('Forbidden')
    const me = expectData(await world.as('oOwner').accounts.me({}))
    expect(me.enterprise?.regionCode).toBe('CN2102G1')
    const [stored] = world.cloud.database.find('enterprises', { _id: enterpriseId })
    expect(stored).toMatchObject({ status: 'claimed' })
    expect(stored).not.toHaveProperty('verification')
  })

  it('a merged enterprise is closed; its people go on in the other one and still read its needs', async () => {
    const enterpriseId = await register('oOwner', 507)
    const { version } = await read(enterpriseId)
    const [into] = world.cloud.database.find('enterprises', { _id: 'hengtuo' })
    const intoCreditCode = into && 'creditCode' in into ? String(into.creditCode) : ''
    const merged = expectData(
      await administrator().merge({ enterpriseId, version, intoCreditCode, reason: '吸收合并' }),
    ).enterprise
    expect(merged).toMatchObject({ status: 'closed', closure: { mergedInto: '沈阳恒拓精密机械有限公司' } })
    const need = {
      enterpriseId,
      text: '还能提吗',
      category: 'other',
      contact: { name: '何', phone: '13900001234' },
    } as const
    expect(expectCode(await world.as('oOwner').needs.post(need))).toBe('EnterpriseClosed')
    const me = expectData(await world.as('oOwner').accounts.me({}))
    expect([me.enterprise?.id, me.person?.memberships.length]).toEqual(['hengtuo', 2])
    expect(expectCode(await world.as('oOwner').needs.mine({ enterpriseId }))).toBe('ok')
  })

  it('an enterprise with open needs is neither closed nor moved', async () => {
    await postNeed(world)
    const { version } = await read('hengtuo')
    const about = { enterpriseId: 'hengtuo', version, reason: '注销' }
    expect([
      expectCode(await administrator().close(about)),
      expectCode(await administrator().move({ ...about, zoneCode: 'CN2102G1' })),
    ]).toEqual(['EnterpriseHasOpenNeeds', 'EnterpriseHasOpenNeeds'])
  })

  it('a closed enterprise cannot post and its people know why; reopened, it has its former status', async () => {
    const enterpriseId = await register('oOwner', 509)
    const { version } = await read(enterpriseId)
    const { enterprise } = expectData(
      await administrator().close({ enterpriseId, version, reason: '迁到外地' }),
    )
    expect(enterprise).toMatchObject({ status: 'closed', closure: { name: '林悦', reason: '迁到外地' } })
    const post = () =>
      world.as('oOwner').needs.post({
        enterpriseId,
        text: '缺普工',
        category: 'labour',
        contact: { name: '何生', phone: '13000000101' },
      })
    expect(expectCode(await post())).toBe('EnterpriseClosed')
    expect(await titlesOf('oOwner')).toContain('您的企业已在园区停用')
    const closed = { enterpriseId, version: enterprise.version }
    expect(expectCode(await administrator().close({ ...closed, reason: '再停一次' }))).toBe('NotAllowedNow')
    const { enterprise: again } = expectData(await administrator().reopen(closed))
    expect(again.status).toBe('claimed')
    expect(again.closure).toBeUndefined()
    expectData(await post())
    expect(expectCode(await administrator().reopen({ enterpriseId, version: again.version }))).toBe(
      'NotAllowedNow',
    )
  })

  it('a code from the park makes the first person the owner, the next one a colleague', async () => {
    const enterpriseId = await register('oOwner', 508)
    const { code, owner } = expectData(await administrator().invite({ enterpriseId }))
    expect(owner).toBe(false)
    const { person } = expectData(
      await world.as('oSecond').accounts.join({ code, name: '第二人', phone: '13900003333' }),
    )
    expect(person.memberships).toMatchObject([{ enterpriseId, owner: false }])
  })
})
