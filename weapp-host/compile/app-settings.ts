import { fieldsOf, isRecord } from '../record'
import type { PackageFiles } from './package-files'
import type { Problem } from './problem'

/** Allowed settings of app.json. Any other (plugins, background modes, permissions) comes with duties, so add it here on purpose. */
const KNOWN_SETTINGS = new Set([
  'pages', 'subPackages', 'window', 'tabBar', 'preloadRule', 'sitemapLocation', '__usePrivacyCheck__', 'darkmode', 'themeLocation',
  'lazyCodeLoading', 'entryPagePath', 'usingComponents', 'networkTimeout', 'style', 'componentFramework',
]) // prettier-ignore
/** The least and the most tabs that WeChat accepts. */
const TABS = { min: 2, max: 5 } as const
const THEMES = ['light', 'dark'] as const

/** Problems of the settings of app.json other than its pages: settings that WeChat refuses, and names without a definition. */
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

/** Checks that every `@name` is in both themes, and that app.json declares dark mode. */
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

/** Names behind an @, at any depth of a configuration. */
function variablesIn(value: unknown): string[] {
  if (typeof value === 'string') return value.startsWith('@') ? [value.slice(1)] : []
  return isRecord(value) ? Object.values(value).flatMap(variablesIn) : []
}

/** Checks the sitemap. Without one WeChat's search shows every page to everybody. */
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
