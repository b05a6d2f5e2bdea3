import { fieldsOf, isRecord } from '../record'
import type { PackageFiles } from './package-files'
import type { Problem } from './problem'

/** What a mini-program may say of itself; anything else (plugins, background modes, permissions) has to be wanted, and comes with duties. */
const KNOWN_SETTINGS = new Set([
  'pages', 'subPackages', 'window', 'tabBar', 'preloadRule', 'sitemapLocation', '__usePrivacyCheck__', 'darkmode', 'themeLocation',
  'lazyCodeLoading', 'entryPagePath', 'usingComponents', 'networkTimeout', 'style', 'componentFramework',
]) // prettier-ignore
/** WeChat takes no fewer and no more. */
const TABS = { min: 2, max: 5 } as const
const THEMES = ['light', 'dark'] as const

/** What app.json sets beside its pages: whether WeChat takes it, and whether it says what it names. */
export function settingProblems(files: PackageFiles, pages: readonly string[]): Problem[] {
  const app = fieldsOf(files.configs['app'])
  const say = (message: string): Problem => ({ file: 'app.json', message })
  const strange = Object.keys(app).filter((name) => !KNOWN_SETTINGS.has(name))
  const { entryPagePath: entry, lazyCodeLoading, tabBar } = app
  const tabs = fieldsOf(tabBar)['list']
  return [
    ...strange.map((name) => say(`${name} is set, which nothing here knows of`)),
    ...(typeof entry === 'string' && !pages.includes(entry) ? [say(`entry ${entry} is no page`)] : []),
    ...(lazyCodeLoading === 'requiredComponents' ? [] : [say('lazyCodeLoading is not requiredComponents')]),
    ...(Array.isArray(tabs) && (tabs.length < TABS.min || tabs.length > TABS.max)
      ? [say(`${tabs.length} tabs, WeChat takes ${TABS.min} to ${TABS.max}`)]
      : []),
    ...preloadProblems(app, pages).map(say),
    ...themeProblems(files, app).map(say),
    ...sitemapProblems(files, app, pages),
  ]
}

function preloadProblems(app: Readonly<Record<string, unknown>>, pages: readonly string[]): string[] {
  const { subPackages, preloadRule } = app
  const roots = (Array.isArray(subPackages) ? subPackages : []).flatMap((one) => {
    const { root, name } = fieldsOf(one)
    return [root, name]
  })
  return Object.entries(fieldsOf(preloadRule)).flatMap(([page, rule]) => {
    const { packages } = fieldsOf(rule)
    const wanted: unknown[] = Array.isArray(packages) ? packages : []
    return [
      ...(pages.includes(page) ? [] : [`preloadRule of ${page}, which is no page`]),
      ...wanted
        .filter((name) => name !== '__APP__' && !roots.includes(name))
        .map((name) => `preloadRule wants ${String(name)}, which is no package`),
    ]
  })
}

/** Every `@name` stands in both themes, and WeChat is told that there are two. */
function themeProblems(files: PackageFiles, app: Readonly<Record<string, unknown>>): string[] {
  const { themeLocation, darkmode } = app
  const named = new Set(Object.values(files.configs).flatMap(variablesIn))
  if (named.size === 0) return []
  if (typeof themeLocation !== 'string') return ['colours by theme, and no themeLocation']
  const themes = fieldsOf(files.configs[themeLocation.replace(/\.json$/, '')])
  return [
    ...(darkmode === true ? [] : ['a theme, and darkmode is not on']),
    ...THEMES.flatMap((theme) =>
      [...named]
        .filter((name) => !(name in fieldsOf(themes[theme])))
        .map((name) => `no @${name} in the ${theme} theme`),
    ),
  ]
}

/** Names behind an @, wherever they stand in a configuration. */
function variablesIn(value: unknown): string[] {
  if (typeof value === 'string') return value.startsWith('@') ? [value.slice(1)] : []
  return isRecord(value) ? Object.values(value).flatMap(variablesIn) : []
}

/** WeChat shows every page to everybody who searches, unless a sitemap says otherwise. */
function sitemapProblems(
  { configs }: PackageFiles,
  { sitemapLocation }: Readonly<Record<string, unknown>>,
  pages: readonly string[],
): Problem[] {
  const sitemap = configs[String(sitemapLocation).replace(/\.json$/, '')]
  if (typeof sitemapLocation !== 'string' || sitemap === undefined)
    return [{ file: 'app.json', message: 'no sitemap: WeChat would find every page' }]
  const { rules } = fieldsOf(sitemap)
  const all = (Array.isArray(rules) ? rules : []).map(fieldsOf)
  const last = all.at(-1)
  const strangers = all.filter(({ page }) => page !== '*' && !pages.includes(String(page)))
  return [
    ...(last?.['page'] === '*' && last['action'] === 'disallow' ? [] : ['does not end by closing the rest']),
    ...strangers.map(({ page }) => `${String(page)} is no page`),
  ].map((message) => ({ file: sitemapLocation, message }))
}
