import { startWorld, type World } from '../../demo/world'
import { expectCode, expectData } from '../_tests/answers'
import { TEST_ZONE } from '../_tests/policy-steps'

const TEXT = `首页 > 通知公告
临河市科学技术局关于组织申报创新券的通知
各有关企业：
现将有关事项通知如下。
一、申报
请于2023年6月30日前报送材料，联系电话：83721100。
附件：申请表
临河市科学技术局
2023年5月6日
版权所有：某某网`

describe('the text that a draft was read from', () => {
  let world: World
  beforeEach(async () => {
    world = await startWorld()
  })
  afterEach(() => world.close())

  const drafted = async () =>
    expectData(await world.as('chen-li').policies.draft({ regionCode: TEST_ZONE, text: TEXT })).policy

  it('is kept with it, with what was read and what found no place', async () => {
    const { id: policyId, desk } = await drafted()
    const { source } = expectData(await world.as('chen-li').policies.source({ policyId }))
    expect(source).toMatchObject({
      text: TEXT,
      length: TEXT.length,
      kind: 'notice',
      addressees: ['各有关企业'],
      attachmentNames: ['申请表'],
      dates: [{ kind: 'apply', on: '2023-06-30' }],
    })
    expect(source?.unplaced.map(({ start, end }) => TEXT.slice(start, end))).toEqual([
      '首页 > 通知公告',
      '版权所有：某某网',
    ])
    const title = desk?.evidence.find(({ field }) => field === 'title')
    expect(TEXT.slice(title?.start, title?.end)).toBe('临河市科学技术局关于组织申报创新券的通知')
  })

  it('comes from where one asks on, and is nothing behind its end', async () => {
    const { id: policyId } = await drafted()
    const piece = async (from: number) =>
      expectData(await world.as('chen-li').policies.source({ policyId, from })).source?.text
    expect(await piece(10)).toBe(TEXT.slice(10))
    expect(await piece(1_000_000)).toBe('')
  })

  it('is not for enterprises', async () => {
    const { id: policyId } = await drafted()
    expect(expectCode(await world.as('li-na').policies.source({ policyId }))).toBe('Forbidden')
  })
})
