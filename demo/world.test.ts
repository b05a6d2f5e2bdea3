import { COLLECTIONS } from '../cloudfunctions/_kernel/data/collections'
import { startOfDay } from '@/shared/domain/time/days'
import { MINUTE_MS } from '@/shared/domain/time/units'
import { REGIONS } from './data/regions'
import { stored } from './data/stored'
import { plantSeed } from './data/plant'
import { districtAt, hamletAt, seedDistrict } from './data/seed'
import { ORGANIZATIONS } from './data/services/organizations'
import { keepCalendars } from './server/calendars'
import { playRecentDays } from './server/recent-days'
import { startWorld, type World } from './world'

describe('a world with one of everything', () => {
  let world: World
  beforeAll(async () => {
    world = await startWorld()
  })
  afterAll(() => world.close())

  it('takes a need from posting to rating, and notifies the people concerned', async () => {
    const { needs: ask } = world.as('li-na')
    const { needs: serve } = world.as('zhou-min')
    const posted = await ask.post({
      enterpriseId: 'hengtuo',
      text: '装配车间少三十个普工，月初要交货，人招不上来',
      category: 'labour',
      contact: { name: '李娜', phone: '13000000101' },
    })
    if (!posted.ok) throw new Error(posted.error.code)
    const { need } = posted.data
    expect(need.matches[0]?.name).toBe('返岗用工招聘对接')
    expect(need.promise.responsible.name).toBe('周敏')

    await world.settle()
    const inbox = await world.as('zhou-min').notices.inbox({})
    expect(inbox.ok && inbox.data.notices.map(({ needId }) => needId)).toEqual([need.id])

    expect((await serve.claim({ needId: need.id })).ok).toBe(true)
    expect((await serve.propose({ needId: need.id, text: '已对接三家机构，首批 18 人周五到岗' })).ok).toBe(
      true,
    )
    expect((await ask.confirm({ needId: need.id })).ok).toBe(true)
    const rated = await ask.rate({ needId: need.id, level: 'satisfied' })
    expect(rated.ok && rated.data.need.rating?.level).toBe('satisfied')
  })

  it('hides a need from people of another zone', async () => {
    const answer = await world.as('xu-ning').needs.queue({ regionCode: 'CN2101G1' })
    expect(answer).toEqual({ ok: false, error: { code: 'Forbidden' } })
    expect(await world.as('').notices.inbox({})).toEqual({ ok: false, error: { code: 'Unauthenticated' } })
  })

  it('settles when nothing is due, and tests can move the clock', async () => {
    await world.settle()
    const before = world.cloud.clock.now()
    world.cloud.clock.advance(30 * MINUTE_MS)
    expect(world.cloud.clock.now() - before).toBeGreaterThanOrEqual(30 * MINUTE_MS)
    await world.settle()
    expect(world.cloud.database.count('outbox', { status: 'pending' })).toBe(0)
  })

  it('gives services and organizations the ids that the functions give', async () => {
    const administrator = world.as('lin-yue').services
    const listed = await administrator.list({ zoneCode: 'CN2101G1' })
    const card = listed.ok
      ? listed.data.services.find(({ regionCode }) => regionCode === 'CN2101G1')
      : undefined
    const read = await administrator.read({ serviceId: card?.id ?? '' })
    if (!read.ok) throw new Error(read.error.code)
    const {
      id: _id,
      version: _version,
      regionCode,
      regionName: _name,
      status: _status,
      assuredBy: _by,
      ...draft
    } = read.data.service
    expect(await administrator.add({ regionCode, service: draft })).toMatchObject({
      ok: false,
      error: { code: 'ServiceExists' },
    })
    const sibling = await administrator.add({ regionCode, service: { ...draft, name: '夜间用工热线' } })
    expect(sibling.ok).toBe(true)
    const sameName = world.cloud.database.find('organizations', { name: draft.organizationName })
    expect(sameName).toHaveLength(1)
    expect(ORGANIZATIONS.some(({ name }) => name === draft.organizationName)).toBe(true)
  })

  it('signs in people of the list, and lists them when asked for another one', async () => {
    const { url, sessions } = world.cloud
    const { people } = (await (await fetch(`${url}/demo/people`)).json()) as {
      people: { id: string; role: string }[]
    }
    expect(people.map(({ id }) => id)).toContain('li-na')
    const signIn = (person: string) =>
      fetch(`${url}/demo/sign-in`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ person }),
      })
    const { token } = (await (await signIn('li-na')).json()) as { token: string }
    expect(sessions.openidOf(token)).toBe('oDemoLiNa')
    const unknown = await signIn('nobody')
    expect(unknown.status).toBe(404)
    expect(await unknown.text()).toContain('li-na')
  })
})

