import { TestEnvironment } from 'jest-environment-node'
import { KeptThreads } from '../localcloud/functions/function-threads'

/** Jest gives each test file a realm of its own, but loads this module once per process. So threads and demos live as long as the process. */
const keptThreads = new KeptThreads()
const keptSeeds = new Map<string, string>()

/** Jest's Node environment that also offers threads and demo data of earlier tests for reuse. */
export default class CloudEnvironment extends TestEnvironment {
  override async setup(): Promise<void> {
    await super.setup()
    Object.assign(this.global, { keptThreads, keptSeeds })
  }
}
