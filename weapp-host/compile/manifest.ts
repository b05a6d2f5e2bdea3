import { fieldsOf } from '../record'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { settingProblems } from './app-settings'
import type { PackageFiles } from './package-files'
import type { Problem } from './problem'

/** The parts of app.json that this host reads. */
interface AppManifest {
  pages: string[]
  subPackages?: { root: string; pages: string[] }[]
  themeLocation?: string
  /** With it WeChat asks the person before it gives out data that the privacy guideline names; without it those interfaces fail on phones. */
  __usePrivacyCheck__?: boolean
  tabBar?: { list: { pagePath: string; iconPath?: string; selectedIconPath?: string }[] }
}

/** Checks that the package contains everything that app.json, the theme and the pages' own configurations name. */
export function manifestProblems(files: PackageFiles): Problem[] {
  const app = files.configs['app'] as AppManifest | undefined
  if (!app) return [{ file: 'app.json', message: 'missing' }]
  const pages = listPages(app)
  const missing = pages.flatMap((page) => [
    ...(page in files.modules ? [] : [`${page}.js`]),
    ...(page in files.templates ? [] : [`${page}.wxml`]),
  ])
  const orphans = Object.keys(files.templates).filter(
    (name) => isPage(files, name) && !pages.includes(name) && name in files.modules,
  )
  const tabs = app.tabBar?.list ?? []
  const strangers = tabs.map(({ pagePath }) => pagePath).filter((page) => !pages.includes(page))
  const icons = new Set(iconsOf(files, app).filter((icon) => !existsSync(path.join(files.root, icon))))
  return [
    ...missing.map((file) => ({ file: 'app.json', message: `page without ${file}` })),
    ...orphans.map((page) => ({ file: 'app.json', message: `${page} is built and not among the pages` })),
    ...(app.__usePrivacyCheck__ === true
      ? []
      : [{ file: 'app.json', message: '__usePrivacyCheck__ is not on' }]),
    ...strangers.map((page) => ({ file: 'app.json', message: `tab ${page} is no page` })),
    ...[...icons].map((icon) => ({ file: 'app.json', message: `no icon ${icon}` })),
    ...settingProblems(files, pages),
    ...componentProblems(files),
  ]
}

/** Whether a built unit is a page. A component declares itself in its configuration. */
function isPage(files: PackageFiles, name: string): boolean {
  const config = files.configs[name] as { component?: boolean } | null | undefined
  return config !== undefined && config?.component !== true
}

function listPages(app: AppManifest): string[] {
  const inside = (app.subPackages ?? []).flatMap(({ root, pages }) =>
    pages.map((page) => path.posix.join(root, page)),
  )
  return [...app.pages, ...inside]
}

function iconsOf(files: PackageFiles, app: AppManifest): string[] {
  const named = (app.tabBar?.list ?? []).flatMap(({ iconPath, selectedIconPath }) =>
    [iconPath, selectedIconPath].filter((icon) => icon !== undefined),
  )
  const themes = files.configs[(app.themeLocation ?? 'theme.json').replace(/\.json$/, '')]
  return named.flatMap((icon) => (icon.startsWith('@') ? everyTheme(themes, icon.slice(1)) : [icon]))
}

/** The value of a variable in light and in dark. */
function everyTheme(themes: unknown, name: string): string[] {
  return Object.values(fieldsOf(themes)).map((theme) => {
    const value = fieldsOf(theme)[name]
    return typeof value === 'string' ? value : `@${name}`
  })
}

function componentProblems(files: PackageFiles): Problem[] {
  return Object.entries(files.configs).flatMap(([name, config]) => {
    return Object.values(fieldsOf(fieldsOf(config)['usingComponents']))
      .map(String)
      .map((target) => path.posix.join(target.startsWith('/') ? '/' : path.posix.dirname(name), target))
      .map((target) => target.replace(/^\//, ''))
      .filter((target) => !(target in files.modules))
      .map((target) => ({ file: `${name}.json`, message: `no component ${target}` }))
  })
}
