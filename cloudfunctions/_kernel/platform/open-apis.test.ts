import { startWorld, type World } from '../../../demo/world'
import { OPEN_APIS } from './open-apis'

const KEY = 'a-key-of-this-deployment-alone'
let world: World
beforeAll(async () => {
  world = await startWorld({ functionVariables: { TRIAL_KEY: KEY } })
})
afterAll(() => world.close())

const trial = async (name: string, event: object) => (await world.cloud.invoke(name, event)).result
const apis = Object.keys(OPEN_APIS)

it('a deployment sees which APIs a function may call, and no message is sent', async () => {
  expect(await trial('notices', { trialKey: KEY, apis })).toEqual({
    trial: {
      'subscribeMessage.send': expect.any(Number) as number,
      'security.msgSecCheck': -604101,
      'security.mediaCheckAsync': -604101,
      'phonenumber.getPhoneNumber': -604101,
      'wxacode.getUnlimited': -604101,
      'urllink.generate': -604101,
    },
  })
  const { trial: answers } = (await trial('notices', {
    trialKey: KEY,
    apis: ['subscribeMessage.send'],
  })) as { trial: Record<string, number> }
  expect(answers['subscribeMessage.send']).not.toBe(-604101)
  expect(world.cloud.messages.sent().filter(({ errcode }) => errcode === 0)).toEqual([])
})

it('a function that only a timer calls can be tried as well', async () => {
  const answer = await trial('housekeeping', { trialKey: KEY, apis: ['security.msgSecCheck'] })
  expect(answer).toHaveProperty(['trial', 'security.msgSecCheck'])
})

it.each([
  ['another key', { trialKey: KEY.replace('a', 'b'), apis }],
  ['a key that is no text', { trialKey: { length: KEY.length }, apis }],
  ['no key', { apis }],
  ['an API that is not listed', { trialKey: KEY, apis: ['constructor'] }],
])('%s is no trial', async (_what, event) => {
  expect(await trial('notices', event)).toMatchObject({ ok: false })
})

it('without a key in the environment no event is a trial, not even one with the empty key', async () => {
  const keyless = await startWorld({ functionVariables: {} })
  for (const trialKey of ['', 'undefined'])
    expect((await keyless.cloud.invoke('notices', { trialKey, apis })).result).toMatchObject({ ok: false })
  await keyless.close()
})
