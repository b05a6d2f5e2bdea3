import { settingProblems } from './app-settings'
import type { PackageFiles } from './package-files'
import { unsupportedStyles } from './style-support'
import { templateUseProblems } from './template-uses'

const files = (part: Partial<PackageFiles>): PackageFiles => ({
  ...{ root: '', templates: {}, scripts: {}, styles: {}, modules: {}, configs: {}, problems: [] },
  ...part,
})
const said = (problems: readonly { message: string }[]) => problems.map(({ message }) => message).join('\n')

describe('app.json', () => {
  const pages = ['pages/home/index', 'pages/mine/index', 'desk/queue/index']
  const APP = {
    subPackages: [{ root: 'desk', pages: ['queue/index'] }],
    window: { backgroundColor: '@page' },
    tabBar: { list: [{ pagePath: pages[0] }, { pagePath: pages[1] }] },
    preloadRule: { 'pages/mine/index': { packages: ['desk'] } },
    sitemapLocation: 'sitemap.json',
    darkmode: true,
    themeLocation: 'theme.json',
    lazyCodeLoading: 'requiredComponents',
  }
  const theme: object = { light: { page: '#fff' }, dark: { page: '#000' } }
  const closed = { action: 'disallow', page: '*' }
  const rules: object[] = [{ action: 'allow', page: 'pages/home/index' }, closed]
  const problems = (app: object, parts: { theme?: object; rules?: object[] } = {}) =>
    said(
      settingProblems(
        files({
          configs: {
            app: { ...APP, ...app },
            theme: parts.theme ?? theme,
            sitemap: { rules: parts.rules ?? rules },
          },
        }),
        pages,
      ),
    )

  it('is accepted when it is correct', () => {
    expect(problems({})).toBe('')
  })

  it.each<[string, object, { theme?: object; rules?: object[] }, RegExp]>([
    ['a plugin', { plugins: {} }, {}, /plugins is set, which nothing here knows of/],
    ['debug switched on', { debug: true }, {}, /debug is set/],
    ['an entry that is no page', { entryPagePath: 'pages/hom/index' }, {}, /is no page/],
    ['code that is loaded whole', { lazyCodeLoading: undefined }, {}, /lazyCodeLoading/],
    ['one tab', { tabBar: { list: [{}] } }, {}, /1 tabs, WeChat takes 2 to 5/],
    ['a package that is not there', { preloadRule: { 'pages/mine/index': { packages: ['dsk'] } } }, {}, /wants dsk/],
    ['loading ahead on no page', { preloadRule: { 'pages/min/index': { packages: [] } } }, {}, /pages\/min\/index/],
    ['a theme that is not on', { darkmode: false }, {}, /darkmode is not on/],
    ['a theme without its file', { themeLocation: undefined }, {}, /no themeLocation/],
    ['a colour that the dark lacks', {}, { theme: { light: { page: '#fff' }, dark: {} } }, /no @page in the dark/],
    ['no sitemap', { sitemapLocation: undefined }, {}, /WeChat would find every page/],
    ['a sitemap that leaves the rest open', {}, { rules: [{ ...closed, action: 'allow' }] }, /closing the rest/],
    ['a sitemap of another page', {}, { rules: [{ page: 'pages/old/index' }, closed] }, /pages\/old\/index is no page/],
  ])('%s is reported', (_what, app, parts, complaint) => {
    expect(problems(app, parts)).toMatch(complaint)
  })
}) // prettier-ignore

describe('templates', () => {
  const base = '<template name="row"><view bindtap="eh"><comp/></view></template>'
  const page = '<import src="../../base.wxml"/><template is="row"/>'
  const problems = (templates: Readonly<Record<string, string>>, used: object = { comp: './comp' }) =>
    said(
      templateUseProblems(
        files({ templates, modules: { a: 'Page({ eh() {} })' }, configs: { 'pages/home': { usingComponents: used } } }),
      ),
    )

  it('may name existing components, handlers and templates', () => {
    expect(problems({ base, 'pages/home': page })).toBe('')
  })

  it.each<[string, Readonly<Record<string, string>>, object | undefined, RegExp]>([
    ['a handler', { base: base.replace('eh', 'ehh') }, undefined, /no script has a handler ehh/],
    ['a template', { base, 'pages/home': page.replace('"row"', '"rows"') }, undefined, /no template rows/],
    ['a component of what it imports', { base, 'pages/home': page }, {}, /<comp> is no component/],
    ['a component of WeChat, misspelt', { 'pages/home': '<scrol-view/>' }, undefined, /<scrol-view> is no component/],
  ])('%s that does not exist is reported', (_what, templates, used, complaint) => {
    expect(problems(templates, used)).toMatch(complaint)
  })
}) // prettier-ignore

describe('styles', () => {
  const problems = (sheet: string) => said(unsupportedStyles({ styles: { a: sheet } }))

  it.each([
    ['what old engines have', '.a{display:grid;gap:8rpx;text-overflow:clip;width:min(9em,100%)}'],
    ['what is tried first', '@supports (inset:0){.a{inset:0}}'],
    ['what a page can do without', '.a:has(>.b){margin:0}.c:focus-visible{outline:none}'],
  ])('%s is accepted', (_what, sheet) => {
    expect(problems(sheet)).toBe('')
  })

  it.each([
    ['inset', '.a{inset:0}', /^inset: not in iOS 13\.0 or Chrome 86$/],
    ['aspect-ratio', '.a{aspect-ratio:1}', /aspect-ratio/],
    ['a height that moves', '.a{height:100dvh}', /dvh/],
    ['clamp', '.a{font-size:clamp(1rem,2vw,3rem)}', /clamp\(\)/],
    ['a mixed colour', '@media (min-width:900px){.a{color:color-mix(in srgb,red,blue)}}', /color-mix/],
    ['a clipped overflow', '.a{overflow:clip}', /overflow: clip/],
    ['a container', '@container (min-width:300px){.a{color:red}}', /@container/],
    ['a selector that drops one beside it', '.a,.b:has(.c){color:red}', /:has\(\)/],
  ])('%s is reported', (_what, sheet, complaint) => {
    expect(problems(sheet)).toMatch(complaint)
  })
})
