import type {
  FunctionSettings,
  HeldIndex,
  HeldTrigger,
  Manager,
  MiniProgramCi,
  TencentPackages,
} from './tencent-packages'

interface HeldCollection {
  /** The console calls it 权限设置. Everybody can read a new collection, and the creator of a document can write it. */
  acl: string
  indexes: HeldIndex[]
}

interface HeldFunction {
  settings: FunctionSettings
  triggers: HeldTrigger[]
  uploadedFrom: string[]
}

/** The access kinds that CloudBase's interface accepts for a collection (ModifyDatabaseACL). */
const ACL_TAGS = ['READONLY', 'PRIVATE', 'ADMINWRITE', 'ADMINONLY']

/** Tencent's and WeChat's packages over an environment in memory. It stores the settings it gets, and refuses what the real packages refuse. */
export class SimulatedTencent {
  readonly collections = new Map<string, HeldCollection>()
  readonly functions = new Map<string, HeldFunction>()
  readonly uploads: Parameters<MiniProgramCi['upload']>[0][] = []
  storageAcl = 'READONLY'
  /** The keys and the environment of each connection. */
  connections: { secretId: string; secretKey: string; envId: string }[] = []

  readonly packages: TencentPackages

  constructor() {
    const manager = this.manager
    const { connections } = this
    this.packages = {
      Manager: class {
        constructor(config: { secretId: string; secretKey: string; envId: string }) {
          connections.push(config)
          return manager
        }
      } as TencentPackages['Manager'],
      ci: this.ci,
    }
  }

  private readonly manager: Manager = {
    database: {
      listCollections: ({ MgoLimit, MgoOffset }) => {
        const names = [...this.collections.keys()].slice(MgoOffset, MgoOffset + MgoLimit)
        const Collections = names.map((CollectionName) => ({ CollectionName }))
        return Promise.resolve({ Collections, Pager: { Total: this.collections.size } })
      },
      createCollection: (name) => {
        if (this.collections.has(name)) throw new Error(`ResourceExist: ${name}`)
        this.collections.set(name, { acl: 'PRIVATE', indexes: [idIndex] })
        return Promise.resolve()
      },
      describeCollection: (name) => Promise.resolve({ Indexes: this.collection(name).indexes }),
      updateCollection: (name, { CreateIndexes = [], DropIndexes = [] }) => {
        const collection = this.collection(name)
        const dropped = new Set(DropIndexes.map(({ IndexName }) => IndexName))
        const made = CreateIndexes.map(({ IndexName, MgoKeySchema }) => ({
          Name: IndexName,
          Unique: MgoKeySchema.MgoIsUnique,
          Keys: MgoKeySchema.MgoIndexKeys,
        }))
        collection.indexes = [...collection.indexes.filter(({ Name }) => !dropped.has(Name)), ...made]
        return Promise.resolve()
      },
    },
    functions: {
      listFunctions: (limit, offset) =>
        Promise.resolve(
          [...this.functions.keys()].slice(offset, offset + limit).map((FunctionName) => ({ FunctionName })),
        ),
      getFunctionDetail: (name) => {
        this.changing.delete(name)
        return Promise.resolve({ Status: 'Active', Triggers: this.function(name).triggers })
      },
      invokeFunction: () => Promise.resolve({ RetMsg: '{"trial":{}}' }),
      createFunction: ({ func }) => {
        if (this.functions.has(func.name)) throw new Error(`ResourceInUse.FunctionName: ${func.name}`)
        this.functions.set(func.name, { settings: func, triggers: [], uploadedFrom: [] })
        this.changing.add(func.name)
        return Promise.resolve()
      },
      updateFunctionConfig: (settings) => {
        this.change(settings.name)
        const { runtime } = this.function(settings.name).settings
        // The runtime cannot be changed later.
        this.function(settings.name).settings = { ...settings, runtime }
        return Promise.resolve()
      },
      createFunctionTriggers: (name, triggers) => {
        this.change(name)
        const held = triggers.map(({ name: TriggerName, type: Type, config: TriggerDesc }) => ({
          TriggerName,
          Type,
          TriggerDesc,
        }))
        this.function(name).triggers.push(...held)
        return Promise.resolve()
      },
      deleteFunctionTrigger: (name, triggerName) => {
        const one = this.function(name)
        one.triggers = one.triggers.filter(({ TriggerName }) => TriggerName !== triggerName)
        return Promise.resolve()
      },
    },
    storage: {
      setStorageAcl: (acl) => {
        this.storageAcl = acl
        return Promise.resolve()
      },
    },
    commonService: (service, version) => ({
      call: ({ Action, Param }) => {
        if (service !== 'tcb' || version !== '2018-06-08') throw new Error(`no service ${service} ${version}`)
        if (Action === 'DescribeEnvs')
          return Promise.resolve({ EnvList: [{ Storages: [{ CdnDomain: 'atlas-1.tcb.qcloud.la' }] }] })
        const collection = this.collection(String(Param['CollectionName']))
        if (Action === 'DescribeDatabaseACL') return Promise.resolve({ AclTag: collection.acl })
        const tag = String(Param['AclTag'])
        if (Action !== 'ModifyDatabaseACL' || !ACL_TAGS.includes(tag))
          throw new Error(`InvalidParameter: ${Action} ${tag}`)
        collection.acl = tag
        return Promise.resolve({})
      },
    }),
  }

  private readonly ci: MiniProgramCi = {
    Project: class {},
    upload: (upload) => {
      this.uploads.push(upload)
      return Promise.resolve({})
    },
    getCompiledResult: () => Promise.resolve({}),
    cloud: {
      uploadFunction: ({ name, path, remoteNpmInstall }) => {
        this.change(name)
        if (!remoteNpmInstall) throw new Error(`${name} is uploaded without what it depends on`)
        this.function(name).uploadedFrom.push(path)
        return Promise.resolve({ filesCount: 3, packSize: 1 })
      },
    },
  }

  /** Functions that the platform is still changing. Reading a function's state ends its change. */
  private readonly changing = new Set<string>()

  /** @throws Error when the caller has not waited for the previous change */
  private change(name: string): void {
    if (this.changing.has(name)) throw new Error(`ResourceInUse.Function: ${name} is Updating`)
    this.changing.add(name)
  }

  private collection(name: string): HeldCollection {
    const held = this.collections.get(name)
    if (!held) throw new Error(`ResourceNotFound: collection ${name}`)
    return held
  }

  private function(name: string): HeldFunction {
    const held = this.functions.get(name)
    if (!held) throw new Error(`ResourceNotFound.Function: ${name}`)
    return held
  }
}

const idIndex: HeldIndex = { Name: '_id_', Unique: true, Keys: [{ Name: '_id', Direction: '1' }] }
