import { MINUTE_MS } from '@/shared/domain/time/units'
import { startWorld, type World } from '../../demo/world'
import { expectCode, expectData } from '../_tests/answers'

const ZONE = 'CN2101G1'
const enterpriseId = 'hengtuo'

describe('the list of qualifications', () => {
  let world: World
  beforeEach(async () => {
    world = await startWorld()
  })
  afterEach(() => world.close())

  const park = (who = 'lin-yue') => world.as(who).park
  const read = async (regionCode = ZONE) => expectData(await park().qualifications({ regionCode }))
  const set = async (
    change: { key?: string; label: string; retired?: boolean },
    who = 'lin-yue',
    regionCode = ZONE,
  ) => {
    const { version } = expectData(await park(who).qualifications({ regionCode }))
    // Other instances read a change within a minute.
    world.cloud.clock.advance(MINUTE_MS)
    return park(who).setQualification({ regionCode, version, ...change })
  }
  const profile = async () => expectData(await world.as('li-na').enterprises.profile({ enterpriseId }))
  const tell = (value: string[]) =>
    world.as('li-na').enterprises.tellFact({ enterpriseId, fact: 'qualifications', value })

  it('is extended by the administrator; enterprises choose from it, and keep entries that are renamed or retired later', async () => {
    expect(expectCode(await tell(['链主企业']))).toBe('FactWrong')
    expectData(await set({ label: '链主企业' }))
    expect((await profile()).qualificationNames).toMatchObject({
      high_tech: expect.any(String),
      链主企业: '链主企业',
    })
    expectData(await tell(['high_tech', '链主企业']))
    expectData(
      await world
        .as('li-na')
        .enterprises.tellQualification({ enterpriseId, qualification: '链主企业', awardedOn: '2020-01-01' }),
    )
    expectData(await set({ key: '链主企业', label: '产业链链主企业' }))
    expect((await profile()).qualifications).toContainEqual(
      expect.objectContaining({ key: '链主企业', label: '产业链链主企业', awardedOn: '2020-01-01' }),
    )
    expectData(await set({ key: '链主企业', label: '产业链链主企业', retired: true }))
    expectData(await set({ key: 'gazelle', label: '瞪羚企业', retired: true }))
    const kept = await profile()
    expect(kept.qualificationNames).toMatchObject({ 链主企业: '产业链链主企业' })
    expect(kept.qualificationNames).not.toHaveProperty('gazelle')
    expect(expectCode(await tell(['gazelle']))).toBe('FactWrong')
    // An enterprise that has a retired qualification may go on telling it.
    expectData(await tell(['tech_sme', '链主企业']))
    expect(world.cloud.usage().flatMap(({ warnings }) => warnings)).toEqual([])
  })

  it('belongs to a region: city and province add for all below, a zone only for itself, and a foreign administrator nothing', async () => {
    expectData(await set({ label: '市级雏鹰企业' }, 'guo-qiang', 'CN2101'))
    expect((await read()).qualifications).toContainEqual(
      expect.objectContaining({ key: '市级雏鹰企业', regionCode: 'CN2101' }),
    )
    expectData(await set({ label: '区里的称号' }))
    const city = expectData(await park('guo-qiang').qualifications({ regionCode: 'CN2101' }))
    expect(city.qualifications.map(({ key }) => key)).not.toContain('区里的称号')
    expect(
      expectCode(await park().setQualification({ regionCode: 'CN2101', version: 1, label: '越级' })),
    ).toBe('Forbidden')
    expect(
      expectCode(
        await park('zhou-min').setQualification({ regionCode: ZONE, version: 1, label: '专员加的' }),
      ),
    ).toBe('Forbidden')
  })

  it('two at once do not overwrite each other, and a repeated call adds once', async () => {
    const { version } = await read()
    const add = (label: string, requestId: string) =>
      park().setQualification({ regionCode: ZONE, version, label }, { requestId })
    const answers = await Promise.all([add('甲类企业', 'add-once-1'), add('乙类企业', 'add-once-2')])
    expect(answers.map(expectCode).sort()).toEqual(['ChangedMeanwhile', 'ok'])
    const label = answers[0].ok ? '甲类企业' : '乙类企业'
    expectData(await add(label, answers[0].ok ? 'add-once-1' : 'add-once-2'))
    expect((await read()).qualifications.filter(({ key }) => key === label)).toHaveLength(1)
    expect(expectCode(await set({ label }))).toBe('QualificationKnown')
  })
})
