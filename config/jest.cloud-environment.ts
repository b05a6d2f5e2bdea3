import { TestEnvironment } from 'jest-environment-node'
import { KeptThreads } from '../localcloud/functions/function-threads'

/** Jest gives each test file a realm of its own; this module stays, and with it the threads and the seeds, as long as the process. */
const keptThreads = new KeptThreads()
const keptSeeds = new Map<string, string>()

/** Node, the threads in which the functions of earlier tests ran, and the demos that earlier tests worked out. */
export default class CloudEnvironment extends TestEnvironment {
  override async setup(): Promise<void> {
    await super.setup()
    Object.assign(this.global, { keptThreads, keptSeeds })
  }
}
