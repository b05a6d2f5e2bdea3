import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { CloudFault } from './fault'
import {
  FUNCTION_DEFAULT_MEMORY_MB,
  FUNCTION_DEFAULT_TIMEOUT_S,
  FUNCTION_TIMEOUT_RANGE_S,
  functionMissingMessage,
} from './limits'

/** A timer of config.json: `config` is a 7-field cron expression in UTC+8. */
export interface TimerTrigger {
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
  /** Changes when the bundle or its configuration is replaced. */
  generation: string
}

/** Reads a function's folder; throws FUNCTIONS_REQUEST_FAIL when there is none. */
export function readFunctionConfig(root: string, name: string): FunctionConfig {
  const directory = join(root, name)
  const bundle = /^[A-Za-z][A-Za-z0-9_-]*$/.test(name)
    ? statSync(join(directory, 'index.js'), { throwIfNoEntry: false })
    : undefined
  if (!bundle) throw new CloudFault('FUNCTIONS_REQUEST_FAIL', functionMissingMessage(name))
  const configFile = join(directory, 'config.json')
  const configStat = statSync(configFile, { throwIfNoEntry: false })
  const raw = (configStat ? JSON.parse(readFileSync(configFile, 'utf8')) : {}) as {
    timeout?: number
    memorySize?: number
    triggers?: TimerTrigger[]
  }
  const [lowest, highest] = FUNCTION_TIMEOUT_RANGE_S
  return {
    name,
    directory,
    timeoutS: Math.min(highest, Math.max(lowest, raw.timeout ?? FUNCTION_DEFAULT_TIMEOUT_S)),
    memoryMb: raw.memorySize ?? FUNCTION_DEFAULT_MEMORY_MB,
    triggers: raw.triggers ?? [],
    generation: `${bundle.mtimeMs}:${bundle.size}:${configStat?.mtimeMs ?? 0}`,
  }
}
