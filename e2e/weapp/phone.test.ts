import type { Page } from 'playwright-core'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { lowContrast, nameless, tooSmall } from '../../weapp-host/accessibility'
import { overBudget, printSteps } from '../../weapp-host/figures'
import { openStage, PACKAGE, type WeappStage } from './stage'

/** Scrolls to the end of the page, and waits until more rows have come. */
async function scrollOn(page: Page): Promise<void> {
  const before = await heightOf(page)
  await page.evaluate(() => {
    const frame = document.querySelector('wx-page.in-front')
    frame?.scrollTo(0, frame.scrollHeight)
  })
  await page.waitForFunction(
    (height) => (document.querySelector('wx-page.in-front')?.scrollHeight ?? 0) > height + 500,
    before,
  )
}

const heightOf = (page: Page): Promise<number> =>
  page.evaluate(() => document.querySelector('wx-page.in-front')?.scrollHeight ?? 0)

describe('features that only a phone has, on the compiled mini-program', () => {
  let stage: WeappStage
  beforeAll(async () => {
    stage = await openStage()
  })
  afterAll(() => stage.close())

  it('words in an address arrive unchanged', async () => {
    const [service] = stage.world.cloud.database.find('services', { status: 'active' }) as {
      _id: string
      name: string
    }[]
    const address = `/enterprise/service/index?serviceId=${service?._id}`
    const owner = await stage.hold('li-na', address)
    await owner.text(service?.name ?? '').waitFor()
    await owner.step('ask for it', () => owner.button(/诉求/).click(), '提交诉求')
    expect(await owner.page.getByRole('textbox').first().inputValue()).toContain(service?.name)
    printSteps('From a service to a need', owner.steps)
    expect(await owner.faults()).toEqual([])
    expect(overBudget(owner.steps)).toEqual([])
  })

  it('in WeChat’s own dialogue consent counts once and a refusal does not count', async () => {
    const openid = 'oDemoLiNa'
    const left = () => stage.world.cloud.messages.remaining(openid, 'need-progress')
    const before = left()
    const owner = await stage.hold('li-na', '/enterprise/notices/index')
    await owner.button('再收一次').click()
    await owner.step('refuse', () => owner.button('拒绝').click(), '没有增加，消息仍会留在这里')
    expect(left()).toBe(before)
    await owner.button('再收一次').click()
    await owner.step('allow', () => owner.button('允许').click(), /还可提醒/)
    expect(left()).toBe(before + 1)
    expect(await owner.faults()).toEqual([])
  })

  it('a photograph from the album goes with the need', async () => {
    const owner = await stage.hold('ma-li', '/enterprise/post-need/index')
    await owner.page.getByRole('textbox').first().fill('灭菌柜坏了，维修师傅进不来')
    await owner.button('加照片或文件').click()
    await owner.button('拍照或从相册选').click()
    const [chooser] = await Promise.all([
      owner.page.waitForEvent('filechooser'),
      owner.button(/^同意$/).click(),
    ])
    const photograph = readFileSync(path.join(PACKAGE, 'assets/tabs/home.png'))
    await owner.step(
      'choose a photograph',
      () => chooser.setFiles({ name: 'door.png', mimeType: 'image/png', buffer: photograph }),
      '已上传',
    )
    await owner.step('send it', () => owner.button('提交诉求').click(), /已提交，受理码/)
    const [need] = stage.world.cloud.database.find('needs', { text: '灭菌柜坏了，维修师傅进不来' }) as {
      attachments: { fileId: string }[]
    }[]
    expect(need?.attachments).toHaveLength(1)
    expect(await owner.faults()).toEqual([])
  })

  it('a person can export their stored data as a file', async () => {
    const owner = await stage.hold('li-na', '/enterprise/my-data/index')
    await owner.step('put it together', () => owner.button('整理我的信息').click(), '保存成文字')
    await owner.step('save it', () => owner.button('保存成文字').click(), '已导出')
    expect(await owner.page.evaluate(() => window.mp.files())).toEqual(['http://usr/我的个人信息.txt'])
    const sent = await owner.page.evaluate(() =>
      window.mp.calls.filter(({ api }) => api === 'shareFileMessage'),
    )
    expect(sent).toEqual([{ api: 'shareFileMessage', outcome: 'ok' }])
    expect(await owner.faults()).toEqual([])
  })

  it('a long list stays within its budget when it is read to its end', async () => {
    const owner = await stage.hold('li-na', '/enterprise/services/index')
    const firstName = (await owner.page.locator('.service-item-name').first().innerText()).trim()
    const more = owner.button('再看一些')
    while (await more.isVisible())
      await owner.step(`screen ${owner.steps.length}`, () => scrollOn(owner.page), '服务')
    expect(owner.steps.length).toBeGreaterThan(2)
    const height = await heightOf(owner.page)
    await owner.step(
      'back to the top',
      () => owner.page.evaluate(() => document.querySelector('wx-page.in-front')?.scrollTo(0, 0)),
      firstName,
    )
    expect(await heightOf(owner.page)).toBe(height)
    printSteps('The catalogue, scrolled to its end', owner.steps)
    expect(await owner.faults()).toEqual([])
    expect(overBudget(owner.steps)).toEqual([])
  })

  it('roles and names are in the compiled templates, and the check finds missing ones', async () => {
    const templates = readFileSync(path.join(PACKAGE, 'base.wxml'), 'utf8')
    for (const attribute of ['aria-role', 'aria-label', 'aria-checked', 'aria-disabled', 'aria-selected'])
      expect(templates).toContain(`${attribute}="{{`)
    const { page } = await stage.hold('li-na', '/pages/mine/index')
    await page.getByRole('switch', { name: /大字模式/ }).waitFor()
    await page.evaluate(() => {
      const [press] = document.querySelectorAll<HTMLElement>('wx-page.in-front [role=button]')
      press?.replaceChildren()
      press?.removeAttribute('aria-label')
      press?.style.setProperty('width', '20px')
      press?.style.setProperty('min-width', '0')
    })
    await page.addStyleTag({ content: '.mine-name { color: #ccc !important }' })
    expect(await nameless(page)).toHaveLength(1)
    expect(await tooSmall(page)).toHaveLength(1)
    expect(await lowContrast(page)).toEqual([expect.stringMatching(/李娜/)])
  })

  it('without a network no text is lost, and the need exists once', async () => {
    const words = '仓库屋顶漏水，电路不敢合闸'
    const owner = await stage.hold('gao-fei', '/enterprise/post-need/index')
    await owner.page.getByRole('textbox').first().fill(words)
    await owner.step('see who answers', () => Promise.resolve(), /提交后由/)
    await owner.page.evaluate(() =>
      window.mp.answerWith('cloud.callFunction', () => {
        throw new Error('request:fail')
      }),
    )
    await owner.step(
      'send without a network',
      () => owner.button('提交诉求').click(),
      /没(有)?(送|提交|发)|重试|再试/,
    )
    expect(await owner.page.getByRole('textbox').first().inputValue()).toBe(words)
    await owner.page.evaluate(() => window.mp.answerWith('cloud.callFunction'))
    await owner.step('send again', () => owner.button(/提交|重试|再/).click(), /已提交，受理码/)
    expect(stage.world.cloud.database.find('needs', { text: words })).toHaveLength(1)
    expect(await owner.faults()).toEqual([])
  })

  it('larger words stay after a restart; shared pages have an address', async () => {
    const owner = await stage.hold('liu-yang', '/pages/mine/index')
    const size = () =>
      owner.text('大字模式').evaluate((element) => Number.parseFloat(getComputedStyle(element).fontSize))
    const before = await size()
    await owner.page.getByRole('switch', { name: /大字模式/ }).click()
    await owner.page.reload()
    await owner.text('大字模式').waitFor()
    expect(await size()).toBeGreaterThanOrEqual(before * 1.25)
    expect(await nameless(owner.page)).toEqual([])
    const [service] = stage.world.cloud.database.find('services', { status: 'active' }) as { _id: string }[]
    const shared = await stage.hold('liu-yang', `/enterprise/service/index?serviceId=${service?._id}`)
    expect(await shared.page.evaluate(() => window.mp.share())).toMatchObject({
      path: `/enterprise/service/index?serviceId=${service?._id}`,
    })
    expect([...(await owner.faults()), ...(await shared.faults())]).toEqual([])
  })
})
