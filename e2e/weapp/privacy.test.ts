import { PURPOSES } from '@/ui/privacy/purposes'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { openStage, PACKAGE, type WeappStage } from './stage'

const picture = () => readFileSync(path.join(PACKAGE, 'assets/tabs/home.png'))

describe('personal data is used only with consent, on the compiled mini-program', () => {
  let stage: WeappStage
  beforeAll(async () => {
    stage = await openStage()
  })
  afterAll(() => stage.close())

  const box = (holder: Awaited<ReturnType<WeappStage['hold']>>, name: RegExp) =>
    holder.page.getByRole('textbox', { name }).locator('visible=true')

  it('one tap fills in the account’s number, after the page and then WeChat have asked', async () => {
    const newcomer = await stage.hold('han-xue', '/enterprise/register/index')
    const { page } = newcomer
    await newcomer.step('ask', () => newcomer.button('用微信绑定的手机号').click(), '需要您同意')
    for (const words of [PURPOSES.phone.what, PURPOSES.phone.why, PURPOSES.phone.otherwise])
      await newcomer.text(new RegExp(words)).waitFor()
    await newcomer.step('agree', () => newcomer.button(/^同意$/).click(), '申请获取并验证您的手机号')
    await page.getByRole('button', { name: '允许', exact: true }).click()
    await page.waitForFunction(() =>
      [...document.querySelectorAll<HTMLInputElement>('wx-page.in-front input')].some(({ value }) =>
        /^1300000\d{4}$/.test(value),
      ),
    )
    expect(await newcomer.faults()).toEqual([])
  })

  it('a person who refuses can type the number and loses nothing else', async () => {
    const newcomer = await stage.hold('han-xue', '/enterprise/join/index')
    await box(newcomer, /姓名/).fill('韩雪')
    await newcomer.step('ask', () => newcomer.button('用微信绑定的手机号').click(), '需要您同意')
    await newcomer.step('refuse', () => newcomer.button('不同意').click(), '没有取到号码，请直接填写')
    await box(newcomer, /手机/).fill('13000000999')
    expect(await box(newcomer, /姓名/).inputValue()).toBe('韩雪')
    expect(await newcomer.faults()).toEqual([])
  })

  it('without consent to pictures the words are sent alone; after consent nothing asks again', async () => {
    const owner = await stage.hold('ma-li', '/enterprise/post-need/index')
    await box(owner, /./).first().fill('灭菌柜坏了')
    const choose = () => owner.button(/加照片或文件|再加一个/).click()
    await choose()
    await owner.step('ask', () => owner.button('拍照或从相册选').click(), PURPOSES.pictures.otherwise)
    await owner.step('refuse', () => owner.button('不同意').click(), '没有添加附件，只用文字也能提交')
    await choose()
    await owner.step('ask again', () => owner.button('拍照或从相册选').click(), '需要您同意')
    const [chooser] = await Promise.all([
      owner.page.waitForEvent('filechooser'),
      owner.button(/^同意$/).click(),
    ])
    await chooser.setFiles({ name: 'door.png', mimeType: 'image/png', buffer: picture() })
    await choose()
    const [again] = await Promise.all([
      owner.page.waitForEvent('filechooser'),
      owner.button('拍照或从相册选').click(),
    ])
    await again.setFiles({ name: 'wall.png', mimeType: 'image/png', buffer: picture() })
    expect(await owner.faults()).toEqual([])
  })

  it('the purposes of all data can be read without consent', async () => {
    const owner = await stage.hold('ma-li', '/pages/mine/index')
    await owner.step('open', () => owner.text('隐私说明').click(), '留下什么，留多久')
    for (const { what } of Object.values(PURPOSES)) await owner.text(what).waitFor()
    expect(await owner.faults()).toEqual([])
  })
})
