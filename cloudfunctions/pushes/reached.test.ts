import { startWorld, type World } from '../../demo/world'
import { expectCode, expectData } from '../_tests/answers'
import { published } from '../_tests/policy-steps'
import { pushed } from '../_tests/push-steps'

describe('the outcome of a push', () => {
  let world: World
  let pushId: string
  let policyId: string
  beforeEach(async () => {
    world = await startWorld()
    // By our count she allows messages, but she has switched them off in WeChat.
    world.cloud.messages.refuse('oDemoLiNa', 'policy-for-you')
    const policy = await published(world)
    policyId = policy.id
    pushId = await pushed(world, policyId)
    await world.settle()
  })
  afterEach(() => world.close())
  const publisher = () => world.as('chen-li').pushes
  const delivery = async () => expectData(await publisher().delivery({ pushId }))
  const quotas = async () => expectData(await world.as('li-na').notices.inbox({})).quota

  it('a refusal by WeChat is not tried again and sets our count to zero', async () => {
    const { funnel, reasons, push } = await delivery()
    expect([push.state, funnel.sent, funnel.failed]).toEqual(['done', 1, 1])
    expect(reasons).toEqual([{ reason: 'refused', people: 1 }])
    expect(await quotas()).toMatchObject({ policies: 0, remaining: 3 })
    const tries = world.cloud.messages.sent().filter(({ openid }) => openid === 'oDemoLiNa')
    expect(tries.map(({ errcode }) => errcode)).toEqual([43101])
  })

  it('the call list names the people not reached, shows full numbers to their steward only, and every look is recorded', async () => {
    const list = async (who: 'zhou-min' | 'chen-li') =>
      expectData(await world.as(who).pushes.unreached({ regionCode: 'CN2101G1', pushId })).people
    expect(await list('zhou-min')).toMatchObject([
      { name: '李娜', phone: '13000000101', enterpriseName: '沈阳恒拓精密机械有限公司', reason: 'refused' },
    ])
    expect(await list('chen-li')).toMatchObject([{ phone: '130****0101', steward: '周敏' }])
    expect(expectCode(await world.as('xu-ning').pushes.unreached({ regionCode: 'CN2101G1', pushId }))).toBe(
      'Forbidden',
    )
    const elsewhere = { regionCode: 'CN2102G1', pushId }
    expect(expectCode(await world.as('xu-ning').pushes.unreached(elsewhere))).toBe('NotFound')
    const looks = world.cloud.database.find('audit', { action: 'pushes.unreached' }) as {
      personId: string
      objects: string[]
    }[]
    expect(looks.map(({ personId }) => personId).sort()).toEqual(['chen-li', 'zhou-min'])
    expect(looks[0]?.objects).toEqual(['people/li-na'])
    const { notices } = expectData(await world.as('li-na').notices.inbox({}))
    expectData(await world.as('li-na').notices.markRead({ noticeIds: notices.map(({ id }) => id) }))
    expect(await list('chen-li')).toEqual([])
  })

  it('a call is marked for everybody who reads the list, only by people of the region, and until it is taken back', async () => {
    const regionCode = 'CN2101G1'
    const call = (who: string, more: object = {}) =>
      world.as(who).pushes.called({ regionCode, pushId, personId: 'li-na', called: true, ...more })
    const list = async (who: string) =>
      expectData(await world.as(who).pushes.unreached({ regionCode, pushId })).people
    expect(expectCode(await call('xu-ning'))).toBe('Forbidden')
    expect(expectCode(await call('xu-ning', { regionCode: 'CN2102G1' }))).toBe('NotOnList')
    expect(expectCode(await call('zhou-min', { personId: 'zhang-wei-nobody' }))).toBe('NotOnList')
    const noted = expectData(await call('zhou-min'))
    expect(noted).toEqual({ calledAt: expect.any(Number) as number, calledBy: '周敏' })
    expect(await list('chen-li')).toMatchObject([{ name: '李娜', ...noted }])
    expect(expectData(await call('lin-yue', { called: false }))).toEqual({})
    expect((await list('zhou-min'))[0]).not.toHaveProperty('calledAt')
    expect(world.cloud.usage().flatMap(({ warnings }) => warnings)).toEqual([])
  })

  it('the list is ordered by called or not, then by own enterprises, over all pages; no marked row is lost', async () => {
    const regionCode = 'CN2101G1'
    const [chunk] = world.cloud.database.find('push_ledger', { pushId }) as unknown as {
      rows: { enterpriseId: string; zoneCode: string }[]
    }[]
    const here = { zoneCode: regionCode, state: 'suppressed', reason: 'no_quota' }
    const rows = Array.from({ length: 50 }, (_, i) => ({
      ...here,
      personId: `far-${i}`,
      // The enterprises of 周敏 stand at the very end.
      enterpriseId: i < 45 ? 'e-far' : 'hengtuo',
    }))
    const [one] = world.cloud.database.find('people', { _id: 'li-na' })
    world.cloud.database.insert(
      'people',
      rows.map(({ personId }) => ({ ...one, _id: personId, openid: `o-${personId}`, name: personId })),
    )
    const [hengtuo] = world.cloud.database.find('enterprises', { _id: 'hengtuo' })
    const { steward: _steward, ...far } = { steward: undefined, ...hengtuo }
    world.cloud.database.insert('enterprises', [{ ...far, _id: 'e-far', creditCode: '9121', name: '远处' }])
    const { rows: _rows, ...rest } = chunk ?? { rows: [] }
    world.cloud.database.insert('push_ledger', [
      { ...rest, _id: `${pushId}-1`, no: 1, people: rows.map(({ personId }) => personId), rows },
    ])
    for (const personId of ['far-0', 'far-47'])
      world.cloud.database.insert('push_calls', [
        {
          _id: `${pushId}_${personId}`,
          version: 1,
          pushId,
          personId,
          calledAt: 1,
          by: { personId: 'x', name: 'x' },
        },
      ])
    const walk = async (who: string) => {
      const names: string[] = []
      let cursor: string | undefined
      do {
        const page = expectData(
          await world
            .as(who)
            .pushes.unreached({ regionCode, pushId, ...(cursor !== undefined && { cursor }) }),
        )
        names.push(...page.people.map(({ personId }) => personId))
        cursor = page.nextCursor
      } while (cursor !== undefined)
      return names
    }
    const ofZhou = await walk('zhou-min')
    expect(ofZhou.slice(0, 6)).toEqual(['li-na', 'far-45', 'far-46', 'far-48', 'far-49', 'far-1'])
    expect(ofZhou.slice(-2)).toEqual(['far-47', 'far-0'])
    expect([ofZhou.length, new Set(ofZhou).size]).toEqual([51, 51])
    // For an officer without enterprises the order is that of the ledger, with called people last.
    const ofChen = await walk('chen-li')
    expect([ofChen.length, ...ofChen.slice(-2)]).toEqual([51, 'far-0', 'far-47'])
    expect(world.cloud.usage().flatMap(({ warnings }) => warnings)).toEqual([])
  })

  it('the funnel counts people who read the push and what they did on its page', async () => {
    expect((await delivery()).funnel).toMatchObject({ read: 0, opened: 0 })
    const id = expectData(await world.as('li-na').notices.inbox({})).notices[0]?.id ?? ''
    for (let i = 0; i < 2; i += 1) expectData(await world.as('li-na').notices.markRead({ noticeIds: [id] }))
    expect((await delivery()).funnel.read).toBe(1)
    const read = (personId: string, more: object) => ({
      _id: `${policyId}_${personId}`,
      version: 1,
      policyId,
      personId,
      ...more,
    })
    world.cloud.database.insert('policy_reads', [
      read('x1', { openedAt: 1, checkedAt: 2, consultedAt: 3 }),
      read('x2', { openedAt: 1, checkedAt: 2 }),
      read('x3', { openedAt: 1 }),
      read('x4', { keptAt: 1 }),
    ])
    expect((await delivery()).funnel).toMatchObject({ opened: 3, checked: 2, consulted: 1 })
    expect(world.cloud.usage().at(-1)?.warnings).toEqual([])
  })

  it('the number of unread notices is true, and nobody can mark a notice that was not sent to them', async () => {
    const unread = async (who: 'li-na' | 'wu-di') => expectData(await world.as(who).accounts.me({})).unread
    expect([await unread('li-na'), await unread('wu-di')]).toEqual([1, 0])
    const noticeIds = expectData(await world.as('li-na').notices.inbox({})).notices.map(({ id }) => id)
    expect(expectData(await world.as('wu-di').notices.markRead({ noticeIds })).unread).toBe(0)
    expect(world.cloud.database.count('push_reads')).toBe(0)
    expect(expectData(await world.as('li-na').notices.markRead({ noticeIds })).unread).toBe(0)
    expect(await unread('li-na')).toBe(0)
  })

  it('the export has a row for everybody, and headings, but no telephone numbers', async () => {
    const { csv, nextCursor } = expectData(await publisher().export({ pushId }))
    const lines = csv.trimEnd().split('\r\n')
    expect(lines[0]).toBe('\ufeff企业,园区,姓名,状态,原因,已读,时间')
    expect(lines).toHaveLength(1 + (await delivery()).funnel.targets)
    expect(lines.find((line) => line.includes('李娜'))).toMatch(
      /未送达,微信显示本人已拒收,,2020-03-10 10:0\d$/,
    )
    expect(csv).not.toMatch(/130\d{8}/)
    expect(nextCursor).toBeUndefined()
    for (const cursor of ['x', '0', '0.0; drop'])
      expect(expectCode(await publisher().export({ pushId, cursor }))).toBe('InvalidInput')
  })
})

