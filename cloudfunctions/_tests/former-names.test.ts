import path from 'node:path'
import { desiredState } from '../../deploy/desired-state'
import { readEnvironment } from '../../deploy/environment'
import { makePlan } from '../../deploy/plan'
import { startWorld, type World } from '../../demo/world'
import { FORMER_NAMES, toCurrentCall } from '../former-names'
import { TEST_ZONE } from './policy-steps'

const ROOT = path.resolve(__dirname, '..', '..')

describe('functions under their former names', () => {
  let world: World
  beforeAll(async () => {
    world = await startWorld({ seed: 'district' })
  })
  afterAll(() => world.close())
  const send = async (name: string, event: object, openid = 'oDemoLiNa') =>
    (await world.cloud.invoke(name, event, { openid })).result
  const follow = (following: boolean, requestId: string) => ({
    action: 'follow',
    input: { enterpriseId: 'hengtuo', theme: 'finance', following },
    requestId,
  })

  it('a read under the old name and the old action gives the same answer', async () => {
    const input = { regionCode: TEST_ZONE }
    const current = await send('health', { action: 'read', input }, 'oDemoLinYue')
    expect(current).toMatchObject({ ok: true })
    expect(await send('watch', { action: 'health', input }, 'oDemoLinYue')).toEqual(current)
    // The new action's name is understood, too.
    expect(await send('watch', { action: 'read', input }, 'oDemoLinYue')).toEqual(current)
  })

  it('a write under the old name is made; repeated under the new name, it gets the same answer and is not made again', async () => {
    const first = await send('readers', follow(true, 'former-name-1'))
    expect(first).toEqual({ ok: true, data: { follows: ['finance'] } })
    const before = world.cloud.database.count('audit')
    expect(await send('bookmarks', follow(true, 'former-name-1'))).toEqual(first)
    expect(world.cloud.database.count('audit')).toBe(before)
    expect(await send('bookmarks', follow(false, 'former-name-2'))).toEqual({
      ok: true,
      data: { follows: [] },
    })
  })

  it('strangers, unknown actions and malformed calls are refused in the same way', async () => {
    const input = { regionCode: TEST_ZONE }
    expect(await send('watch', { action: 'health', input })).toMatchObject({ error: { code: 'Forbidden' } })
    expect(await send('watch', { action: 'constructor', input })).toMatchObject({
      error: { code: 'UpdateNeeded' },
    })
    expect(await send('watch', [])).toMatchObject({ error: { code: 'InvalidInput' } })
    expect(await send('clock', { action: 'anything', input })).toMatchObject({
      error: { code: 'NotFound' },
    })
  })

  it('a deployment has all of them, without timers', () => {
    const environment = readEnvironment(path.join(ROOT, 'deploy', 'environments', 'example.json'))
    const wanted = desiredState(environment, path.join(ROOT, 'dist', 'cloudfunctions'))
    const timer = { name: 'sweep', type: 'timer', config: '30 */5 * * * * *' }
    const steps = makePlan(wanted, { collections: new Map(), functions: new Map([['clock', [timer]]]) })
    const says = steps.map((step) => step.says)
    for (const { name } of FORMER_NAMES)
      expect(says).toContainEqual(expect.stringMatching(new RegExp(`^upload function ${name}\\b`)))
    expect(says).toContain('drop timer clock.sweep (30 */5 * * * * *)')
    expect(says.some((line) => line.startsWith('create timer clock.'))).toBe(false)
  })
})

it('only calls of renamed actions are changed', () => {
  expect(toCurrentCall('watch', { action: 'health', input: 1 })).toEqual({ action: 'read', input: 1 })
  for (const event of [
    null,
    'health',
    [],
    {},
    { action: 'read' },
    { action: { $ne: '' } },
    { action: '__proto__' },
  ])
    expect(toCurrentCall('watch', event)).toBe(event)
  expect(toCurrentCall('unheard-of', { action: 'health' })).toEqual({ action: 'health' })
})
