import type { Browser } from 'playwright-core'
import { expectData } from '../../cloudfunctions/_tests/answers'
import { contentFrom } from '../../cloudfunctions/_tests/policy-steps'
import type { World } from '../../demo/world'
import { openAs, type BrowserPerson } from '../browser/person'
import { openStage } from './stage'

/** Each attack sets the mark if any part of it runs: as an element, an attribute, an address or a style. */
const RUN = 'globalThis.pwned=1'
const ATTACKS = [
  `<img src=x onerror="${RUN}">`,
  `<svg/onload=${RUN}>`,
  `"><script>${RUN}</script>`,
  `javascript:${RUN}`,
  `<a href="javascript:${RUN}">看这里</a>`,
  `{{${RUN}}}\${${RUN}}`,
]
const ALL = ATTACKS.join(' ')
const contact = { name: '<b onclick=1>李', phone: '13000000101' }

const service = {
  name: `<img src=x onerror=${RUN}> 屋顶维修`,
  organizationName: `<script>${RUN}</script>机构`,
  category: 'facilities' as const,
  description: ALL,
  offers: ['<svg/onload=1>'],
  situations: ['<img src=x onerror=1>'],
  exampleNeeds: ['厂房屋顶漏水要维修'],
  schedule: `<img src=x onerror=${RUN}>`,
  locations: [{ name: '<i>窗口</i>', address: ATTACKS[0] ?? '' }],
  contacts: [{ name: '<b>窗口</b>', phone: '024-1234567' }],
  requiredDocuments: ATTACKS.slice(0, 2),
  cost: `javascript:${RUN}`,
  steps: [ATTACKS[2] ?? ''],
  alert: ATTACKS[1],
  assuredOn: '2026-03-01',
}

describe('what people write is shown and never runs', () => {
  let world: World
  let browser: Browser
  let close: () => Promise<void>
  beforeAll(async () => {
    ;({ world, browser, close } = await openStage())
  })
  afterAll(() => close())

  /** Opens the page that shows the attack, taps everything on it, and proves that nothing ran. */
  const inert = async ({ page }: BrowserPerson, route: string, mark: string) => {
    await page.goto(`${world.cloud.url}/${route}`)
    await page.getByText(mark).locator('visible=true').first().waitFor()
    const found = await page.evaluate(() => ({
      ran: (globalThis as { pwned?: number }).pwned,
      elements: document.querySelectorAll(
        'img[onerror], svg[onload], [onclick], a[href^="javascript:"], [src^="javascript:"], #app script, b, i',
      ).length,
    }))
    expect(found).toEqual({ ran: undefined, elements: 0 })
  }

  it('a need, its timeline, a name, a notice, a service and a policy', async () => {
    const owner = world.as('li-na')
    expectData(await world.as('lin-yue').services.add({ regionCode: 'CN2101G1', service }))
    const { id } = expectData(
      await owner.needs.post({
        enterpriseId: 'hengtuo',
        text: `${ALL} 屋顶漏水`,
        category: 'facilities',
        contact,
      }),
    ).need
    const { code } = expectData(await owner.accounts.invite({ enterpriseId: 'hengtuo' }))
    const named = { code, name: '<p onerror=1>小张', phone: '13000000999' }
    expectData(await world.as('oScriptName').accounts.join(named))
    expectData(await world.as('zhou-min').needs.claim({ needId: id }))
    expectData(await world.as('zhou-min').needs.reply({ needId: id, text: ALL }))
    await world.settle()
    const [stored] = world.cloud.database.find('services', { name: service.name }) as [{ _id: string }]

    const enterprise = await openAs(browser, world, '李娜')
    await inert(enterprise, `pages/need/index?needId=${id}`, 'onerror')
    await inert(enterprise, 'pages/needs/index', 'onerror')
    await inert(enterprise, 'enterprise/notices/index', 'onerror')
    await inert(enterprise, 'enterprise/colleagues/index', 'onerror')
    await inert(enterprise, `enterprise/service/index?serviceId=${stored._id}`, 'onerror')
    const query = encodeURIComponent(`<img src=x onerror="${RUN}">`)
    await inert(enterprise, `enterprise/post-need/index?text=${query}`, '提交')
    const agent = await openAs(browser, world, '周敏')
    await inert(agent, 'desk/queue/index', 'onerror')
    await inert(agent, `desk/need/index?needId=${id}`, 'onerror')
  })

  it('a policy with scripts in its words', async () => {
    const desk = world.as('chen-li').policies
    const text = `关于支持企业的通知\n\n各有关企业：\n\n一、补贴\n\n${ALL}\n\n演示高新区管委会\n2026年3月1日`
    const { policy } = expectData(await desk.draft({ regionCode: 'CN2101G1', text }))
    const content = {
      ...contentFrom(policy),
      title: `<img src=x onerror=${RUN}>政策`,
      shortTitle: '<img src=x>政策',
      plain: { gain: ALL, who: ALL, how: ALL, byWhen: ALL, ask: ALL },
    }
    const edited = await desk.edit({ policyId: policy.id, version: policy.version, content })
    const { policy: draft } = expectData(edited)
    const submitted = expectData(await desk.submit({ policyId: draft.id, version: draft.version })).policy
    const { policy: approved } = expectData(
      await world.as('lin-yue').policies.approve({ policyId: draft.id, version: submitted.version }),
    )
    expectData(await desk.publish({ policyId: draft.id, version: approved.version }))
    const enterprise = await openAs(browser, world, '李娜')
    await inert(enterprise, `pages/policy/index?policyId=${draft.id}`, 'onerror')
    const publisher = await openAs(browser, world, '陈立')
    await inert(publisher, `desk/policy/index?policyId=${draft.id}`, 'onerror')
  })
})
