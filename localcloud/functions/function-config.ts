import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import { CloudFault, invalidParam } from '../fault'
import {
  FUNCTION_DEFAULT_MEMORY_MB,
  FUNCTION_DEFAULT_TIMEOUT_S,
  FUNCTION_TIMEOUT_RANGE_S,
  functionMissingMessage,
} from '../limits'

/** A timer of config.json: `config` is a 7-field cron expression in UTC+8. */
interface TimerTrigger {
  name: string
  type: 'timer'
  config: string
}

/** A deployed function as its folder describes it. */
export interface FunctionConfig {
  name: string
  directory: string
  timeoutS: number
  memoryMb: number
  triggers: TimerTrigger[]
  /** The open APIs the function may call (`permissions.openapi`). */
  openApis: string[]
  /** Changes when the bundle or its configuration is replaced. */
  generation: string
}

/** The configurations read so far, by folder. Each is valid while its generation stays the same. */
const cache = new Map<string, FunctionConfig>()

/** sec min hour day month week year */
const CRON_FIELDS = 7

/**
 * Reads a function's folder. Throws FUNCTION_NOT_FOUND when there is none, and INVALID_PARAM when its config.json has settings
 * that a deployment would refuse.
 */
export function readFunctionConfig(root: string, name: string): FunctionConfig {
  const directory = join(root, name)
  const bundle = /^[A-Za-z][A-Za-z0-9_-]*$/.test(name)
    ? statSync(join(directory, 'index.js'), { throwIfNoEntry: false })
    : undefined
  if (!bundle) throw new CloudFault('FUNCTION_NOT_FOUND', functionMissingMessage(name))
  const configFile = join(directory, 'config.json')
  const configStat = statSync(configFile, { throwIfNoEntry: false })
  const generation = `${bundle.mtimeMs}:${bundle.size}:${configStat?.mtimeMs ?? 0}:${configStat?.size ?? 0}`
  const cached = cache.get(directory)
  if (cached?.generation === generation) return cached
  const { timeout, memorySize, triggers, permissions } = parseConfig(
    name,
    configStat && readFileSync(configFile, 'utf8'),
  )
  const config: FunctionConfig = {
    name,
    directory,
    timeoutS: timeout,
    memoryMb: memorySize,
    triggers,
    openApis: permissions.openapi,
    generation,
  }
  cache.set(directory, config)
  return config
}

const [TIMEOUT_MIN_S, TIMEOUT_MAX_S] = FUNCTION_TIMEOUT_RANGE_S
const TIMEOUT_MESSAGE = `timeout must be ${TIMEOUT_MIN_S} to ${TIMEOUT_MAX_S} seconds`
const TRIGGER_MESSAGE = `a trigger is a timer with a cron expression of ${CRON_FIELDS} fields`

const Trigger = v.object({
  name: v.string(),
  type: v.literal('timer', TRIGGER_MESSAGE),
  config: v.pipe(
    v.string(),
    v.check((expression) => expression.trim().split(/\s+/).length === CRON_FIELDS, TRIGGER_MESSAGE),
  ),
})

/** config.json as far as the local cloud follows it, with production's defaults. */
const ConfigFile = v.object({
  timeout: v.optional(
    v.pipe(
      v.number(TIMEOUT_MESSAGE),
      v.integer(TIMEOUT_MESSAGE),
      v.minValue(TIMEOUT_MIN_S, TIMEOUT_MESSAGE),
      v.maxValue(TIMEOUT_MAX_S, TIMEOUT_MESSAGE),
    ),
    FUNCTION_DEFAULT_TIMEOUT_S,
  ),
  memorySize: v.optional(v.number(), FUNCTION_DEFAULT_MEMORY_MB),
  triggers: v.optional(v.pipe(v.array(Trigger), v.maxLength(1, 'a function may have one timer trigger')), []),
  permissions: v.optional(v.object({ openapi: v.optional(v.array(v.string()), []) }), {}),
})

function parseConfig(name: string, text = '{}'): v.InferOutput<typeof ConfigFile> {
  const parsed = v.safeParse(ConfigFile, JSON.parse(text), { abortEarly: true })
  if (!parsed.success) throw invalidParam(`${name}: ${parsed.issues[0].message}`)
  return parsed.output
}
