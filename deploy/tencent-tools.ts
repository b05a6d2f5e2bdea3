import path from 'node:path'
import * as v from 'valibot'
import type { CloudTools, EnvironmentState } from './cloud-tools'
import type { Environment } from './environment'
import { functionTools, type Keys } from './tencent-functions'
import {
  tencentPackages,
  type HeldIndex,
  type HeldTrigger,
  type Manager,
  type TencentPackages,
} from './tencent-packages'
import type { DesiredIndex, DesiredTrigger } from './desired-state'

const PAGE = 100
const envsAnswer = v.object({
  EnvList: v.array(v.object({ Storages: v.optional(v.array(v.object({ CdnDomain: v.string() })), []) })),
})
const aclAnswer = v.object({ AclTag: v.string() })
/** The index that the database itself creates for every collection. */
const OWN_INDEX = '_id_'

/**
 * The real tools: CloudBase's manager handles data, timers and settings; WeChat's CI package handles uploads to WeChat.
 * @param checkout the folder of the project, and the packages to use
 */
export function tencentTools(
  environment: Environment,
  keys: Keys,
  { root, packages = tencentPackages() }: { root: string; packages?: TencentPackages },
): CloudTools {
  const { Manager, ci } = packages
  const { cloudEnv, appId, uploadKeyFile, robot } = environment
  const { secretId, secretKey } = keys
  const manager = new Manager({ secretId, secretKey, envId: cloudEnv })
  const project = new ci.Project({
    appid: appId,
    type: 'miniProgram',
    projectPath: root,
    privateKeyPath: uploadKeyFile,
    ignores: ['node_modules/**/*'],
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
    async isClosed(name) {
      const request = { Action: 'DescribeDatabaseACL', Param: { EnvId: cloudEnv, CollectionName: name } }
      const { AclTag } = v.parse(aclAnswer, await manager.commonService('tcb', '2018-06-08').call(request))
      return AclTag === 'ADMINONLY'
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
    async downloadDomain() {
      const request = { Action: 'DescribeEnvs', Param: { EnvId: cloudEnv } }
      const answer = v.parse(envsAnswer, await manager.commonService('tcb', '2018-06-08').call(request))
      return answer.EnvList.flatMap(({ Storages }) => Storages)[0]?.CdnDomain
    },
    ...functionTools({ environment, keys, manager, ci, project }),
    uploadMiniProgram: async (version, desc) =>
      void (await ci.upload({
        project,
        version,
        desc,
        robot,
        // The package is already built and minified: upload it unchanged.
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

/** Converts a timer of the platform, which gives its times either as plain text or as JSON. */
export function toTrigger({ TriggerName, Type, TriggerDesc }: HeldTrigger): DesiredTrigger {
  const inJson = /"cron"\s*:\s*"([^"]+)"/.exec(TriggerDesc)?.[1]
  return { name: TriggerName, type: Type, config: inJson ?? TriggerDesc }
}

/** The folder of the compiled mini-program, relative to the project. */
export const PACKAGE_FOLDER = path.join('dist', 'weapp')
