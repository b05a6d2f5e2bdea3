import path from 'node:path'
import type { CloudTools, EnvironmentState } from './cloud-tools'
import type { Environment } from './environment'
import { tencentPackages, type HeldIndex, type HeldTrigger, type Manager } from './tencent-packages'
import type { DesiredFunction, DesiredIndex, DesiredTrigger } from './desired-state'

const PAGE = 100
/** Made by the database itself for every collection. */
const OWN_INDEX = '_id_'

export interface Keys {
  secretId: string
  secretKey: string
}

/** The real thing: CloudBase's manager for data, timers and settings; WeChat's CI package for what WeChat must know of. */
export function tencentTools(environment: Environment, keys: Keys, projectRoot: string): CloudTools {
  const { Manager, ci } = tencentPackages()
  const { cloudEnv, appId, uploadKeyFile, robot } = environment
  const manager = new Manager({ ...keys, envId: cloudEnv })
  const project = new ci.Project({
    appid: appId,
    type: 'miniProgram',
    projectPath: projectRoot,
    privateKeyPath: uploadKeyFile,
    ignores: ['node_modules/**/*'],
  })
  const settingsOf = ({ name, runtime, timeoutS, memoryMb, variables }: DesiredFunction) => ({
    name,
    handler: 'index.main',
    runtime,
    timeout: timeoutS,
    memorySize: memoryMb,
    installDependency: true,
    envVariables: variables,
  })
  return {
    held: (collections, functions) => readHeld(manager, collections, functions),
    createCollection: async (name) => void (await manager.database.createCollection(name)),
    async closeCollection(name) {
      const request = {
        Action: 'ModifyDatabaseACL',
        Param: { EnvId: cloudEnv, CollectionName: name, AclTag: 'ADMINONLY' },
      }
      await manager.commonService('tcb', '2018-06-08').call(request)
    },
    async createIndex(collection, { name, keys: fields, unique }) {
      const MgoIndexKeys = fields.map(([Name, direction]) => ({ Name, Direction: String(direction) }))
      await manager.database.updateCollection(collection, {
        CreateIndexes: [{ IndexName: name, MgoKeySchema: { MgoIsUnique: unique, MgoIndexKeys } }],
      })
    },
    dropIndex: async (collection, name) =>
      void (await manager.database.updateCollection(collection, { DropIndexes: [{ IndexName: name }] })),
    closeStorage: async () => void (await manager.storage.setStorageAcl('PRIVATE')),
    createFunction: async (wanted) =>
      void (await manager.functions.createFunction({
        func: settingsOf(wanted),
        functionPath: wanted.path,
        force: false,
      })),
    // WeChat's own upload reads config.json: it gives the function the right to call the platform's APIs.
    uploadFunction: async ({ name, path: folder }) =>
      void (await ci.cloud.uploadFunction({
        project,
        env: cloudEnv,
        name,
        path: folder,
        remoteNpmInstall: true,
      })),
    configureFunction: async (wanted) =>
      void (await manager.functions.updateFunctionConfig(settingsOf(wanted))),
    createTrigger: async (name, trigger) =>
      void (await manager.functions.createFunctionTriggers(name, [{ ...trigger }])),
    dropTrigger: async (name, trigger) => void (await manager.functions.deleteFunctionTrigger(name, trigger)),
    uploadMiniProgram: async (version, desc) =>
      void (await ci.upload({
        project,
        version,
        desc,
        robot,
        // The package is built and minified already: uploaded as it is.
        setting: { es6: false, minify: false, autoPrefixWXSS: false },
        onProgressUpdate: () => undefined,
      })),
  }
}

async function readHeld(
  { database, functions }: Manager,
  collections: readonly string[],
  names: readonly string[],
): Promise<EnvironmentState> {
  const there = new Set<string>()
  for (let offset = 0; ; offset += PAGE) {
    const page = await database.listCollections({ MgoLimit: PAGE, MgoOffset: offset })
    for (const { CollectionName, TableName } of page.Collections) there.add(CollectionName ?? TableName ?? '')
    if (offset + PAGE >= page.Pager.Total) break
  }
  const held = new Map<string, readonly DesiredIndex[]>()
  for (const name of collections.filter((one) => there.has(one))) {
    const { Indexes = [] } = await database.describeCollection(name)
    held.set(name, Indexes.filter(({ Name }) => Name !== OWN_INDEX).map(toIndex))
  }
  const deployed = new Set((await functions.listFunctions(PAGE, 0)).map(({ FunctionName }) => FunctionName))
  const triggers = new Map<string, readonly DesiredTrigger[]>()
  for (const name of names.filter((one) => deployed.has(one)))
    triggers.set(name, ((await functions.getFunctionDetail(name)).Triggers ?? []).map(toTrigger))
  return { collections: held, functions: triggers }
}

export function toIndex({ Name, Keys, Unique }: HeldIndex): DesiredIndex {
  return {
    name: Name,
    unique: Unique,
    keys: Keys.map(({ Name: field = '', Direction }) => [field, Direction === '-1' ? -1 : 1] as const),
  }
}

/** The platform says the times of a timer either plainly or as JSON. */
export function toTrigger({ TriggerName, Type, TriggerDesc }: HeldTrigger): DesiredTrigger {
  const inJson = /"cron"\s*:\s*"([^"]+)"/.exec(TriggerDesc)?.[1]
  return { name: TriggerName, type: Type, config: inJson ?? TriggerDesc }
}

/** Where the compiled mini-program lies, seen from the project. */
export const PACKAGE_FOLDER = path.join('dist', 'weapp')
