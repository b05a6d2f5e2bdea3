import path from 'node:path'
import { COLLECTIONS } from '../cloudfunctions/_kernel/data/collections'
import { desiredState } from './desired-state'
import { readEnvironment } from './environment'
import { makePlan } from './plan'
import { SimulatedTencent } from './simulated-tencent'
import { tencentTools } from './tencent-tools'

const root = path.join(__dirname, '..')
const environment = readEnvironment(path.join(__dirname, 'environments', 'example.json'))
const { collections, functions } = desiredState(environment, path.join(root, 'dist', 'cloudfunctions'))
// No function runs here, so the permissions of APIs cannot be tested; a deployment tests them in the real environment.
const wanted = { collections, functions: functions.map((one) => ({ ...one, openapi: [] })) }
const names = {
  collections: collections.map(({ name }) => name),
  functions: functions.map(({ name }) => name),
}

const connect = (tencent: SimulatedTencent) =>
  tencentTools(environment, { secretId: 'id', secretKey: 'key' }, { root, packages: tencent.packages })

async function deploy(tencent: SimulatedTencent): Promise<string[]> {
  const tools = connect(tencent)
  const plan = makePlan(wanted, await tools.held(names.collections, names.functions))
  for (const step of plan) await step.run(tools)
  return plan.map(({ says }) => says)
}

describe('a deployment through Tencent’s interfaces', () => {
  const tencent = new SimulatedTencent()
  beforeAll(() => deploy(tencent))

  it('closes every collection and every file to clients', () => {
    const acls = [...tencent.collections].map(([name, { acl }]) => [name, acl])
    expect(acls).toEqual(Object.keys(COLLECTIONS).map((name) => [name, 'ADMINONLY']))
    expect(tencent.storageAcl).toBe('PRIVATE')
  })

  it('gives each function its runtime, time, memory, variables and timers, and its code', () => {
    for (const { name, ...one } of wanted.functions) {
      const held = tencent.functions.get(name)
      expect(held?.settings).toMatchObject({
        name,
        handler: 'index.main',
        installDependency: true,
        runtime: environment.runtime,
        timeout: one.timeoutS,
        memorySize: one.memoryMb,
        envVariables: one.variables,
      })
      expect(held?.triggers.map((timer) => [timer.TriggerName, timer.Type, timer.TriggerDesc])).toEqual(
        one.triggers.map((timer) => [timer.name, timer.type, timer.config]),
      )
      expect(held?.uploadedFrom).toEqual([one.path])
    }
    const { cloudEnv: envId } = environment
    expect(tencent.connections).toEqual([{ secretId: 'id', secretKey: 'key', envId }])
  })

  it('finds everything in place the second time, and closes what somebody opened', async () => {
    const people = tencent.collections.get('people')
    if (people) people.acl = 'READONLY'
    const says = await deploy(tencent)
    expect(says.filter((step) => /^(create|drop)/.test(step))).toEqual([])
    expect(people?.acl).toBe('ADMINONLY')
  })

  it('uploads the package as it was built', async () => {
    await connect(tencent).uploadMiniProgram('1.2.3', 'for reviewers')
    const setting = { es6: false, minify: false, autoPrefixWXSS: false }
    expect(tencent.uploads).toMatchObject([{ version: '1.2.3', desc: 'for reviewers', robot: 1, setting }])
  })

  it('names the domain from which phones fetch files', async () => {
    expect(await connect(tencent).downloadDomain()).toBe('atlas-1.tcb.qcloud.la')
  })
})
