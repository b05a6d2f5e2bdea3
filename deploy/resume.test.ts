import type { DesiredState } from './desired-state'
import { patiently, waitUntil } from './patience'
import { makePlan } from './plan'
import { SimulatedEnvironment } from './simulated-environment'
import { wechatPermissions } from './wechat-api'

const timer = { name: 'sweep', type: 'timer', config: '0 * * * * * *' }
const functionNamed = (name: string) => ({
  name,
  path: `/built/${name}`,
  timeoutS: 20,
  memoryMb: 256,
  runtime: 'Nodejs20.19',
  variables: {},
  triggers: [timer],
  openapi: ['subscribeMessage.send' as const],
})
const wanted: DesiredState = {
  collections: ['people', 'needs'].map((name) => ({
    name,
    indexes: [{ name: 'by_age', keys: [['at', 1]], unique: false }],
  })),
  functions: ['notices', 'pushes'].map(functionNamed),
}

/** One run of the command from the present state of the environment. */
async function deploy(environment: SimulatedEnvironment): Promise<void> {
  for (const step of makePlan(wanted, environment.held())) await step.run(environment.tools)
}

/** The parts of the final state that the tests compare. */
const outcome = ({ collections, functions, storageIsClosed }: SimulatedEnvironment) => ({
  collections: [...collections],
  functions: [...functions].map(([name, { configured, triggers, apis, uploads }]) => ({
    name,
    configured,
    triggers,
    apis,
    isUploaded: uploads > 0,
  })),
  storageIsClosed,
})

it('continues a deployment that was interrupted at any call, before or after its effect', async () => {
  const whole = new SimulatedEnvironment()
  await deploy(whole)
  expect(whole.calls).toBeGreaterThan(20)
  expect([...whole.collections.values()].every(({ isClosed }) => isClosed)).toBe(true)
  for (let call = 1; call <= whole.calls; call += 1)
    for (const when of ['before', 'after'] as const) {
      const broken = new SimulatedEnvironment()
      broken.breaksAt = { call, when }
      await expect(deploy(broken)).rejects.toThrow('broken off')
      broken.breaksAt = undefined
      await deploy(broken)
      expect(outcome(broken)).toEqual(outcome(whole))
    }
})

it('a collection that somebody opened is closed by the next deployment', async () => {
  const environment = new SimulatedEnvironment()
  await deploy(environment)
  environment.collections.set('people', {
    isClosed: false,
    indexes: wanted.collections[0]?.indexes.slice() ?? [],
  })
  await deploy(environment)
  expect(environment.collections.get('people')?.isClosed).toBe(true)
})

it('a collection that stays open ends the deployment with instructions', async () => {
  const environment = new SimulatedEnvironment()
  environment.tools.isClosed = () => Promise.resolve(false)
  await expect(deploy(environment)).rejects.toThrow(/people is still open to clients.*权限设置/s)
})

it('a permission that WeChat refuses ends the deployment with instructions', async () => {
  const environment = new SimulatedEnvironment()
  environment.tools.permitApis = () => Promise.resolve()
  await expect(deploy(environment)).rejects.toThrow(
    /notices may not call subscribeMessage\.send[^]*上传并部署：云端安装依赖/,
  )
})

it('repeats a step only after temporary errors, with growing pauses', async () => {
  const pauses: number[] = []
  const pause = async (ms: number) => void pauses.push(ms)
  let attempts = 0
  const busy = async () => {
    attempts += 1
    if (attempts < 4)
      throw Object.assign(new Error('Updating'), { code: 'FailedOperation.UpdateFunctionCode' })
    return 'done'
  }
  expect(await patiently(busy, pause)).toBe('done')
  expect(pauses).toEqual([2_000, 4_000, 8_000])
  await expect(patiently(() => Promise.reject(new Error('AuthFailure')), pause)).rejects.toThrow(
    'AuthFailure',
  )
  expect(pauses).toHaveLength(3)
  await expect(waitUntil('it is active', () => Promise.resolve(false), pause)).rejects.toThrow('in vain')
})

describe('permissions by WeChat’s interface', () => {
  const app = { appId: 'wx1', appSecret: 's', env: 'e' }
  /** A simulated WeChat that gives these answers and records the requests. */
  const wechat = (answers: Readonly<Record<string, object>>) => {
    const asked: { path: string; body: object }[] = []
    const post = async (url: string, body: object) => {
      const path = new URL(url).pathname
      asked.push({ path, body })
      return answers[path]
    }
    return { asked, permit: wechatPermissions(app, post) }
  }
  const token = { '/cgi-bin/stable_token': { access_token: 't' } }
  const granted = { errcode: 0, config: '{"permissions":{"openapi":["subscribeMessage.send"]}}' }

  it('are set, then read back; one token serves all functions', async () => {
    const { asked, permit } = wechat({
      ...token,
      '/tcb/uploadfuncconfig': { errcode: 0 },
      '/tcb/getfuncconfig': granted,
    })
    await permit('notices', ['subscribeMessage.send'])
    await permit('pushes', ['subscribeMessage.send'])
    expect(asked.map(({ path }) => path)).toEqual([
      '/cgi-bin/stable_token',
      ...Array(2).fill(['/tcb/uploadfuncconfig', '/tcb/getfuncconfig']).flat(),
    ])
    expect(asked[1]?.body).toEqual({
      env: 'e',
      type: 1,
      function_name: 'notices',
      config: '{"permissions":{"openapi":["subscribeMessage.send"]}}',
    })
  })

  it.each([
    ['no token', {}, /WECHAT_APP_SECRET/],
    ['a refusal', { ...token, '/tcb/uploadfuncconfig': { errcode: -1, errmsg: 'no' } }, /-1 no/],
    [
      'a configuration that does not stay',
      { ...token, '/tcb/uploadfuncconfig': {}, '/tcb/getfuncconfig': { errcode: 0 } },
      /does not show subscribeMessage\.send/,
    ],
  ])('%s is said', async (_what, answers, complaint) => {
    await expect(wechat(answers).permit('notices', ['subscribeMessage.send'])).rejects.toThrow(complaint)
  })
})
