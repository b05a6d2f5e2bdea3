import { API_NAMES } from '../api-names'
import { firstLibraryWith } from './api-versions'
import { LEAST_BASE_LIBRARY, originOfMethod, originOfStatic, type Origin } from './base-library'
import { GLOBALS } from './globals'
import type { PackageFiles } from './package-files'
import type { Problem } from './problem'
import { readUses, type Uses } from './read-uses'

/** iOS 12 and 13 parse no newer syntax, and nothing on a phone translates it. */
const SYNTAX = 2019
/** Safari supports lookbehind from 16.4 on; before, the whole file is a syntax error. */
const LOOKBEHIND = /\(\?<[=!]/
/** WeChat's APIs that Taro's list omits, because Taro implements them itself. */
const NAVIGATION = ['navigateTo', 'redirectTo', 'switchTab', 'reLaunch', 'navigateBack']
const APIS = [...API_NAMES, ...NAVIGATION, 'canIUse']
/** Allowed members of `wx`. The chunks of the bundle find one another by `webpackJsonp`. */
const WX = new Set([...APIS, 'cloud', 'env', 'webpackJsonp'])
/** The members of `wx.cloud`. */
const CLOUD = ['init', 'callFunction', 'callContainer', 'uploadFile', 'downloadFile', 'getTempFileURL', 'deleteFile', 'database', 'CloudID', 'Cloud'] // prettier-ignore

export interface CheckedScripts {
  problems: readonly Problem[]
  /** Methods that the oldest engines lack and the base library adds: name → first library with it. */
  borrowed: ReadonlyMap<string, string>
}

/** Checks every script against the oldest supported base library: its syntax, its globals, its methods and its calls of WeChat. */
export function checkScripts({ modules }: Pick<PackageFiles, 'modules'>): CheckedScripts {
  const problems: Problem[] = []
  const borrowed = new Map<string, string>()
  for (const [name, source] of Object.entries(modules)) {
    const complain = (message: string) => problems.push({ file: `${name}.js`, message })
    try {
      const uses = usesOf(source)
      complaints(uses).forEach(complain)
      for (const [what, origin] of origins(uses)) {
        if (origin?.from === 'nowhere') complain(`${what} is not in base library ${LEAST_BASE_LIBRARY}`)
        if (origin?.from === 'library') borrowed.set(what, origin.since)
      }
    } catch (error) {
      complain(`not ES${SYNTAX}: ${(error as Error).message}`)
    }
  }
  return { problems, borrowed }
}

/** APIs of WeChat that the scripts call, by WeChat's own object or through Taro. */
export function calledApis({ modules }: Pick<PackageFiles, 'modules'>): ReadonlySet<string> {
  const named = Object.values(modules).flatMap((source) => {
    const { wx, ofImports } = usesOf(source)
    return [...wx, ...ofImports]
  })
  return new Set(named.filter((name) => APIS.includes(name) && name !== 'env'))
}

const read = new Map<string, Uses>()

/** Reads each script once per process, because tests open one package many times with one file changed. */
function usesOf(source: string): Uses {
  const uses = read.get(source) ?? readUses(source, SYNTAX)
  read.set(source, uses)
  return uses
}

function complaints(uses: Uses): string[] {
  const { free, guarded, wx, cloud, methods, ofImports, patterns, asked, doubtful } = uses
  return [
    ...doubtful,
    ...[...new Set([...wx, ...ofImports])].flatMap((name) => {
      const since = asked.has(name) ? undefined : firstLibraryWith(name)
      return since === undefined ? [] : [`wx.${name} came with base library ${since}: ask wx.canIUse first`]
    }),
    ...[...free]
      .filter((name) => !GLOBALS.has(name) && !guarded.has(name))
      .map((name) => `${name} is no global of a mini-program`),
    // Checks calls on any object, because no method of our own has a name so similar to one of WeChat's.
    ...[...new Set([...ofImports, ...methods])].flatMap((name) => {
      const meant = isKnown(name) ? undefined : similarApi(name)
      return meant === undefined ? [] : [`WeChat has no ${name}: is ${meant} meant?`]
    }),
    ...[...wx]
      .filter((name) => !WX.has(name) && firstLibraryWith(name) === undefined)
      .map((name) => `WeChat has no wx.${name}`),
    ...[...cloud].filter((name) => !CLOUD.includes(name)).map((name) => `WeChat has no wx.cloud.${name}`),
    ...patterns
      .filter((pattern) => LOOKBEHIND.test(pattern))
      .map((pattern) => `/${pattern}/ looks behind, which iOS before 16.4 cannot read`),
  ]
}

const isKnown = (name: string): boolean => WX.has(name) || CLOUD.includes(name)

/** Shorter names are too similar to names of our own. */
const MISSPELT_MIN_LENGTH = 8

/** The API whose name differs by one letter added, removed or replaced, or by two letters swapped. */
function similarApi(name: string): string | undefined {
  return name.length < MISSPELT_MIN_LENGTH
    ? undefined
    : [...APIS, ...CLOUD].find((api) => isOneLetterOff(name, api))
}

function isOneLetterOff(name: string, api: string): boolean {
  if (Math.abs(name.length - api.length) > 1) return false
  let from = 0
  while (from < name.length && name[from] === api[from]) from += 1
  const rest = (text: string, skip: number) => text.slice(from + skip)
  if (name[from] === api[from + 1] && name[from + 1] === api[from] && rest(name, 2) === rest(api, 2))
    return true
  return rest(name, 1) === rest(api, 1) || rest(name, 1) === rest(api, 0) || rest(name, 0) === rest(api, 1)
}

function origins({ methods, statics }: Uses): (readonly [what: string, Origin | undefined])[] {
  const ofConstructors = [...statics].map((one) => one.split('.'))
  return [
    ...[...methods].map((name) => [`.${name}()`, originOfMethod(name)] as const),
    ...ofConstructors.map(
      ([constructor = '', name = '']) =>
        [`${constructor}.${name}`, originOfStatic(constructor, name)] as const,
    ),
  ]
}
