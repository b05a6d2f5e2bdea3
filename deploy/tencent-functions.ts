import { randomBytes } from 'node:crypto'
import * as v from 'valibot'
import type { CloudTools } from './cloud-tools'
import type { DesiredFunction } from './desired-state'
import type { Environment } from './environment'
import { waitUntil } from './patience'
import type { Manager, MiniProgramCi } from './tencent-packages'
import { wechatPermissions } from './wechat-api'

const TRIAL_KEY_BYTES = 24
const trialAnswer = v.object({ trial: v.record(v.string(), v.nullable(v.number())) })

export interface Keys {
  secretId: string
  secretKey: string
  /** The secret of the mini-program, for WeChat's permission interface. Without it the deployment only tests the permissions. */
  appSecret?: string
}

interface Connection {
  environment: Environment
  keys: Keys
  manager: Manager
  ci: MiniProgramCi
  /** The project object that the CI package made from the checkout. */
  project: object
}

type FunctionTools = Pick<
  CloudTools,
  | 'createFunction'
  | 'uploadFunction'
  | 'configureFunction'
  | 'isActive'
  | 'permitApis'
  | 'tryApis'
  | 'createTrigger'
  | 'dropTrigger'
>

/** The operations on functions. Each change waits until the platform has finished the previous one. */
export function functionTools({ environment, keys, manager, ci, project }: Connection): FunctionTools {
  const { cloudEnv, appId } = environment
  const { appSecret } = keys
  const permit = appSecret === undefined ? undefined : wechatPermissions({ appId, appSecret, env: cloudEnv })
  const isActive = async (name: string) =>
    (await manager.functions.getFunctionDetail(name)).Status === 'Active'
  const whenActive = (name: string) => waitUntil(`function ${name} is active`, () => isActive(name))
  // Only this deployment and its functions know the key. The next deployment sets another one.
  const trialKey = randomBytes(TRIAL_KEY_BYTES).toString('hex')
  const settingsOf = ({ name, runtime, timeoutS, memoryMb, variables }: DesiredFunction) => ({
    name,
    handler: 'index.main',
    runtime,
    timeout: timeoutS,
    memorySize: memoryMb,
    installDependency: true,
    envVariables: { ...variables, TRIAL_KEY: trialKey },
  })
  return {
    createFunction: async (wanted) =>
      void (await manager.functions.createFunction({
        func: settingsOf(wanted),
        functionPath: wanted.path,
        force: false,
      })),
    // The upload does not read config.json: another step sets the permissions.
    async uploadFunction({ name, path: folder }) {
      await whenActive(name)
      await ci.cloud.uploadFunction({ project, env: cloudEnv, name, path: folder, remoteNpmInstall: true })
    },
    async configureFunction(wanted) {
      await whenActive(wanted.name)
      await manager.functions.updateFunctionConfig(settingsOf(wanted))
    },
    isActive,
    async permitApis(name, apis) {
      await whenActive(name)
      await permit?.(name, apis)
    },
    async tryApis({ name, openapi }) {
      await whenActive(name)
      const { RetMsg } = await manager.functions.invokeFunction(name, { trialKey, apis: openapi })
      return v.parse(trialAnswer, JSON.parse(RetMsg)).trial
    },
    async createTrigger(name, trigger) {
      await whenActive(name)
      await manager.functions.createFunctionTriggers(name, [{ ...trigger }])
    },
    dropTrigger: async (name, trigger) => void (await manager.functions.deleteFunctionTrigger(name, trigger)),
  }
}
