import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { ROOT } from '../../demo/environment'
import type { Browser } from 'playwright-core'
import { startWorld, type World } from '../../demo/world'
import { launchBrowser } from '../browser/browser'
import { holdPhone, type Holder } from '../../weapp-host/holder'
import { servePhone } from '../../weapp-host/server'

const PACKAGE = path.join(ROOT, 'dist', 'weapp')

describe('the phone reports a fault in the package', () => {
  let world: World
  let browser: Browser
  let copy: string
  beforeAll(async () => {
    browser = await launchBrowser()
    world = await startWorld({ seed: 'district', now: Date.parse('2026-03-03T09:30:00+08:00') })
  })
  beforeEach(() => {
    copy = mkdtempSync(path.join(tmpdir(), 'weapp-'))
    cpSync(PACKAGE, copy, { recursive: true })
  })
  afterEach(() => rmSync(copy, { recursive: true, force: true }))
  afterAll(async () => {
    await browser.close()
    await world.close()
  })

  const change = (file: string, edit: (text: string) => string) => {
    const before = readFileSync(path.join(copy, file), 'utf8')
    const after = edit(before)
    expect(after).not.toBe(before)
    writeFileSync(path.join(copy, file), after)
  }

  /** Opens the broken copy, lets the person act, and returns the faults that the phone reports. */
  const faultsAfter = async (act: (owner: Holder) => Promise<void>): Promise<string> => {
    const server = await servePhone({ packageRoot: copy, cloudUrl: world.cloud.url })
    try {
      const owner = await holdPhone({ browser, server }, 'li-na')
      await act(owner)
      await owner.page.waitForFunction(() => window.mp.faults.length > 0)
      const faults = await owner.faults()
      await owner.close()
      return faults.join('\n')
    } finally {
      await server.close()
    }
  }
  const tab = (owner: Holder, name: string) => owner.page.getByRole('navigation').getByText(name).click()
  const goToForm = (owner: Holder) => owner.button('更多').click()

  it('none, in the unchanged package', async () => {
    const server = await servePhone({ packageRoot: copy, cloudUrl: world.cloud.url })
    const owner = await holdPhone({ browser, server }, 'li-na')
    await owner.step('form', () => goToForm(owner), '提交诉求')
    expect(await owner.faults()).toEqual([])
    await server.close()
  })

  interface FaultCase {
    name: string
    file: string
    edit: (text: string) => string
    act: (owner: Holder) => Promise<void>
    complaint: RegExp
  }

  it.each<FaultCase>([
    {
      name: 'a handler that is not there',
      file: 'base.wxml',
      edit: (text) => text.replaceAll('bindtap="eh"', 'bindtap="exports"'),
      act: goToForm,
      complaint: /no handler "exports"/,
    },
    {
      name: 'an API that the phone does not have',
      file: 'pages/needs/index.js',
      edit: (text) => `${text};wx.getLocation({ fail: function () {} })`,
      act: (owner) => tab(owner, '诉求'),
      complaint: /unknown API: wx\.getLocation/,
    },
    {
      name: 'a tab page that is opened like any other',
      file: 'pages/needs/index.js',
      edit: (text) => `${text};wx.navigateTo({ url: '/pages/mine/index', fail: function () {} })`,
      act: (owner) => tab(owner, '诉求'),
      complaint: /navigateTo: Error: can not navigateTo a tabbar page/,
    },
    {
      name: 'a component that the phone does not have',
      file: 'base.wxml',
      edit: (text) => text.replace('<text ', '<live-player ').replace('</text>', '</live-player>'),
      act: (owner) => tab(owner, '诉求'),
      complaint: /component: <live-player> is not in this host/,
    },
    {
      name: 'setData of undefined',
      file: 'pages/needs/index.js',
      edit: (text) =>
        `${text};setTimeout(function () { getCurrentPages().pop().setData({ title: undefined }) }, 0)`,
      act: (owner) => tab(owner, '诉求'),
      complaint: /setData: .* sets title to undefined/,
    },
    {
      name: 'a question for messages that nobody pressed for',
      file: 'pages/needs/index.js',
      edit: (text) =>
        `${text};setTimeout(function () { wx.requestSubscribeMessage({ tmplIds: ['a'] }) }, 50)`,
      act: (owner) => tab(owner, '诉求'),
      complaint: /can only be invoked by user TAP gesture/,
    },
    {
      name: 'a word that is too long for a button of WeChat',
      file: 'pages/needs/index.js',
      edit: (text) => `${text};wx.showModal({ title: '更新', confirmText: '现在就重新打开' })`,
      act: (owner) => tab(owner, '诉求'),
      complaint: /confirmText length should not larger than 4/,
    },
    {
      name: 'a list that is too long for WeChat',
      file: 'pages/needs/index.js',
      edit: (text) => `${text};wx.showActionSheet({ itemList: ['1', '2', '3', '4', '5', '6', '7'] })`,
      act: (owner) => tab(owner, '诉求'),
      complaint: /itemList should not be more than 6/,
    },
    {
      name: 'a tab that is given parameters',
      file: 'pages/needs/index.js',
      edit: (text) => `${text};wx.switchTab({ url: '/pages/mine/index?from=1', fail: function () {} })`,
      act: (owner) => tab(owner, '诉求'),
      complaint: /a tab takes no parameters/,
    },
    {
      name: 'more than a phone keeps under one name',
      file: 'pages/needs/index.js',
      edit: (text) => `${text};wx.setStorageSync('a', new Array(1100000).join('a'))`,
      act: (owner) => tab(owner, '诉求'),
      complaint: /entry size limit reached/,
    },
    {
      name: 'a page that is pulled down and does not say so',
      file: 'app.json',
      edit: (text) => text.replace('"window"', '"networkTimeout":{"request":60000},"window"'),
      act: (owner) => owner.page.evaluate(() => window.mp.pullDown()),
      complaint: /pages\/home\/index has no enablePullDownRefresh/,
    },
    {
      name: 'a cloud that nobody opened',
      file: 'app.js',
      edit: (text) => text.replace('.cloud.init(', '.cloud.callFunction('),
      act: () => Promise.resolve(),
      complaint: /call wx\.cloud\.init first/,
    },
    {
      name: 'a promise that nobody looks after',
      file: 'pages/needs/index.js',
      edit: (text) => `${text};Promise.reject(new Error('nobody'))`,
      act: (owner) => tab(owner, '诉求'),
      complaint: /unhandled rejection: Error: nobody/,
    },
  ])('$name', async ({ file, edit, act, complaint }) => {
    change(file, edit)
    expect(await faultsAfter(act)).toMatch(complaint)
  })

  const refusal = () =>
    servePhone({ packageRoot: copy, cloudUrl: world.cloud.url }).then(
      (server) => server.close(),
      (error: unknown) => String(error),
    )

  it('a missing end tag, before anything runs', async () => {
    change('base.wxml', (text) => text.replace('</view>', ''))
    expect(await refusal()).toMatch(/base\.wxml: missing end tag/)
  })

  it('a handler that no script has', async () => {
    change('base.wxml', (text) => text.replaceAll('bindtap="eh"', 'bindtap="ehh"'))
    expect(await refusal()).toMatch(/base\.wxml: no script has a handler ehh/)
  })

  it('a sitemap that leaves the desk open', async () => {
    change('sitemap.json', (text) => text.replace('disallow', 'allow'))
    expect(await refusal()).toMatch(/sitemap\.json: does not end by closing the rest/)
  })

  it('a style that drops a rule on old phones', async () => {
    change('common.wxss', (text) => `${text}.a{position:absolute;inset:0}`)
    expect(await refusal()).toMatch(/common\.wxss: inset: not in iOS 13/)
  })

  it('a page that is not in app.json', async () => {
    change('app.json', (text) => text.replace('"pages/need/index",', ''))
    expect(await refusal()).toMatch(/app\.json: pages\/need\/index is built and not among the pages/)
  })

  it('the privacy check switched off', async () => {
    change('app.json', (text) => text.replace(/"__usePrivacyCheck__":\s*true/, '"__usePrivacyCheck__":false'))
    expect(await refusal()).toMatch(/app\.json: __usePrivacyCheck__ is not on/)
  })

  it('a page that uses the document', async () => {
    change('pages/needs/index.js', (text) => `${text};document.title = '诉求'`)
    expect(await refusal()).toMatch(/pages\/needs\/index\.js: document is no global/)
  })

  it('a misspelt call of WeChat', async () => {
    change('common.js', (text) => text.replaceAll('().navigateTo', '().navigatTo'))
    expect(await refusal()).toMatch(/WeChat has no navigatTo: is navigateTo meant\?/)
  })

  it('syntax that iOS 13 cannot read', async () => {
    change('pages/needs/index.js', (text) => `${text};var a = wx?.cloud`)
    expect(await refusal()).toMatch(/pages\/needs\/index\.js: not ES2019/)
  })

  it('a script that was deleted', async () => {
    rmSync(path.join(copy, 'utils.wxs'))
    expect(await refusal()).toMatch(/base\.wxml: no script utils\.wxs/)
  })

  it('an icon that only the dark theme names', async () => {
    rmSync(path.join(copy, 'assets/tabs/home-dark.png'))
    expect(await refusal()).toMatch(/app\.json: no icon assets\/tabs\/home-dark\.png/)
  })

  it('a page of app.json that was not built', async () => {
    rmSync(path.join(copy, 'desk/queue/index.wxml'))
    expect(await refusal()).toMatch(/app\.json: page without desk\/queue\/index\.wxml/)
  })
})
