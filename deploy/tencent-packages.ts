import { createRequire } from 'node:module'
import path from 'node:path'

/**
 * The part of CloudBase's and WeChat's own packages that a deployment uses. The packages (1,200 with their dependencies) are installed
 * beside this file (deploy/package.json), and only for a real deployment. So these types are our own and cover only what is used.
 */
interface ManagerNode {
  new (config: { secretId: string; secretKey: string; envId: string }): Manager
}

export interface Manager {
  database: {
    listCollections(page: { MgoLimit: number; MgoOffset: number }): Promise<{
      Collections: { CollectionName?: string; TableName?: string }[]
      Pager: { Total: number }
    }>
    createCollection(name: string): Promise<unknown>
    describeCollection(name: string): Promise<{ Indexes?: HeldIndex[] }>
    updateCollection(name: string, change: IndexChange): Promise<unknown>
  }
  functions: {
    listFunctions(limit: number, offset: number): Promise<Record<string, string>[]>
    getFunctionDetail(name: string): Promise<{ Status?: string; Triggers?: HeldTrigger[] }>
    invokeFunction(name: string, event: object): Promise<{ RetMsg: string }>
    createFunction(created: {
      func: FunctionSettings
      functionPath: string
      force: boolean
    }): Promise<unknown>
    updateFunctionConfig(settings: FunctionSettings): Promise<unknown>
    createFunctionTriggers(
      name: string,
      triggers: { name: string; type: string; config: string }[],
    ): Promise<unknown>
    deleteFunctionTrigger(name: string, triggerName: string): Promise<unknown>
  }
  storage: { setStorageAcl(acl: 'PRIVATE'): Promise<unknown> }
  commonService(
    service: string,
    version: string,
  ): {
    call(request: { Action: string; Param: Record<string, unknown> }): Promise<unknown>
  }
}

export interface HeldIndex {
  Name: string
  Keys: { Name?: string; Direction?: string }[]
  Unique: boolean
}

export interface HeldTrigger {
  TriggerName: string
  Type: string
  TriggerDesc: string
}

interface IndexChange {
  CreateIndexes?: {
    IndexName: string
    MgoKeySchema: { MgoIsUnique: boolean; MgoIndexKeys: { Name: string; Direction: string }[] }
  }[]
  DropIndexes?: { IndexName: string }[]
}

export interface FunctionSettings {
  name: string
  handler: string
  runtime: string
  timeout: number
  memorySize: number
  installDependency: boolean
  envVariables: Readonly<Record<string, string>>
}

export interface MiniProgramCi {
  Project: new (project: {
    appid: string
    type: 'miniProgram'
    projectPath: string
    privateKeyPath: string
    ignores: string[]
  }) => object
  upload(upload: {
    project: object
    version: string
    desc: string
    robot: number
    setting: Readonly<Record<string, boolean>>
    onProgressUpdate: (task: unknown) => void
  }): Promise<{ subPackageInfo?: { name: string; size: number }[] }>
  getCompiledResult(
    options: {
      project: object
      version: string
      setting: Readonly<Record<string, boolean>>
      onProgressUpdate: (task: unknown) => void
    },
    zipFile: string,
  ): Promise<Readonly<Record<string, unknown>>>
  cloud: {
    uploadFunction(upload: {
      project: object
      env: string
      name: string
      path: string
      remoteNpmInstall: boolean
    }): Promise<{ filesCount: number; packSize: number }>
  }
}

export interface TencentPackages {
  Manager: ManagerNode
  ci: MiniProgramCi
}

const beside = createRequire(path.join(__dirname, 'package.json'))

/** Loads the packages. @throws Error when they are not installed (npm ci --prefix deploy) */
export function tencentPackages(): TencentPackages {
  const manager = beside('@cloudbase/manager-node') as ManagerNode | { default: ManagerNode }
  return {
    Manager: 'default' in manager ? manager.default : manager,
    ci: beside('miniprogram-ci') as MiniProgramCi,
  }
}
