import { demoCreditCode } from '../../demo/data/enterprises/credit-codes'
import { startWorld, type World } from '../../demo/world'
import { DAY_MS } from '@/shared/domain/time/units'
import { expectCode, expectData } from '../_tests/answers'

const ZONE = 'CN2101G1'
const PNG = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3])
const creditCode = demoCreditCode('210112', 520)

describe('the business licence as evidence', () => {
  let world: World
  let enterpriseId: string
  beforeEach(async () => {
    world = await startWorld()
    const registration = {
      ...{ creditCode, enterpriseName: '沈阳新来科技有限公司', zoneCode: ZONE, industry: 'C34' },
      ...{ name: '何生', phone: '13000005200' },
    }
    enterpriseId = expectData(await world.as('oNewcomer').accounts.register(registration)).enterprise.id
  })
  afterEach(() => {
    const warnings = world.cloud.usage().flatMap((call) => call.warnings)
    expect(warnings.filter((warning) => /licences|enterprise/.test(warning))).toEqual([])
    return world.close()
  })

  const upload = (folder: string, content = PNG) => ({
    fileId: world.cloud.storage.put(`uploads/${folder}/k1/licence.png`, content),
    name: '执照.png',
    sizeBytes: content.length,
  })
  const newcomerId = async () =>
    expectData(await world.as('oNewcomer').accounts.me({})).person?.personId ?? ''
  const show = async () =>
    world.as('oNewcomer').enterprises.showLicence({ enterpriseId, licence: upload(await newcomerId()) })
  const read = async (who = 'lin-yue') =>
    expectData(await world.as(who).enterprises.read({ enterpriseId })).enterprise
  const pictures = () => world.cloud.storage.paths().filter((path) => path.includes('licences/'))

  it('is seen by administrators, and by no agent who is not its steward; the decision deletes it', async () => {
    expect(expectData(await show())).toMatchObject({ status: 'claimed' })
    const { licence, version } = await read()
    const answer = await fetch(licence?.url ?? '')
    expect(Buffer.from(await answer.arrayBuffer())).toEqual(Buffer.from(PNG))
    expect((await read('zhou-min')).licence).toBeUndefined()
    const ids = [enterpriseId]
    const stewards = { regionCode: ZONE, personId: 'zhou-min', enterprises: { by: 'ids' as const, ids } }
    expectData(await world.as('lin-yue').park.assignStewards(stewards))
    expect((await read('zhou-min')).licence?.name).toBe('执照.png')
    expect((await read('sun-jie')).licence).toBeUndefined()
    const latest = (await read()).version
    expect(latest).toBeGreaterThanOrEqual(version)
    const verify = { enterpriseId, version: latest, how: 'licence' as const }
    const { enterprise } = expectData(await world.as('lin-yue').enterprises.verify(verify))
    expect(enterprise.licence).toBeUndefined()
    expect((await read()).licence).toBeUndefined()
    expect(pictures()).toEqual([])
    expect(expectCode(await show())).toBe('NotAllowedNow')
    expect(pictures()).toEqual([])
  })

  it('takes one picture, the newest, and only the caller’s own', async () => {
    expectData(await show())
    expectData(await show())
    expect(pictures()).toHaveLength(1)
    const foreign = { enterpriseId, licence: upload('li-na') }
    expect(expectCode(await world.as('oNewcomer').enterprises.showLicence(foreign))).toBe('ForeignFile')
    const text = { enterpriseId, licence: upload(await newcomerId(), Uint8Array.from([1, 2, 3])) }
    expect(expectCode(await world.as('oNewcomer').enterprises.showLicence(text))).toBe('LicenceUnreadable')
    expect(expectCode(await world.as('li-na').enterprises.showLicence(foreign))).toBe('Forbidden')
    expect((await read()).licence?.name).toBe('执照.png')
  })

  it('comes with the claim of a visitor, and is deleted with the decision on it', async () => {
    const stranger = world.as('oRealOwner').enterprises
    const { uploadKey = '' } = expectData(await stranger.myClaims({}))
    const claim = {
      ...{ creditCode, kind: 'dispute' as const, text: '执照在我手里' },
      ...{ name: '真老板', phone: '13900001111', licence: upload(uploadKey) },
    }
    const other = { ...claim, licence: upload('v_somebody_else') }
    expect(expectCode(await stranger.claim(other))).toBe('ForeignFile')
    expectData(await stranger.claim(claim))
    const { claims, version, licence } = await read()
    expect([claims[0]?.licence?.name, licence]).toEqual(['执照.png', undefined])
    const decision = { enterpriseId, version, claimId: claims[0]?.id ?? '', accept: false, reason: '不清楚' }
    expectData(await world.as('lin-yue').enterprises.decide(decision))
    expect(pictures()).toEqual([])
  })

  it('is deleted after 90 days without a decision, and when its uploader is forgotten', async () => {
    expectData(await show())
    world.cloud.clock.advance(91 * DAY_MS)
    await world.cloud.fireTimer('housekeeping')
    expect([pictures(), world.cloud.database.count('licences')]).toEqual([[], 0])
    expectData(await show())
    expectData(await world.as('oNewcomer').accounts.deleteMe({ name: '何生' }))
    await world.settle()
    expect([pictures(), world.cloud.database.count('licences')]).toEqual([[], 0])
  })
})
