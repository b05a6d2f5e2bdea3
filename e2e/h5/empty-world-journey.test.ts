import type { Browser, Page } from 'playwright-core'
import { firstAdministratorCode } from '../../demo/server/first-code'
import { startWorld, type World } from '../../demo/world'
import { launchBrowser } from '../browser/browser'
import { openAsVisitor } from '../browser/visitor'

const PHONE = '13900000001'
const ZONE = 'CN2101G1'
const WIDE = { width: 1280, height: 900 }
const TEXT = '外地工人回不来，想包车接三十名工人返岗'
const SERVICES = `服务名称,机构,类别,说明,办理时间,联系电话,费用
返岗包车,高新区人社服务中心,返岗用工,园区统一组织包车把外地员工接回厂,工作日 8:30–17:00,李主任|024-83780000,免费
`
const NOTICE = `演高管发〔2026〕7号

关于支持企业稳定用工的通知

各有关企业：

为帮助企业招工稳岗，现将有关事项通知如下。

一、补贴标准

（一）新招用一名职工并稳定就业满三个月的，给予企业一次性补贴500元。

二、申报方式

请于2026年12月30日前通过政务网站https://example.org/jobs提交就业补贴材料。联系电话：024-12345678

示范高新区管委会

2026年11月20日
`

const ROSTER = `企业名称,统一社会信用代码,行业,职工人数,资质
远航轴承有限公司,91350100M000101A0P,通用设备制造业,120,瞪羚企业
云杉软件有限公司,91350100M000102B0E,I65,45,
`
const OWN_CODE = '91350100M000100Y43'

/** Chooses a file with this content, as a person does. */
async function chooseFile(page: Page, press: () => Promise<void>, name: string, text: string): Promise<void> {
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), press()])
  await chooser.setFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(text) })
}