it('inbox pages merge own notices and pushes into one list without loss or repetition, whatever their instants', async () => {
  const world = await startWorld()
  try {
    const at = world.cloud.clock.now() - 100_000
    const [push] = [
      { version: 1, policyId: 'p-zone-tech-sme', policyVersion: 4, regionCode: 'CN2101G1', urgent: false },
    ]
    const many = Array.from({ length: 45 }, (_, i) => i)
    const instant = (i: number) => at - Math.floor(i / 7) * 1000
    world.cloud.database.insert(
      'pushes',
      many.map((i) => ({
        ...push,
        _id: `q${i}`,
        state: i === 3 ? 'stopped' : 'done',
        by: { personId: 'chen-li', name: '陈立' },
        at: instant(i),
        notice: { title: `推送${i}`, text: '' },
        values: { title: '' },
      })),
    )
    world.cloud.database.insert(
      'push_ledger',
      many.map((i) => ({
        _id: `q${i}-0`,
        version: 1,
        pushId: `q${i}`,
        no: 0,
        at: instant(i),
        people: ['li-na', 'wu-di'],
        rows: [],
        open: false,
        dueAt: 0,
        owner: '',
      })),
    )
    world.cloud.database.insert(
      'inbox',
      many.map((i) => ({
        _id: `own${i}`,
        version: 1,
        personId: 'li-na',
        title: `通知${i}`,
        text: '',
        at: instant(i),
        read: true,
      })),
    )
    const ids: string[] = []
    const instants: number[] = []
    for (let cursor: string | undefined = ''; cursor !== undefined;) {
      const page: { notices: { id: string; at: number }[]; nextCursor?: string | undefined } = expectData(
        await world.as('li-na').notices.inbox(cursor === '' ? {} : { cursor }),
      )
      expect(page.notices.length).toBeLessThanOrEqual(20)
      ids.push(...page.notices.map(({ id }) => id))
      instants.push(...page.notices.map((notice) => notice.at))
      cursor = page.nextCursor
    }
    expect(new Set(ids).size).toBe(90)
    expect(ids).toHaveLength(90)
    expect(instants).toEqual([...instants].sort((a, b) => b - a))
    expect(world.cloud.usage().at(-1)?.warnings).toEqual([])
    expect(expectCode(await world.as('li-na').notices.inbox({ cursor: '12' }))).toBe('InvalidInput')
    expect(expectData(await world.as('li-na').accounts.me({})).unread).toBe(45)
  } finally {
    await world.close()
  }
})
