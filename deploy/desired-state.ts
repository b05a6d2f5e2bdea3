import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import * as v from 'valibot'
import { COLLECTIONS } from '../cloudfunctions/_kernel/data/collections'
import { OPEN_APIS, type OpenApiName } from '../cloudfunctions/_kernel/platform/open-apis'
import { functionVariables, type Environment } from './environment'

/** An index as the database describes it. The order of the keys matters. */
export interface DesiredIndex {
  name: string
  keys: readonly (readonly [field: string, direction: 1 | -1])[]
  unique: boolean
}

export interface DesiredTrigger {
  name: string
  type: string
  /** Seven fields, China Standard Time. */
  config: string
}

export interface DesiredFunction {
  name: string
  /** Folder with index.js, package.json and config.json. */
  path: string
  timeoutS: number
  memoryMb: number
  runtime: string
  variables: Readonly<Record<string, string>>
  triggers: readonly DesiredTrigger[]
  /** Platform APIs it may call, e.g. subscribeMessage.send. */
  openapi: readonly OpenApiName[]
}

/** The state that a deployment must bring about in an environment. */
export interface DesiredState {
  collections: readonly { name: string; indexes: readonly DesiredIndex[] }[]
  functions: readonly DesiredFunction[]
}

const OPEN_API_NAMES = Object.keys(OPEN_APIS) as OpenApiName[]
const TIMEOUT_DEFAULT_S = 10
const MEMORY_DEFAULT_MB = 256

const functionConfig = v.object({
  timeout: v.optional(v.number(), TIMEOUT_DEFAULT_S),
  memorySize: v.optional(v.number(), MEMORY_DEFAULT_MB),
  triggers: v.optional(v.array(v.object({ name: v.string(), type: v.string(), config: v.string() })), []),
  permissions: v.optional(v.object({ openapi: v.optional(v.array(v.picklist(OPEN_API_NAMES)), []) }), {
    openapi: [],
  }),
})

/** Reads the state from the code: the list of collections, and the built functions. @throws Error when the functions are not built */
export function desiredState(environment: Environment, functionsRoot: string): DesiredState {
  return { collections: collectionsWanted(), functions: functionsWanted(environment, functionsRoot) }
}

function collectionsWanted(): DesiredState['collections'] {
  return Object.entries(COLLECTIONS).map(([name, indexes]) => ({
    name,
    indexes: (indexes as readonly Omit<DesiredIndex, 'unique'>[]).map((index) => ({
      name: index.name,
      keys: index.keys,
      unique: 'unique' in index && index.unique === true,
    })),
  }))
}

function functionsWanted(environment: Environment, root: string): DesiredFunction[] {
  if (!existsSync(root)) throw new Error(`${root} is missing: npm run build:functions`)
  const variables = functionVariables(environment)
  return readdirSync(root)
    .filter((name) => existsSync(path.join(root, name, 'index.js')))
    .sort()
    .map((name) => {
      const file = path.join(root, name, 'config.json')
      const config = v.parse(functionConfig, JSON.parse(readFileSync(file, 'utf8')))
      return {
        name,
        path: path.join(root, name),
        timeoutS: config.timeout,
        memoryMb: config.memorySize,
        runtime: environment.runtime,
        variables,
        triggers: config.triggers,
        openapi: config.permissions.openapi,
      }
    })
}