describe('a morning on an empty environment, in the browser', () => {
  let world: World
  let browser: Browser
  beforeAll(async () => {
    browser = await launchBrowser()
    const now = Date.parse('2026-11-23T09:30:00+08:00')
    world = await startWorld({ planted: 'deployment', page: true, now })
  })
  afterAll(async () => {
    await browser.close()
    await world.close()
  })

  /** Appoints another officer by an invitation, as for the agent but without the pages. */
  const appoint = async (name: string, role: 'publisher' | 'administrator') => {
    const invited = await world.as('visitor-林悦').accounts.appoint({ regionCode: ZONE, role })
    if (!invited.ok) throw new Error(invited.error.code)
    const joined = await world
      .as(`visitor-${name}`)
      .accounts.join({ code: invited.data.code, name, phone: PHONE })
    if (!joined.ok) throw new Error(joined.error.code)
  }

  type Visitor = Awaited<ReturnType<typeof openAsVisitor>>

  /** Imports the roster from a file on its page, which checks the content first. */
  const importRoster = async (administrator: Visitor) => {
    await administrator.open('desk/roster/index')
    const press = () => administrator.button('选名册文件').click()
    await chooseFile(administrator.page, press, '名册.csv', ROSTER)
    await administrator.see('新增 2 家')
    await administrator.button('导入 2 家').click()
    await administrator.see('名册已导入，共 2 家有变化。')
    await administrator.open('desk/setup/index')
    await administrator.see('3 家企业')
  }

  /** Imports a notice from a file; it is explained, approved by a second person, published and pushed, each step on its page. */
  const pushNotice = async (): Promise<Visitor[]> => {
    const publisher = await openAsVisitor(browser, world, '陈立')
    const { page, button } = publisher
    const box = (label: string) => page.getByLabel(label, { exact: true }).locator('visible=true')
    await publisher.open('desk/policy-new/index')
    await chooseFile(page, () => button('选文件').click(), '通知.txt', NOTICE)
    await page.waitForURL(/policy-edit/)
    await expect(box('发文字号').last().inputValue()).resolves.toBe('演高管发〔2026〕7号')
    await box('短标题').last().fill('招工补贴')
    await button('看还差什么').click()
    await box('能得到什么').first().fill('每新招一人补 500 元')
    await box('谁能享受').last().fill('本区企业')
    await box('怎么办').last().fill('网上提交')
    await button('提交审核').click()
    await publisher.see(/自己写过的政策要由另一位同事审核/)

    const reviewer = await openAsVisitor(browser, world, '林悦')
    await reviewer.open('desk/policies/index?show=in_review')
    await reviewer.button('招工补贴，待审核').click()
    await reviewer.button('审核通过').click()
    await reviewer.page.getByRole('dialog').getByRole('button', { name: '审核通过' }).click()
    await reviewer.see('已通过')

    await page.reload()
    await button('立即发布').click()
    await page.getByRole('dialog').getByRole('button', { name: '立即发布' }).click()
    await publisher.see('已发布')
    const [policy] = world.cloud.database.find('policies') as { _id: string }[]
    await publisher.open(`desk/push/index?policyId=${policy?._id ?? ''}`)
    await publisher.see('会告诉谁')
    await button(/^发送给 \d+ 人$/).click()
    await page.getByRole('dialog').getByRole('button', { name: '发送', exact: true }).click()
    // A notice without conditions would go to everybody, so the page asks for confirmation.
    const everybody = page.getByRole('dialog').getByRole('button', { name: '发给全部企业' })
    const sent = page.waitForURL(/desk\/delivery/)
    const asks = await Promise.race([
      everybody.waitFor().then(
        () => true,
        () => false,
      ),
      sent.then(() => false),
    ])
    if (asks) await everybody.click()
    await sent
    await world.settle()
    await publisher.see('从发出到行动')
    return [publisher, reviewer]
  }

  it('from the first administrator’s code to a rated need and a notice that was read', async () => {
    const administrator = await openAsVisitor(browser, world, '林悦', WIDE)
    await administrator.open(`enterprise/join/index?code=${firstAdministratorCode(world.cloud) ?? ''}`)
    await administrator.fill('您的姓名', '林悦')
    await administrator.fill('手机或座机', PHONE)
    await administrator.button('加入').click()
    await administrator.page.waitForURL(/desk\/setup/)
    await administrator.see(/还差 \d 项/)
    await administrator.see('没有人值班，诉求先由管理员负责')

    // An agent is appointed, joins with the code, and is put on duty.
    await administrator.button('服务专员：请人进来').click()
    await administrator.choose('做什么', '服务专员')
    await administrator.button('生成邀请码').click()
    const code = await administrator.page.locator('.invitation-code').textContent()
    const agent = await openAsVisitor(browser, world, '周敏')
    await agent.open(`enterprise/join/index?code=${(code ?? '').replace('-', '')}`)
    await agent.fill('您的姓名', '周敏')
    await agent.fill('手机或座机', PHONE)
    await agent.button('加入').click()
    await agent.page.waitForURL(/queue/)
    await administrator.open('desk/duty/index')
    await administrator.see(/今天没有人值班/)
    await administrator.choose('平时值班', '周敏')
    await administrator.button('保存值班').click()
    await administrator.see('今天 周敏 值班')

    // The public holidays come with the release. The zone adds a day on which it is closed.
    await administrator.open('desk/calendar/index')
    await administrator.see(/全国放假安排已知到 2026年12月31日/)
    await administrator.button('加一段停工').click()
    await administrator.fill('停工 1 从哪天', '2026-11-27')
    await administrator.fill('停工 1 原因', '全区停电检修')
    await administrator.fill('为什么改', '全区停电检修')
    await administrator.button('保存日历').click()
    await administrator.see(/工作日放假：.*11月27日/)
    await world.settle()

    await administrator.open('desk/catalogue/index')
    await administrator.button('批量导入').click()
    await administrator.fill('或者粘贴内容', SERVICES)
    await administrator.button('先检查').click()
    await administrator.button('导入 1 项').click()
    await administrator.see('已导入')

    // An enterprise joins and gets its steward.
    const enterprise = await openAsVisitor(browser, world, '李娜')
    await enterprise.open('enterprise/register/index')
    await enterprise.fill('统一社会信用代码', OWN_CODE)
    await enterprise.fill('企业名称', '恒拓精密机械有限公司')
    await enterprise.choose('所在园区', '示范高新区')
    await enterprise.choose('所属行业', /^通用设备制造业/)
    await enterprise.fill('姓名', '李娜')
    await enterprise.fill('手机或座机', PHONE)
    await enterprise.button('登记企业').click()
    await enterprise.page.waitForURL(/home/)
    await administrator.open('desk/duty/index')
    await administrator.choose('管家', '周敏')
    await administrator.button('分给这位管家').click()
    await administrator.see('已改 1 家企业的管家。')
    await administrator.open('desk/setup/index')
    await administrator.see('1 家企业都有管家')

    await enterprise.open('enterprise/post-need/index')
    await enterprise.page.getByRole('textbox').locator('visible=true').first().fill(TEXT)
    await enterprise.see('周敏是您的管家')
    await enterprise.button('提交诉求').click()
    await enterprise.see(/已提交，受理码/)
    await agent.open('desk/queue/index')
    await agent.button(`认领：${TEXT}`).click()
    await agent.see(/已认领/)
    const [need] = world.cloud.database.find('needs', { text: TEXT }) as { _id: string }[]
    await agent.open(`desk/need/index?needId=${need?._id ?? ''}`)
    await agent.button('提出办结').click()
    await agent.page
      .getByRole('textbox')
      .locator('visible=true')
      .last()
      .fill('包车周五发车，三十人都在名单上')
    await agent.button('请企业确认').click()
    await agent.see('待确认')
    await enterprise.page.reload()
    await enterprise.button('确认解决').click()
    await enterprise.see('办得怎么样？')
    await enterprise.page.getByText('满意', { exact: true }).locator('visible=true').last().click()
    await enterprise.button('提交评价').click()
    await enterprise.see('谢谢您的评价')

    await importRoster(administrator)
    await appoint('陈立', 'publisher')
    const [own] = world.cloud.database.find('enterprises', { creditCode: OWN_CODE }) as {
      _id: string
      version: number
    }[]
    await world
      .as('visitor-林悦')
      .enterprises.verify({ enterpriseId: own?._id ?? '', version: own?.version ?? 0, how: 'licence' })
    const officers = await pushNotice()
    await enterprise.open('enterprise/notices/index')
    await enterprise.button(/招工补贴/).click()
    await enterprise.page.waitForURL(/pages\/policy/)
    const everybody = [administrator, agent, enterprise, ...officers]
    expect(everybody.flatMap(({ errors }) => errors)).toEqual([])
  })
})