describe('the whole district', () => {
  it('has a past once it is opened: a notice that was relayed, read, answered and telephoned about, and papers', async () => {
    const world = await startWorld({ seed: 'district' })
    try {
      const before = world.cloud.clock.now()
      await playRecentDays(world.cloud)
      expect(world.cloud.clock.now() - before).toBeLessThan(MINUTE_MS)
      const { pushes } = world.as('chen-li')
      const listed = await pushes.list({ regionCode: 'CN2101G1' })
      const [push] = listed.ok ? listed.data.pushes : []
      expect(push).toMatchObject({ state: 'done', policyId: 'p-liaoning-14', rings: ['fit', 'one_fact'] })
      expect(push?.at).toBeLessThan(startOfDay(before))
      const delivered = await pushes.delivery({ pushId: push?.id ?? '' })
      const funnel = delivered.ok ? delivered.data.funnel : undefined
      expect(funnel).toMatchObject({ targets: 41, sent: 5, suppressed: 36, pending: 0, read: 6, opened: 6 })
      const list = { regionCode: 'CN2101G1', pushId: push?.id ?? '' }
      const callers: (string | undefined)[] = []
      for (let cursor: string | undefined = ''; cursor !== undefined;) {
        const page = await world.as('lin-yue').pushes.unreached({ ...list, ...(cursor && { cursor }) })
        callers.push(...(page.ok ? page.data.people.map(({ calledBy }) => calledBy) : []))
        cursor = page.ok ? page.data.nextCursor : undefined
      }
      expect(callers.filter(Boolean).sort()).toEqual(['刘畅', '周敏', '周敏', '周敏'])
      const owing = await world.as('zhou-min').needs.papers({ regionCode: 'CN2101G1' })
      expect(owing.ok && owing.data.papers.map(({ words }) => words.replace(/^.*前/, '…前'))).toEqual([
        '已补交，等园区核对',
        '…前补交',
        '…前补交',
      ])
      expect(world.cloud.usage().flatMap(({ warnings }) => warnings)).toEqual([])
    } finally {
      await world.close()
    }
  })

  it('is planted once, and can be read through the functions', async () => {
    const world = await startWorld({ seed: 'district' })
    try {
      const { database, clock } = world.cloud
      const counts = () =>
        ['regions', 'people', 'enterprises', 'services', 'needs', 'inbox'].map((name) => database.count(name))
      const planted = counts()
      expect(seedDistrict(world.cloud, clock.now())).toBe(false)
      expect(counts()).toEqual(planted)

      const mine = await world.as('li-na').needs.mine({ enterpriseId: 'hengtuo' })
      expect(mine.ok && mine.data.needs.length).toBe(4)
      const queue = await world.as('zhou-min').needs.queue({ regionCode: 'CN2101G1', show: 'late' })
      expect(queue.ok && queue.data.counts.late).toBeGreaterThan(0)
      const found = await world.as('li-na').services.search({ zoneCode: 'CN2101G1', text: '续贷' })
      expect(found.ok && found.data.services[0]?.name).toBe('续贷过桥（转贷）资金')
      const me = await world.as('li-na').accounts.me({})
      expect(me.ok && me.data.unread).toBeGreaterThan(0)
    } finally {
      await world.close()
    }
  })

  it.each(['district', 'minimal'] as const)(
    'the %s that an earlier test file computed is planted like a newly computed one',
    async (name) => {
      const now = Date.parse('2021-06-01T09:30:00+08:00')
      const world = await startWorld({ seed: name, now, settled: false })
      // Another instant replaces the last computed demo in the cache.
      await (await startWorld({ seed: name, now: now + 1, settled: false })).close()
      const again = await startWorld({ seed: name, now, settled: false })
      const bare = await startWorld({ seed: false, now })
      try {
        expect(globalThis.keptSeeds?.has(`${name} ${now}`)).toBe(true)
        plantSeed(bare.cloud, (name === 'district' ? districtAt : hamletAt)(now))
        const contentsOf = ({ cloud }: World) =>
          Object.keys(COLLECTIONS).map((collection) => [collection, cloud.database.find(collection)])
        expect(contentsOf(again)).toEqual(contentsOf(world))
        expect(contentsOf(bare)).toEqual(contentsOf(world))
        const fileOf = ({ cloud }: World) =>
          cloud.database.find('index_states', { _id: 'services' }).map((state) => JSON.stringify(state))
        expect(fileOf(again)).toEqual(fileOf(bare))
      } finally {
        await Promise.all([world, again, bare].map((one) => one.close()))
      }
    },
  )

  it.each(['district', 'minimal'] as const)(
    'the %s that an earlier test played starts in its final state: its timers have done what was due',
    async (name) => {
      const now = Date.parse('2021-06-01T09:30:00+08:00')
      const first = await startWorld({ seed: name, now })
      const again = await startWorld({ seed: name, now })
      const bare = await startWorld({ seed: name, now, settled: false })
      try {
        const contentsOf = ({ cloud }: World) =>
          Object.keys(COLLECTIONS).map((collection) => [collection, cloud.database.find(collection)])
        expect(contentsOf(again)).toEqual(contentsOf(first))
        expect(again.cloud.messages.sent()).toEqual(first.cloud.messages.sent())
        expect(bare.cloud.database.find('heartbeats')).toEqual([])
        const [fired] = again.cloud.database.find('heartbeats', { _id: 'housekeeping' }) as { at: number }[]
        expect(fired?.at).toBeLessThanOrEqual(now)
        const audited = () => again.cloud.database.count('audit')
        const before = audited()
        await again.settle()
        expect(audited()).toBe(before)
      } finally {
        await Promise.all([first, again, bare].map((one) => one.close()))
      }
    },
  )

  it('saves the holidays of its own year once, as an administrator does', async () => {
    // Between two holidays and their worked weekends.
    const world = await startWorld({ seed: 'district', now: Date.parse('2026-03-03T09:30:00+08:00') })
    try {
      const item = async () => {
        const setup = await world.as('lin-yue').park.setup({ regionCode: 'CN2101G1' })
        return setup.ok ? setup.data.items.find(({ key }) => key === 'calendar') : undefined
      }
      expect((await item())?.state).toBe('todo')
      expect(await keepCalendars(world.cloud)).toBe(8)
      expect(await item()).toMatchObject({ state: 'done', text: '2026 年节假日和调休已算进承诺' })
      expect(await keepCalendars(world.cloud)).toBe(0)
      // No promise has moved, because the promises of the demo already count these days.
      await world.settle()
      expect(world.cloud.database.count('audit', { action: 'clock.recounted' })).toBe(0)
    } finally {
      await world.close()
    }
  })

  it('completes an interrupted planting', async () => {
    const world = await startWorld({ seed: false })
    try {
      world.cloud.database.insert('regions', [stored(REGIONS[0]!)])
      expect(seedDistrict(world.cloud, world.cloud.clock.now())).toBe(true)
      expect(world.cloud.database.count('regions')).toBe(REGIONS.length)
    } finally {
      await world.close()
    }
  })
})
