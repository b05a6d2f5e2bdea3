import type { Browser } from 'playwright-core'
import { expectData } from '../../cloudfunctions/_tests/answers'
import { NOTICE, submitted } from '../../cloudfunctions/_tests/policy-steps'
import { TWO_FACTS } from '../../cloudfunctions/_tests/push-steps'
import type { World } from '../../demo/world'
import { openAs, type BrowserPerson } from '../browser/person'
import { countTaps, type TapCounter } from '../browser/taps'
import { openStage } from './stage'

const TEXT = '招不到返岗工人，急需普工30名，3月1日前到岗'

/** Tasks that start at 首页, with the most taps that each may take. */
const MOST = {
  'a need is posted': 3,
  'a result is confirmed and rated': 3,
  'an agent answers a need': 4,
  'a question about a policy is asked': 4,
  'a need is found by its code': 3,
  'an approved policy is published and pushed': 6,
  'a colleague is removed': 4,
} as const
type Way = keyof typeof MOST

describe('the taps from the first page to the end of a task, on a phone', () => {
  let world: World
  let browser: Browser
  const taken = new Map<Way, number>()
  let close: () => Promise<void>
  beforeAll(async () => {
    ;({ world, browser, close } = await openStage())
  })
  afterAll(async () => {
    await close()
    const rows = [...taken].map(([way, taps]) => `| ${way} | ${taps} | ≤ ${MOST[way]} |`)
    process.stdout.write(
      ['| from the first page | taps | promised |', '|---|---|---|', ...rows, ''].join('\n'),
    )
  })

  const visible = ({ page }: BrowserPerson, words: string | RegExp) =>
    page.getByText(words).locator('visible=true').first()
  /** A tab at the lower edge. */
  const tab = ({ page }: BrowserPerson, name: string) =>
    page
      .getByRole('navigation', { name: '主要位置' })
      .getByRole('link', { name: new RegExp(`^${name}`) })
      .locator('visible=true')
      .last()
  const link = ({ page }: BrowserPerson, name: string | RegExp) =>
    page.getByRole('link', { name }).locator('visible=true').last()
  const field = ({ page }: BrowserPerson) => page.getByRole('textbox').locator('visible=true').last()

  /** Does a task and compares its taps with the limit. */
  const walk = async (way: Way, name: string, steps: (person: BrowserPerson) => Promise<unknown>) => {
    const person = await openAs(browser, world, name)
    await person.page.goto(`${world.cloud.url}/pages/home/index`)
    await tab(person, '首页').waitFor()
    const taps: TapCounter = await countTaps(person.page)
    await steps(person)
    taken.set(way, taps.count())
    expect(person.errors).toEqual([])
    await person.page.context().close()
    expect(taps.count()).toBeGreaterThan(0)
    expect(taps.count()).toBeLessThanOrEqual(MOST[way])
  }
  const stored = (collection: string, filter: object) =>
    world.cloud.database.find(collection, { ...filter }) as { _id: string; state: string; code: string }[]

  it('posts a need', () =>
    walk('a need is posted', '李娜', async (person) => {
      await person.page.getByRole('textbox').first().fill(TEXT)
      await person.button(/提诉求/).click()
      await person.page.waitForURL(/post-need/)
      await person.button('提交诉求').click()
      await visible(person, /已提交，受理码/).waitFor()
      expect(stored('needs', { text: TEXT })).toHaveLength(1)
    }))

  it('answers it', () =>
    walk('an agent answers a need', '周敏', async (person) => {
      const [need] = stored('needs', { text: TEXT })
      expectData(await world.as('zhou-min').needs.claim({ needId: need?._id ?? '' }))
      await tab(person, '诉求').click()
      await link(person, new RegExp(`^${TEXT.slice(0, 12)}`)).click()
      await person.button('回复').click()
      await field(person).fill('已联系三家机构')
      await person.button('发送回复').click()
      await visible(person, '已联系三家机构').waitFor()
    }))

  it('finds it by its code', () =>
    walk('a need is found by its code', '周敏', async (person) => {
      const [need] = stored('needs', { text: TEXT })
      await tab(person, '诉求').click()
      await person.page
        .getByPlaceholder('受理码或关键词')
        .locator('visible=true')
        .last()
        .fill(need?.code ?? '')
      await link(person, new RegExp(`^${TEXT.slice(0, 12)}`)).click()
      await visible(person, '办理诉求').waitFor()
      await visible(person, need?.code ?? '').waitFor()
    }))

  it('confirms and rates what was done', () =>
    walk('a result is confirmed and rated', '李娜', async (person) => {
      await person.button('看结果并确认').click()
      await person.page
        .getByRole('radio', { name: '满意', exact: true })
        .locator('visible=true')
        .last()
        .click()
      await person.button('确认解决并评价').click()
      await visible(person, '谢谢您的评价').waitFor()
      expect(stored('needs', { state: 'resolved', 'rating.level': 'satisfied' }).length).toBeGreaterThan(0)
    }))

  it('asks about a policy', () =>
    walk('a question about a policy is asked', '李娜', async (person) => {
      await tab(person, '政策').click()
      await visible(person, '科技型中小企业入库奖励').click()
      await person.button('去咨询').click()
      await person.page.waitForURL(/post-need/)
      await field(person).waitFor()
      await person.page.getByRole('textbox').locator('visible=true').first().fill('研发费用要不要审计报告？')
      await person.button('提交诉求').click()
      await visible(person, /已提交，受理码/).waitFor()
    }))

  it('publishes and pushes', async () => {
    const { shortTitle, id, version } = await submitted(
      world,
      { shortTitle: '稳定用工补贴', rule: TWO_FACTS, deadlineOn: '2026-04-30' },
      NOTICE.replaceAll('2020', '2026'),
    )
    expectData(await world.as('lin-yue').policies.approve({ policyId: id, version }))
    await walk('an approved policy is published and pushed', '陈立', async (person) => {
      await link(person, /^政策发布/).click()
      await person.button(new RegExp(`^${shortTitle}`)).click()
      await person.button('立即发布').click()
      await person.button('发布，接着推送').click()
      await visible(person, '会告诉谁').waitFor()
      await person.button(/^发送给 \d+ 人$/).click()
      await person.page.getByRole('dialog').getByRole('button', { name: '发送' }).click()
      await person.page.waitForURL(/desk\/delivery/)
      expect(stored('pushes', { policyId: id })).toHaveLength(1)
    })
  })

  it('removes a colleague', () =>
    walk('a colleague is removed', '李娜', async (person) => {
      await tab(person, '我的').click()
      await link(person, /^同事与邀请/).click()
      await person.button('移出：张伟').click()
      await person.page.getByRole('dialog').getByRole('button', { name: '移出' }).click()
      await visible(person, /张伟已移出/).waitFor()
    }))
})
