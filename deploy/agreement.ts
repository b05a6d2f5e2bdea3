import { Cron } from 'croner'
import { OPEN_APIS, type OpenApiName } from '../cloudfunctions/_kernel/platform/open-apis'
import { TIMERS } from '@/shared/domain/time/timers'
import type { DesiredFunction } from './desired-state'

/** A function as it will be deployed, with the text of its bundle. */
export interface BuiltFunction extends DesiredFunction {
  code: string
  /** Whether its actions take texts that other people will see. The kernel has WeChat check such texts. */
  showsTexts: boolean
}

const OPEN_API_NAMES = Object.keys(OPEN_APIS) as OpenApiName[]
const MILLISECOND = 1_000

/**
 * Compares the code of functions with their config.json and with the settings of a deployment.
 * @returns a line for each disagreement. The deployment does not start with any, and a test checks the built functions the same way
 */
export function disagreements(functions: readonly BuiltFunction[]): string[] {
  return [...functions.flatMap(ofPermissions), ...functions.flatMap(ofVariables), ...ofTimers(functions)]
}

function ofPermissions(one: BuiltFunction): string[] {
  const { name, code, openapi } = one
  const missing = OPEN_API_NAMES.filter((api) => needs(one, api) && !openapi.includes(api))
  const idle = openapi.filter((api) => !mentions(code, api))
  const groups = new Set(OPEN_API_NAMES.map((api) => api.split('.')[0]))
  const strange = [...code.matchAll(/openapi(?:\.|\[\s*["'])(\w+)/g)]
    .map(([, group = '']) => group)
    .filter((group) => !groups.has(group))
  return [
    ...missing.map((api) => `${name} calls ${api} and its config.json does not name it`),
    ...idle.map((api) => `${name} may call ${api} and does not`),
    ...[...new Set(strange)].map(
      (group) => `${name} calls ${group} of WeChat, which OPEN_APIS does not list`,
    ),
  ]
}

/** Whether a function needs the API. The kernel adds the text check to every bundle; only actions that show texts, or explicit calls, use it. */
function needs({ code, showsTexts }: BuiltFunction, api: OpenApiName): boolean {
  if (!mentions(code, api)) return false
  return api !== 'security.msgSecCheck' || showsTexts || /function (checkTexts|checkAgain)\b/.test(code)
}

/** Whether a bundle calls a method of a group of APIs: `security().msgSecCheck(`, `const { send } = cloud.openapi["subscribeMessage"]`. */
function mentions(code: string, api: OpenApiName): boolean {
  const [group = '', method = ''] = api.split('.')
  const call = new RegExp(`\\.${method}\\(|\\{ ${method}(: \\w+)? \\} =`)
  return new RegExp(`openapi(\\.|\\[\\s*["'])${group}\\b`).test(code) && call.test(code)
}

function ofVariables({ name, code, variables }: BuiltFunction): string[] {
  const read = new Set(
    [...code.matchAll(/process\.env\[?\.?["']?(TEMPLATE_\w+)/g)].map(([, one = '']) => one),
  )
  return [...read]
    .filter((one) => !(one in variables))
    .map((one) => `${name} reads ${one}, which no deployment sets`)
}

/** The health page relies on TIMERS. Every timer must be listed there, with its real interval. */
function ofTimers(functions: readonly BuiltFunction[]): string[] {
  const timed = new Map(functions.filter(({ triggers }) => triggers.length > 0).map((one) => [one.name, one]))
  const strange = [...timed.keys()].filter((name) => !(name in TIMERS))
  return [
    ...strange.map((name) => `${name} has a timer that TIMERS does not know`),
    ...Object.entries(TIMERS).flatMap(([name, { everyMs }]) => {
      const config = timed.get(name)?.triggers[0]?.config
      if (config === undefined) return [`${name} has no timer, and nothing else does its work`]
      const actual = longestPause(config)
      return actual === everyMs ? [] : [`${name} fires every ${actual} ms, TIMERS says ${everyMs}`]
    }),
  ]
}

/** The longest time between two firings of an ordinary day, in ms. */
function longestPause(cron: string): number {
  const firings = new Cron(cron, { timezone: 'Asia/Shanghai', paused: true }).nextRuns(
    4,
    new Date('2026-11-23T10:00:00+08:00'),
  )
  const times = firings.map((at) => Math.round(at.getTime() / MILLISECOND) * MILLISECOND)
  return Math.max(...times.slice(1).map((at, index) => at - (times[index] ?? at)))
}
