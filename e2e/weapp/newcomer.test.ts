import { overBudget, printSteps } from '../../weapp-host/figures'
import { openStage, type WeappStage } from './stage'

const TEXT = '招不到返岗工人，急需普工30名，3月1日前到岗'
const ENTERPRISE = '沈阳新来客机械有限公司'

describe('a person who comes for the first time, on the compiled mini-program', () => {
  let stage: WeappStage
  beforeAll(async () => {
    stage = await openStage()
  })
  afterAll(() => stage.close())

  it('registers an enterprise, chooses from lists, posts a need', async () => {
    const newcomer = await stage.hold('han-xue')
    const { page } = newcomer
    const box = (name: RegExp) => page.getByRole('textbox', { name }).locator('visible=true')
    const choice = (name: RegExp) => page.getByRole('radio', { name }).locator('visible=true').first()
    await newcomer.step('begin', () => newcomer.button(/登记我的企业/).click(), '企业名称')
    await box(/信用代码/).fill('91350100M000100Y43')
    await box(/企业名称/).fill(ENTERPRISE)
    await newcomer.step('open the zones', () => newcomer.button(/所在园区/).click(), /沈阳/)
    await newcomer.step('choose a zone', () => choice(/沈阳/).click(), '所属行业')
    await newcomer.step('open the industries', () => newcomer.button(/所属行业/).click(), /通用设备/)
    await newcomer.step('choose an industry', () => choice(/通用设备/).click(), '联系人')
    await box(/姓名/).fill('韩雪')
    await box(/手机/).fill('13000000999')
    await newcomer.step('register', () => newcomer.button('登记企业').click(), '遇到什么困难？')

    await newcomer.step('write a need', () => box(/困难/).fill(TEXT), /提诉求/)
    await newcomer.step('go on to the form', () => newcomer.button(/提诉求/).click(), '到岗日期')
    await newcomer.step('send it', () => newcomer.button('提交诉求').click(), /已提交，受理码/)

    expect(stage.world.cloud.database.find('needs', { text: TEXT })).toMatchObject([
      { enterpriseName: ENTERPRISE, category: 'labour' },
    ])
    printSteps('A newcomer on the compiled mini-program', newcomer.steps)
    expect(await newcomer.faults()).toEqual([])
    expect(overBudget(newcomer.steps)).toEqual([])
  })
})
