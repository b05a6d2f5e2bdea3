import { fieldsOf } from '../record'
import type { template } from 'glass-easel'

/** The parts of app.json that the phone shows. */
export interface AppConfig {
  pages: readonly string[]
  entryPagePath?: string
  subPackages?: readonly { root: string; pages: readonly string[] }[]
  window?: WindowConfig
  tabBar?: TabBarConfig
  themeLocation?: string
  usingComponents?: Readonly<Record<string, string>>
}

export interface WindowConfig {
  navigationBarTitleText?: string
  navigationBarBackgroundColor?: string
  navigationBarTextStyle?: string
  navigationStyle?: string
  backgroundColor?: string
}

interface TabBarConfig {
  custom?: boolean
  color?: string
  selectedColor?: string
  backgroundColor?: string
  list: readonly { pagePath: string; text: string; iconPath?: string; selectedIconPath?: string }[]
}

/** A page's or a component's own configuration. */
export interface UnitConfig extends WindowConfig {
  component?: boolean
  enablePullDownRefresh?: boolean
  usingComponents?: Readonly<Record<string, string>>
}

/** A compiled package, as compile/compile.ts writes it. Paths have no ending. */
interface PhoneCode {
  configs: Readonly<Record<string, unknown>>
  sheets: Readonly<Record<string, string>>
  scopes: Readonly<Record<string, string>>
  attributes: Readonly<Record<string, readonly string[]>>
  modules: Readonly<Record<string, string>>
  templates: Readonly<Record<string, template.ComponentTemplate>>
}

/** Settings that the server gives the page beside the package. */
interface PhoneSettings {
  /** The address of the local cloud. */
  cloudUrl: string
  /** Every name of WeChat's API, so that the phone can report a call of one that it does not have. */
  apiNames: readonly string[]
}

declare global {
  interface Window {
    mpCode: PhoneCode
    mpSettings: PhoneSettings
  }
}

export const code = window.mpCode
export const settings = window.mpSettings
export const app = code.configs['app'] as AppConfig

export const unitConfig = (path: string): UnitConfig => code.configs[path] ?? {}

/** Every page, those of subpackages included. */
export const pages: readonly string[] = [
  ...app.pages,
  ...(app.subPackages ?? []).flatMap(({ root, pages: inside }) =>
    inside.map((page) => `${root.replace(/\/$/, '')}/${page}`),
  ),
]

export const isTab = (path: string): boolean =>
  app.tabBar?.list.some(({ pagePath }) => pagePath === path) ?? false

export const isDark = (): boolean => matchMedia('(prefers-color-scheme: dark)').matches

/** The value of `@name` in the current theme; any other value unchanged. */
export function themed(value: string | undefined): string | undefined {
  if (value === undefined || !value.startsWith('@')) return value
  const themes = code.configs[(app.themeLocation ?? 'theme.json').replace(/\.json$/, '')]
  const theme = fieldsOf(fieldsOf(themes)[isDark() ? 'dark' : 'light'])[value.slice(1)]
  return typeof theme === 'string' ? theme : undefined
}
