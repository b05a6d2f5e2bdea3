import { startWorld, type World } from '../../demo/world'
import { expectCode, expectData } from '../_tests/answers'

const ZONE = 'CN2101G1'
const TITLE = '请看一下新登记的名称'
const ENTERPRISE = {
  creditCode: '91350100M000100Y43',
  confirmedCheckDigit: true,
  industry: 'C35',
  phone: '13000000101',
} as const

describe('names that the platform did not pass', () => {
  let world: World
  beforeEach(async () => {
    world = await startWorld()
    world.cloud.checks.words({ review: ['疑词'] })
  })
  afterEach(() => world.close())

  const register = (enterpriseName: string, name: string, zoneCode = ZONE) =>
    world.as('oNew').accounts.register({ ...ENTERPRISE, zoneCode, enterpriseName, name })
  const join = async (name: string) => {
    const { code } = expectData(await world.as('li-na').accounts.invite({ enterpriseId: 'hengtuo' }))
    return world.as('oJoins').accounts.join({ code, name, phone: '13000000102' })
  }
  const told = async (who: Parameters<World['as']>[0]) => {
    await world.settle()
    const { notices } = expectData(await world.as(who).notices.inbox({}))
    return notices.filter(({ title }) => title === TITLE).map(({ text }) => text)
  }

  it('a doubtful name is accepted, and the duty agent of the zone is asked to look at it', async () => {
    expect(expectCode(await register('示例疑词厂', '王一'))).toBe('ok')
    expect(await told('wang-hao')).toEqual([expect.stringMatching(/^示例疑词厂、王一：平台拿不准/)])
  })

  it('so is the name of a colleague who joins', async () => {
    expect(expectCode(await join('王疑词'))).toBe('ok')
    expect(await told('wang-hao')).toEqual([expect.stringMatching(/^王疑词：平台拿不准/)])
  })

  it('so is any name while the check is down', async () => {
    world.cloud.checks.fail(-1)
    expect(expectCode(await register('示例厂', '王一'))).toBe('ok')
    expect(await told('wang-hao')).toEqual([expect.stringMatching(/^示例厂、王一：平台没能审核/)])
  })

  it('where nobody is on duty the administrators of the zone are asked', async () => {
    const { database } = world.cloud
    const [zone] = database.find('regions', { _id: ZONE })
    database.insert('regions', [{ ...zone, _id: 'CN2101G7', dutyAgent: undefined }])
    const [lin] = database.find('people', { name: '林悦' })
    const administrator = { role: 'administrator', regionCode: 'CN2101G7', regionName: '新区' }
    database.insert('people', [
      { ...lin, _id: 'p-new-zone', openid: 'oNewZone', memberships: [administrator] },
    ])
    expect(expectCode(await register('示例疑词厂', '王一', 'CN2101G7'))).toBe('ok')
    expect([await told('wang-hao'), await told('oNewZone')]).toEqual([[], [expect.any(String)]])
  })

  it('a name that has passed is reported to nobody and costs no further read', async () => {
    expect(expectCode(await register('示例厂', '王一'))).toBe('ok')
    const passed = world.cloud.usage().at(-1)?.reads ?? 0
    expect(expectCode(await join('王二'))).toBe('ok')
    expect(await told('wang-hao')).toEqual([])
    expect(passed).toBeLessThanOrEqual(3)
  })
})
