import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
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

/** What was read of a folder; good as long as the bundle and its configuration are the same. */
const known = new Map<string, FunctionConfig>()

/** sec min hour day month week year */
const CRON_FIELDS = 7

/**
 * Reads a function's folder; throws FUNCTIONS_REQUEST_FAIL when there is none and INVALID_PARAM when its config.json asks
 * for what a deployment would refuse.
 */
export function readFunctionConfig(root: string, name: string): FunctionConfig {
  const directory = join(root, name)
  const bundle = /^[A-Za-z][A-Za-z0-9_-]*$/.test(name)
    ? statSync(join(directory, 'index.js'), { throwIfNoEntry: false })
    : undefined
  if (!bundle) throw new CloudFault('FUNCTIONS_REQUEST_FAIL', functionMissingMessage(name))
  const configFile = join(directory, 'config.json')
  const configStat = statSync(configFile, { throwIfNoEntry: false })
  const generation = `${bundle.mtimeMs}:${bundle.size}:${configStat?.mtimeMs ?? 0}:${configStat?.size ?? 0}`
  const before = known.get(directory)
  if (before?.generation === generation) return before
  const raw = (configStat ? JSON.parse(readFileSync(configFile, 'utf8')) : {}) as {
    timeout?: number
    memorySize?: number
    triggers?: TimerTrigger[]
    permissions?: { openapi?: string[] }
  }
  const timeoutS = raw.timeout ?? FUNCTION_DEFAULT_TIMEOUT_S
  const triggers = raw.triggers ?? []
  refuseBadConfig(name, timeoutS, triggers)
  const config: FunctionConfig = {
    name,
    directory,
    timeoutS,
    memoryMb: raw.memorySize ?? FUNCTION_DEFAULT_MEMORY_MB,
    triggers,
    openApis: raw.permissions?.openapi ?? [],
    generation,
  }
  known.set(directory, config)
  return config
}

function refuseBadConfig(name: string, timeoutS: number, triggers: readonly TimerTrigger[]): void {
  const [lowest, highest] = FUNCTION_TIMEOUT_RANGE_S
  if (!Number.isInteger(timeoutS) || timeoutS < lowest || timeoutS > highest) {
    throw invalidParam(`${name}: timeout must be ${lowest} to ${highest} seconds`)
  }
  if (triggers.length > 1) throw invalidParam(`${name}: a function may have one timer trigger`)
  const [trigger] = triggers
  if (trigger && (trigger.type !== 'timer' || trigger.config.trim().split(/\s+/).length !== CRON_FIELDS)) {
    throw invalidParam(`${name}: a trigger is a timer with a cron expression of ${CRON_FIELDS} fields`)
  }
}
