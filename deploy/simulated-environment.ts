import type { OpenApiName } from '../cloudfunctions/_kernel/platform/open-apis'
import type { CloudTools, EnvironmentState } from './cloud-tools'
import type { DesiredIndex, DesiredTrigger } from './desired-state'

interface SimulatedFunction {
  uploads: number
  configured: boolean
  triggers: DesiredTrigger[]
  apis: readonly OpenApiName[]
}

/** A CloudBase environment in memory for tests of the deployment, without Tencent. */
export class SimulatedEnvironment {
  readonly collections = new Map<string, { isClosed: boolean; indexes: DesiredIndex[] }>()
  readonly functions = new Map<string, SimulatedFunction>()
  storageIsClosed = false
  /** The number of calls so far. */
  calls = 0
  /** Breaks the connection at this call, before or after its effect. */
  breaksAt: { call: number; when: 'before' | 'after' } | undefined

  /** The state that a deployment reads before it plans. */
  held(): EnvironmentState {
    return {
      collections: new Map([...this.collections].map(([name, { indexes }]) => [name, indexes])),
      functions: new Map([...this.functions].map(([name, { triggers }]) => [name, triggers])),
    }
  }

  readonly tools: CloudTools = {
    held: () => Promise.resolve(this.held()),
    createCollection: (name) =>
      this.call(() => void this.collections.set(name, { isClosed: false, indexes: [] })),
    closeCollection: (name) => this.call(() => void (this.collection(name).isClosed = true)),
    isClosed: (name) => this.call(() => this.collection(name).isClosed),
    createIndex: (name, index) => this.call(() => void this.collection(name).indexes.push(index)),
    dropIndex: (name, index) =>
      this.call(() => {
        const collection = this.collection(name)
        collection.indexes = collection.indexes.filter((one) => one.name !== index)
      }),
    closeStorage: () => this.call(() => void (this.storageIsClosed = true)),
    downloadDomain: () => this.call(() => 'test-1.tcb.qcloud.la'),
    createFunction: ({ name }) =>
      this.call(
        () => void this.functions.set(name, { uploads: 0, configured: false, triggers: [], apis: [] }),
      ),
    uploadFunction: ({ name }) => this.call(() => void (this.function(name).uploads += 1)),
    configureFunction: ({ name }) => this.call(() => void (this.function(name).configured = true)),
    isActive: () => this.call(() => true),
    permitApis: (name, apis) => this.call(() => void (this.function(name).apis = apis)),
    tryApis: ({ name, openapi }) =>
      this.call(() =>
        Object.fromEntries(
          openapi.map((api) => [api, this.function(name).apis.includes(api) ? 40003 : -604101]),
        ),
      ),
    createTrigger: (name, trigger) =>
      this.call(() => {
        const { triggers } = this.function(name)
        if (triggers.some((one) => one.name === trigger.name)) throw new Error('ResourceInUse.Trigger')
        triggers.push(trigger)
      }),
    dropTrigger: (name, trigger) =>
      this.call(() => {
        const one = this.function(name)
        one.triggers = one.triggers.filter((each) => each.name !== trigger)
      }),
    uploadMiniProgram: () => this.call(() => undefined),
  }

  private async call<T>(work: () => T): Promise<T> {
    await Promise.resolve()
    this.calls += 1
    const breaks = this.breaksAt?.call === this.calls ? this.breaksAt.when : undefined
    if (breaks === 'before') throw new Error('broken off')
    const result = work()
    if (breaks === 'after') throw new Error('broken off')
    return result
  }

  private collection(name: string) {
    const collection = this.collections.get(name)
    if (!collection) throw new Error(`no collection ${name}`)
    return collection
  }

  private function(name: string): SimulatedFunction {
    const one = this.functions.get(name)
    if (!one) throw new Error(`no function ${name}`)
    return one
  }
}
