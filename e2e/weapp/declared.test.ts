import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import postcss, { type Container, type Rule } from 'postcss'
import flexGap from '../../config/flex-gap.cjs'
import { ROOT } from '../../demo/environment'
import { readPackage } from '../../weapp-host/compile/package-files'
import { calledApis } from '../../weapp-host/compile/scripts'
import { pagesOfPackage } from '../../weapp-host/pages-of-package'
import { fieldsOf } from '../../weapp-host/record'
import { PACKAGE } from './stage'

const files = readPackage(PACKAGE)

/** A configuration in src/ as it is for phones. */
function declared(file: string): unknown {
  const before = process.env.TARO_ENV
  process.env.TARO_ENV = 'weapp'
  const same = (config: unknown) => config
  Object.assign(globalThis, { defineAppConfig: same, definePageConfig: same })
  try {
    return fieldsOf(jest.requireActual(path.join(ROOT, 'src', file)))['default']
  } finally {
    process.env.TARO_ENV = before
  }
}

const parsed = (file: string): unknown => JSON.parse(readFileSync(path.join(ROOT, file), 'utf8'))

describe('the package has the configuration of its sources', () => {
  it('for the app: pages, tabs, preloading, privacy, theme', () => {
    expect(files.configs['app']).toEqual(declared('app.config.ts'))
    expect(files.configs['theme']).toEqual(parsed('src/theme.json'))
    expect(files.configs['sitemap']).toEqual(parsed('src/app/sitemap.json'))
  })

  it.each(pagesOfPackage(PACKAGE).pages)('for %s', (page) => {
    const { enableShareAppMessage: isShared, ...config } = fieldsOf(declared(`${page}.config.ts`))
    expect(files.configs[page]).toMatchObject(config)
    // Taro moves this setting from the configuration to the page's code.
    expect(/enableShareAppMessage:\s*(!0|true)/.test(files.modules[page] ?? '')).toBe(isShared === true)
  })

  it('preloads the form of a need and the desk on the pages from which people go there', () => {
    const rule = fieldsOf(fieldsOf(files.configs['app'])['preloadRule'])
    const ahead = Object.entries(rule).map(([page, loads]) => [page, fieldsOf(loads)['packages']])
    expect(ahead).toEqual([
      ['pages/home/index', ['enterprise']],
      ['pages/needs/index', ['enterprise']],
      ['pages/mine/index', ['desk', 'enterprise']],
    ])
  })

  it('contains no source maps', () => {
    const maps = Object.keys(files.modules).filter((name) => existsSync(path.join(PACKAGE, `${name}.js.map`)))
    expect(maps).toEqual([])
  })
})

/**
 * Every API of WeChat that the package calls. Before you add one, look up which base library brings it
 * (weapp-host/compile/api-versions.json), whether the privacy guideline must name it, whether it needs a domain in the console
 * (docs/deploy.md), and whether it needs a press.
 */
const CALLED = [
  'canIUse', 'canvasToTempFilePath', 'chooseMedia', 'chooseMessageFile', 'createIntersectionObserver', 'createSelectorQuery',
  'disableAlertBeforeUnload', 'downloadFile', 'enableAlertBeforeUnload', 'getAppBaseInfo', 'getFileSystemManager', 'getImageInfo',
  'getPrivacySetting', 'getStorageSync', 'getSystemInfoSync', 'getUpdateManager', 'getWindowInfo', 'makePhoneCall', 'navigateBack',
  'navigateTo', 'offNetworkStatusChange', 'offWindowResize', 'onNeedPrivacyAuthorization', 'onNetworkStatusChange', 'onWindowResize',
  'openDocument', 'openPrivacyContract', 'pageScrollTo', 'previewImage', 'redirectTo', 'removeStorageSync', 'removeTabBarBadge',
  'requestSubscribeMessage', 'requirePrivacyAuthorize', 'setClipboardData', 'setStorageSync', 'setTabBarBadge', 'shareFileMessage',
  'showActionSheet', 'showModal', 'showShareImageMenu', 'showToast', 'stopPullDownRefresh', 'switchTab', 'updateWeChatApp',
] // prettier-ignore

/** APIs that work only if the privacy guideline names their data, with the guideline's own words. */
const PERSONAL: Readonly<Record<string, string>> = {
  chooseMedia: '照片',
  chooseMessageFile: '文件',
  setClipboardData: '写入剪贴板',
  getPhoneNumber: '手机号',
}
const DOMAINS: Readonly<Record<string, string>> = { downloadFile: 'downloadFile 合法域名' }

describe('APIs of WeChat', () => {
  const called = calledApis(files)

  it('are exactly the listed ones', () => {
    expect([...called].sort()).toEqual(CALLED)
  })

  it('have their settings of the console in docs/deploy.md', () => {
    const guide = readFileSync(path.join(ROOT, 'docs', 'deploy.md'), 'utf8')
    const needed = Object.entries({ ...PERSONAL, ...DOMAINS }).filter(
      ([name]) => called.has(name) || name === 'getPhoneNumber',
    )
    expect(needed).toHaveLength(5)
    for (const [, words] of needed) expect(guide).toContain(words)
  })
})

const FALLBACK = 'not (scroll-margin:0)'

/** The rules with margins for phones that ignore `gap` in flex boxes: selector and declarations of each. */
function marginsIn(sheet: Container): string[] {
  const margins: string[] = []
  sheet.walkAtRules('supports', ({ params, nodes }) => {
    if (params !== FALLBACK) return
    const rules = (nodes ?? []).flatMap((node) =>
      node.type === 'rule' ? [node] : 'nodes' in node ? (node.nodes ?? []) : [],
    )
    for (const rule of rules as Rule[])
      margins.push(...rule.selectors.map((one) => `${one}{${rule.nodes.join(';')}}`))
  })
  return margins.sort()
}

it.each(Object.entries(files.styles).filter(([, sheet]) => /gap:/.test(sheet)))(
  '%s.wxss spaces its boxes on phones without gap, too',
  (_name, text) => {
    const bare = postcss.parse(text)
    bare.walkAtRules('supports', (rule) => {
      if (rule.params === FALLBACK) rule.remove()
    })
    const wanted = marginsIn(postcss.parse(flexGap.withFlexGapFallback(bare.toString())))
    expect(marginsIn(postcss.parse(text))).toEqual(wanted)
  },
)
