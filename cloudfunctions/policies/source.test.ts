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

  it('is stored with the draft, with the passages that were read and those that found no place', async () => {
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

  it('is answered from `from` on, and is empty beyond its end', async () => {
    const { id: policyId } = await drafted()
    const piece = async (from: number) =>
      expectData(await world.as('chen-li').policies.source({ policyId, from })).source?.text
    expect(await piece(10)).toBe(TEXT.slice(10))
    expect(await piece(1_000_000)).toBe('')
  })

  describe('where a report carries the full text of a notice', () => {
    const REPORT = `临河出台新政\n本报讯（记者 王小虎）记者获悉，市科技局近日印发通知。通知全文如下：\n${TEXT.slice(TEXT.indexOf('临河'), TEXT.lastIndexOf('\n'))}\n据了解，去年共兑现1.2亿元，请于5月1日前拨打83729999咨询。\n责任编辑：赵六`
    const drafted1 = (ofReport?: 'ask' | 'notice' | 'whole') =>
      world
        .as('chen-li')
        .policies.draft({ regionCode: TEST_ZONE, text: REPORT, ...(ofReport && { ofReport }) })

    it('the notice alone becomes the draft if the publisher chooses so, and the report is stored beside it', async () => {
      const refused = await drafted1('ask')
      expect(expectCode(refused)).toBe('ContainsNotice')
      expect(!refused.ok && refused.error.fields).toEqual({
        title: '临河市科学技术局关于组织申报创新券的通知',
      })
      expect(world.cloud.database.find('policies', { title: { $regex: '创新券' } })).toEqual([])
      const { policy } = expectData(await drafted1('notice'))
      expect(policy).toMatchObject({
        title: '临河市科学技术局关于组织申报创新券的通知',
        deadlineOn: '2023-06-30',
        contacts: [{ phones: ['83721100'] }],
      })
      expect(JSON.stringify(policy)).not.toMatch(/记者|83729999|赵六/)
      for (const { quote, start, end } of policy.desk?.evidence ?? [])
        expect(REPORT.slice(start, end).startsWith(quote)).toBe(true)
      const { source } = expectData(await world.as('chen-li').policies.source({ policyId: policy.id }))
      expect([source?.kind, source?.text]).toEqual(['notice', REPORT])
      const own = REPORT.indexOf('临河市科学技术局关于')
      const end = REPORT.indexOf('2023年5月6日') + '2023年5月6日'.length
      expect(source?.outside?.map((part) => REPORT.slice(part.start, part.end))).toEqual([
        REPORT.slice(0, own).trim(),
        REPORT.slice(end).trim(),
      ])
    })

    it.each([['whole' as const], [undefined]])(
      'everything is read where `ofReport` is %s',
      async (ofReport) => {
        const { policy } = expectData(await drafted1(ofReport))
        expect(JSON.stringify(policy.clauses)).toContain('记者获悉')
        const { source } = expectData(await world.as('chen-li').policies.source({ policyId: policy.id }))
        expect([source?.kind, source?.outside]).toEqual(['news', undefined])
      },
    )
  })

  it('is closed to enterprises', async () => {
    const { id: policyId } = await drafted()
    expect(expectCode(await world.as('li-na').policies.source({ policyId }))).toBe('Forbidden')
  })
})
