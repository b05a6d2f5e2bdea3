import { startWorld, WORLD_STARTS_AT, type World } from '../../demo/world'
import { plantDeployment } from '../../demo/server/deployment'
import { firstAdministratorCode } from '../../demo/server/first-code'
import { MINUTE_MS } from '@/shared/domain/time/units'
import { expectData } from './answers'

const ZONE = 'CN2101G1'
const phone = '13900000001'

const company = {
  creditCode: '91350100M000100Y43',
  enterpriseName: '第一家公司',
  zoneCode: ZONE,
  industry: 'C35',
  name: '李娜',
  phone,
}

/** Begins with what a deployment plants, then joins the first administrator and registers an enterprise. */
async function begin(world: World): Promise<{ enterpriseId: string }> {
  const code = firstAdministratorCode(world.cloud) ?? ''
  expectData(await world.as('visitor-lin').accounts.join({ code, name: '林悦', phone }))
  const { enterprise } = expectData(await world.as('visitor-li').accounts.register(company))
  return { enterpriseId: enterprise.id }
}

const need = { text: '装配车间少三十个普工，月初要交货', category: 'labour' as const }
const contact = { name: '李娜', phone }

describe('the world as a deployment plants it', () => {
  let world: World
  beforeEach(async () => {
    world = await startWorld({ planted: 'deployment' })
  })
  afterEach(() => world.close())

  it('holds regions and one invitation, and nothing of the demo', () => {
    const { database } = world.cloud
    expect(database.count('regions')).toBe(4)
    expect(database.count('invitations')).toBe(1)
    for (const name of ['people', 'enterprises', 'services', 'policies', 'needs'])
      expect([name, database.count(name)]).toEqual([name, 0])
  })

  it('accepts a need before anybody is on duty: it goes to the administrators, and says so', async () => {
    const { enterpriseId } = await begin(world)
    const { needs } = world.as('visitor-li')
    const { promise } = expectData(await needs.preview({ enterpriseId, text: need.text }))
    expect(world.cloud.usage().at(-1)).toMatchObject({ warnings: [] })
    expect([promise.responsible, promise.why]).toEqual([
      '林悦',
      '提交时示范高新区没有人值班，由管理员林悦负责',
    ])
    const posted = expectData(await needs.post({ enterpriseId, ...need, contact })).need
    expect(posted.promise.responsible.name).toBe('林悦')
    expect(posted.promise.responseDueAt).toBeGreaterThan(WORLD_STARTS_AT)
    expect(posted.state).toBe('submitted')

    await world.settle()
    const { needs: serve, notices } = world.as('visitor-lin')
    expect(expectData(await notices.inbox({})).notices.map(({ needId }) => needId)).toEqual([posted.id])
    expect(expectData(await serve.claim({ needId: posted.id })).need.promise).not.toHaveProperty('why')
  })

  describe('whose environment names the first duty agent', () => {
    const dutyAgent = { regionCode: ZONE, name: '周敏' }
    /** The code that the deployment prints. */
    const plant = async () => {
      const done = (await plantDeployment(world.cloud, { dutyAgent })).join('\n')
      return /周敏, on duty in 示范高新区 once joined: ([0-9A-Z]{10}) /.exec(done)?.[1]
    }
    const today = async () =>
      expectData(await world.as('visitor-lin').park.duty({ regionCode: ZONE })).today?.name

    it('has somebody on duty as soon as that agent joins', async () => {
      const code = (await plant()) ?? ''
      expect(await plant()).toBeUndefined()
      const { enterpriseId } = await begin(world)
      expect(await today()).toBeUndefined()
      expectData(await world.as('visitor-zhou').accounts.join({ code, name: '周敏', phone }))
      world.cloud.clock.advance(MINUTE_MS)
      const { needs } = world.as('visitor-li')
      const { promise } = expectData(await needs.preview({ enterpriseId, text: need.text }))
      expect([promise.responsible, promise.why]).toEqual(['周敏', '由值班的周敏负责'])
    })

    it('does not replace an officer whom the administrator has put on duty meanwhile', async () => {
      const code = (await plant()) ?? ''
      await begin(world)
      const { park, accounts } = world.as('visitor-lin')
      const { version } = expectData(await park.duty({ regionCode: ZONE }))
      const defaultId = expectData(await accounts.me({})).person?.personId ?? ''
      expectData(await park.setDuty({ regionCode: ZONE, version, defaultId, weekly: [], dates: [] }))
      expectData(await world.as('visitor-zhou').accounts.join({ code, name: '周敏', phone }))
      expect(await today()).toBe('林悦')
    })
  })

  it('says that a promise may move if the holidays of its days are not published, and warns from November', async () => {
    world.cloud.clock.advance(Date.parse('2026-12-25T10:00:00+08:00') - world.cloud.clock.now())
    await plantDeployment(world.cloud)
    const code = firstAdministratorCode(world.cloud) ?? ''
    expectData(await world.as('visitor-lin').accounts.join({ code, name: '林悦', phone }))
    const { enterprise } = expectData(await world.as('visitor-li').accounts.register(company))
    const { caveat } = expectData(
      await world.as('visitor-li').needs.preview({ enterpriseId: enterprise.id, text: need.text }),
    ).promise
    expect(caveat).toBe('2027 年放假安排还没有公布，先按周末双休算；公布后如有变动，会告诉您新的时间')
    const { park, health } = world.as('visitor-lin')
    const { items } = expectData(await park.setup({ regionCode: ZONE }))
    expect(items.find(({ key }) => key === 'next_calendar')?.state).toBe('todo')
    expect(expectData(await health.read({ regionCode: ZONE })).missingYear).toBe(2027)
  })

  it('accepts a need of a zone that has no people at all, and gives it to the first who comes', async () => {
    const { enterprise } = expectData(await world.as('visitor-li').accounts.register(company))
    const posted = expectData(
      await world.as('visitor-li').needs.post({ enterpriseId: enterprise.id, ...need, contact }),
    ).need
    expect(posted.promise.why).toBe('示范高新区还没有专员到岗，已经记下，到岗后最先看到')
    await world.settle()
  })

  it('does not forward to a level where nobody is', async () => {
    const { enterpriseId } = await begin(world)
    const posted = expectData(await world.as('visitor-li').needs.post({ enterpriseId, ...need, contact }))
    const answer = await world.as('visitor-lin').needs.forward({ needId: posted.need.id, text: '要市里定' })
    expect(answer).toMatchObject({ ok: false, error: { code: 'NobodyAbove' } })
  })

  it('gives tools the first code, and signs in visitors by name', async () => {
    const { url, sessions } = world.cloud
    const { code } = (await (await fetch(`${url}/demo/first-code`)).json()) as { code: string }
    expect(code).toMatch(/^[0-9A-Z]{10}$/)
    const signIn = async (person: string) =>
      fetch(`${url}/demo/sign-in`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ person }),
      })
    const { token } = (await (await signIn('visitor-王芳')).json()) as { token: string }
    const openid = sessions.openidOf(token) ?? ''
    expect(expectData(await world.as(openid).accounts.me({}))).toEqual({ unread: 0 })
    expectData(await world.as('visitor-王芳').accounts.join({ code, name: '王芳', phone }))
    world.cloud.clock.advance(MINUTE_MS)
    expect(expectData(await world.as(openid).accounts.me({})).person?.name).toBe('王芳')
    const { people } = (await (await fetch(`${url}/demo/people`)).json()) as { people: { id: string }[] }
    expect(people.map(({ id }) => id)).toEqual(['visitor-王芳'])
    expect((await signIn('visitor-')).status).toBe(404)
  })
})
