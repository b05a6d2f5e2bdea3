import { DAY_MS, HOUR_MS, MINUTE_MS } from '@/shared/domain/time/units'
import { startWorld, WORLD_STARTS_AT, type World } from '../../demo/world'
import { expectCode, expectData, postNeed } from '../_tests/answers'

const ZONE = 'CN2101G1'
const regionCode = ZONE
const contact = { name: '李娜', phone: '13000000101' }
const LABOUR = '装配车间少三十个普工，月初要交货，人招不上来'

describe('how a zone runs', () => {
  let world: World
  beforeEach(async () => {
    world = await startWorld()
  })
  afterEach(() => world.close())

  const park = () => world.as('lin-yue').park
  const route = async (text = LABOUR) => {
    // Other instances read a change within a minute.
    world.cloud.clock.advance(MINUTE_MS)
    const answer = await world.as('li-na').needs.preview({ enterpriseId: 'hengtuo', text })
    const { responsible, why } = expectData(answer).promise
    return [responsible, why]
  }
  const absence = (personId: string, more: object = {}) => ({
    regionCode,
    personId,
    kind: 'leave' as const,
    fromOn: '2020-03-10',
    untilOn: '2020-03-12',
    ...more,
  })

  it('routes to the officer on duty that day, and says so', async () => {
    expect(await route('想租宇宙飞船泊位')).toEqual(['王浩', '由值班的王浩负责'])
    const { version, officers } = expectData(await park().duty({ regionCode }))
    expect(officers.map(({ name }) => name).sort()).toEqual(['刘畅', '周敏', '孙杰', '林悦', '王浩'].sort())
    const set = expectData(
      await park().setDuty({
        regionCode,
        version,
        defaultId: 'wang-hao',
        weekly: [{ weekday: '2', personId: 'sun-jie' }],
        dates: [{ fromOn: '2020-03-11', untilOn: '2020-03-11', personId: 'liu-chang' }],
        substituteId: 'zhou-min',
      }),
    )
    expect(set.today?.name).toBe('孙杰')
    expect(await route('想租宇宙飞船泊位')).toEqual(['孙杰', '由值班的孙杰负责'])
    world.cloud.clock.advance(DAY_MS)
    expect(await route('想租宇宙飞船泊位')).toEqual(['刘畅', '由值班的刘畅负责'])
    expect(expectCode(await park().setDuty({ regionCode, version, weekly: [], dates: [] }))).toBe(
      'ChangedMeanwhile',
    )
  })

  it('lists for each officer what is open, late and due today', async () => {
    const { id: needId } = await postNeed(world, LABOUR)
    const [{ dueAt } = { dueAt: 0 }] = world.cloud.database.find('needs', { _id: needId }) as {
      dueAt: number
    }[]
    const zhou = async () => {
      const { officers } = expectData(await park().duty({ regionCode }))
      const { openNeeds, late, dueToday } = officers.find(({ personId }) => personId === 'zhou-min') ?? {}
      return { openNeeds, late, dueToday }
    }
    const to = (at: number) => world.cloud.clock.advance(at - world.cloud.clock.now())
    to(dueAt - MINUTE_MS)
    expect(await zhou()).toEqual({ openNeeds: 1, late: 0, dueToday: 1 })
    to(dueAt + MINUTE_MS)
    expect(await zhou()).toEqual({ openNeeds: 1, late: 1, dueToday: 0 })
    const words = { text: '已联系人力公司', updateBy: world.cloud.clock.now() + DAY_MS }
    expectData(await world.as('zhou-min').needs.claim({ needId, ...words }))
    expect(await zhou()).toEqual({ openNeeds: 1, late: 0, dueToday: 0 })
  })

  it('routes around absent people and explains it, until they are back', async () => {
    expect(await route()).toEqual(['周敏', '周敏是您的管家'])
    const { absence: entered } = expectData(
      await park().setAbsence(absence('zhou-min', { coverId: 'sun-jie' })),
    )
    expect(await route()).toEqual(['孙杰', '您的管家周敏休假，由孙杰代'])
    expectData(await park().setAbsence(absence('sun-jie', { kind: 'sick' })))
    expect(await route()).toEqual(['王浩', '您的管家周敏休假，由值班的王浩负责'])
    expectData(await park().endAbsence({ regionCode, absenceId: entered.id }))
    expect(await route()).toEqual(['周敏', '周敏是您的管家'])
    world.cloud.clock.advance(3 * DAY_MS)
    expect(expectData(await park().duty({ regionCode })).absences).toEqual([])
  })

  it('tells the cover the days, and the end: on the day after, or as soon as the absence is ended', async () => {
    const told = async () => {
      await world.settle()
      const { notices } = expectData(await world.as('sun-jie').notices.inbox({}))
      return notices.map(({ title }) => title)
    }
    const away = absence('zhou-min', { coverId: 'sun-jie' })
    expectData(await park().setAbsence(away))
    expect(await told()).toEqual(['周敏不在岗，由您代'])
    world.cloud.clock.advance(2 * DAY_MS)
    expect(await told()).toHaveLength(1)
    world.cloud.clock.advance(DAY_MS)
    expect(await told()).toEqual(['不再由您代周敏', '周敏不在岗，由您代'])
    const { absence: early } = expectData(
      await park().setAbsence({ ...away, fromOn: '2020-03-13', untilOn: '2020-03-20' }),
    )
    expectData(await park().endAbsence({ regionCode, absenceId: early.id }))
    expect((await told()).filter((title) => title.startsWith('不再'))).toHaveLength(2)
    world.cloud.clock.advance(9 * DAY_MS)
    expect((await told()).filter((title) => title.startsWith('不再'))).toHaveLength(2)
  })

  it('lets agents enter their own absence only', async () => {
    const agent = world.as('zhou-min').park
    const { absence: own } = expectData(await agent.setAbsence(absence('zhou-min')))
    expect(own.name).toBe('周敏')
    expect(expectCode(await agent.setAbsence(absence('sun-jie')))).toBe('OwnAbsenceOnly')
    expect(expectCode(await world.as('xu-ning').park.endAbsence({ regionCode, absenceId: own.id }))).toBe(
      'Forbidden',
    )
    expect(
      expectCode(await world.as('xu-ning').park.endAbsence({ regionCode: 'CN2102G1', absenceId: own.id })),
    ).toBe('NotFound')
    expect(expectCode(await world.as('sun-jie').park.endAbsence({ regionCode, absenceId: own.id }))).toBe(
      'OwnAbsenceOnly',
    )
  })

  it.each([
    ['OfficerUnknown', { personId: 'xu-ning' }],
    ['OfficerUnknown', { coverId: 'li-na' }],
    ['CoverAway', { coverId: 'zhou-min' }],
    ['DaysReversed', { fromOn: '2020-03-12', untilOn: '2020-03-11' }],
    ['DaysOver', { fromOn: '2020-03-01', untilOn: '2020-03-09' }],
  ])('refuses an absence: %s', async (code, wrong) => {
    expect(expectCode(await park().setAbsence({ ...absence('zhou-min'), ...wrong }))).toBe(code)
    expect(world.cloud.database.count('absences')).toBe(0)
  })

  it('gives stewards one by one, by filter and by list, and takes them away', async () => {
    const stewardOf = () => (world.cloud.database.find('enterprises', { _id: 'hengtuo' })[0] as { steward?: { name: string } }).steward?.name // prettier-ignore
    const ids = { by: 'ids' as const, ids: ['hengtuo', 'langjing-soft', 'nobody'] }
    expect(
      expectData(await park().assignStewards({ regionCode, personId: 'sun-jie', enterprises: ids })),
    ).toEqual({ changed: 1 })
    expect(stewardOf()).toBe('孙杰')
    expect(expectData(await park().assignStewards({ regionCode, enterprises: ids })).changed).toBe(1)
    expect(stewardOf()).toBeUndefined()
    const filter = { by: 'filter', industry: 'C', name: '恒拓' } as const
    expect(
      expectData(await park().assignStewards({ regionCode, personId: 'liu-chang', enterprises: filter })),
    ).toEqual({ changed: 1 })
    expect(stewardOf()).toBe('刘畅')
    const { creditCode } = world.cloud.database.find('enterprises', { _id: 'hengtuo' })[0] as { creditCode: string } // prettier-ignore
    const lines = [
      { creditCode, steward: '周敏' },
      { creditCode, steward: '周敏' },
      { creditCode: 'X', steward: '周敏' },
    ]
    const wrong = expectData(await park().importStewards({ regionCode, lines, rehearse: false }))
    expect(wrong.faults.map(({ line }) => line)).toEqual([2, 3])
    expect(stewardOf()).toBe('刘畅')
    const right = { regionCode, lines: lines.slice(0, 1) }
    expect(expectData(await park().importStewards({ ...right, rehearse: true })).changed).toBe(1)
    expect(stewardOf()).toBe('刘畅')
    expectData(await park().importStewards({ ...right, rehearse: false }))
    expect(stewardOf()).toBe('周敏')
  })

  it('lists the steps of setting up a zone with their states', async () => {
    const items = expectData(await park().setup({ regionCode })).items
    expect(items.find(({ key }) => key === 'duty')).toMatchObject({ state: 'done', text: '王浩' })
    expect(world.cloud.usage().at(-1)).toMatchObject({ warnings: [] })
  })

  describe('its calendar', () => {
    const hours: [number, number][] = [
      [510, 720],
      [780, 1020],
    ]
    const entered = async (more: object = {}) => {
      const { version } = expectData(await park().calendar({ regionCode }))
      const plain = { regionCode, version, hours, closures: [], extraWorkdays: [], reason: '台风停工' }
      return { ...plain, ...more }
    }
    const post = async () =>
      expectData(
        await world
          .as('li-na')
          .needs.post({ enterpriseId: 'hengtuo', text: LABOUR, category: 'labour', contact }),
      ).need

    it('moves open promises when a day is closed, once, and tells why', async () => {
      const { id, promise } = await post()
      const closures = [{ fromOn: '2020-03-11', untilOn: '2020-03-11', reason: '台风' }]
      const view = expectData(await park().setCalendar(await entered({ closures })))
      expect(view.freeDays).toContain('2020-03-11')
      expect(view.recountingSince).toBeGreaterThanOrEqual(WORLD_STARTS_AT)
      expect(expectCode(await park().setCalendar(await entered()))).toBe('RecountRunning')
      await world.settle()
      await world.settle()
      const after = expectData(await world.as('li-na').needs.read({ needId: id })).need.promise
      expect(after.resolutionDueAt - promise.resolutionDueAt).toBe(DAY_MS)
      for (const who of ['li-na', 'zhou-min']) {
        const { timeline } = expectData(await world.as(who).needs.read({ needId: id })).need
        const entries = timeline.filter(({ type }) => type === 'recounted')
        expect(entries).toHaveLength(1)
        expect(entries[0]?.text).toMatch(/^台风停工：.*办结由 .* 改为 /)
        expect(entries[0]?.by).toEqual({ side: 'system', name: '系统' })
      }
      const mine = expectData(await world.as('li-na').needs.mine({ enterpriseId: 'hengtuo' })).needs
      expect(mine.find((card) => card.id === id)?.last.type).toBe('posted')
      const { notices } = expectData(await world.as('li-na').notices.inbox({}))
      expect(notices.filter(({ title }) => title === '承诺的时间有调整')).toHaveLength(1)
      expect(notices[0]?.text).toContain('台风停工')
      expect(expectData(await park().calendar({ regionCode })).recountingSince).toBeUndefined()
    })

    it('tells nobody whose date does not move, and leaves broken promises broken', async () => {
      const { id, promise } = await post()
      world.cloud.clock.advance(20 * DAY_MS)
      const far = [{ fromOn: '2020-12-01', untilOn: '2020-12-02', reason: '检修' }]
      const past = [{ fromOn: '2020-03-10', untilOn: '2020-03-12', reason: '检修' }]
      for (const closures of [far, past]) {
        expectData(await park().setCalendar(await entered({ closures })))
        await world.settle()
      }
      const after = expectData(await world.as('li-na').needs.read({ needId: id })).need.promise
      expect(after.resolutionDueAt).toBe(promise.resolutionDueAt)
      const { notices } = expectData(await world.as('li-na').notices.inbox({}))
      expect(notices.map(({ title }) => title)).not.toContain('承诺的时间有调整')
    })

    it.each([
      ['NoHours', { hours: [] }],
      ['EmptySpan', { hours: [[600, 600]] }],
      [
        'SpansOverlap',
        {
          hours: [
            [510, 720],
            [700, 1020],
          ],
        },
      ],
      ['DaysReversed', { closures: [{ fromOn: '2020-05-03', untilOn: '2020-05-01', reason: '停电' }] }],
      ['ClosureTooLong', { closures: [{ fromOn: '2020-05-03', untilOn: '2021-05-01', reason: '停电' }] }],
    ])('refuses %s and changes nothing', async (code, wrong) => {
      const before = world.cloud.database.find('regions', { _id: ZONE })
      expect(expectCode(await park().setCalendar(await entered(wrong)))).toBe(code)
      expect(world.cloud.database.find('regions', { _id: ZONE })).toEqual(before)
    })

    it('accepts next year’s public holidays from the administrator, who can take this back', async () => {
      world.cloud.clock.advance(Date.parse('2026-11-23T10:00:00+08:00') - world.cloud.clock.now())
      expectData(await park().setCalendar(await entered()))
      await world.settle()
      const nextYear = async () =>
        expectData(await park().setup({ regionCode })).items.find(({ key }) => key === 'next_calendar')?.state
      const seen = expectData(await park().calendar({ regionCode }))
      expect([seen.missingYear, seen.statedYears, await nextYear()]).toEqual([2027, undefined, 'todo'])
      const statedYears = [2027]
      expect(expectCode(await park().setCalendar(await entered({ statedYears })))).toBe('YearWithoutDays')
      const closures = [{ fromOn: '2027-10-01', untilOn: '2027-10-07', reason: '国庆节' }]
      const saved = expectData(await park().setCalendar(await entered({ statedYears, closures })))
      expect([saved.missingYear, saved.statedYears, saved.knownUntilOn]).toEqual([
        undefined,
        [2027],
        '2027-12-31',
      ])
      expect(await nextYear()).toBe('done')
      await world.settle()
      // An edit from a phone that does not know `statedYears` leaves it unchanged.
      const byOld = expectData(await park().setCalendar(await entered({ closures })))
      expect(byOld.statedYears).toEqual([2027])
      await world.settle()
      const back = expectData(await park().setCalendar(await entered({ closures, statedYears: [] })))
      expect([back.missingYear, back.knownUntilOn]).toEqual([2027, '2026-12-31'])
    })

    it('ends a promise with the office hours of a shorter day', async () => {
      expectData(await park().setCalendar(await entered({ hours: [[540, 1020]] })))
      await world.settle()
      world.cloud.clock.advance(MINUTE_MS)
      const { promise } = await post()
      // Eight hours a day: what begins at 10:01 is answered a working day later.
      expect(promise.responseDueAt - promise.startedAt).toBe(24 * HOUR_MS)
    })
  })
})
