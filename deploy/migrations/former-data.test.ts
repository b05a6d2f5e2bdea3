import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expectCode, expectData, postNeed } from '../../cloudfunctions/_tests/answers'
import { withVariables } from '../../demo/environment'
import { upgrade } from '../../demo/server/upgrade'
import { startWorld, type World } from '../../demo/world'
import { sdkEnvironment } from '../../localcloud/functions/environment'
import { openData } from '../data'
import { migrations } from './all'
import { migrate } from './run-migrations'

/** The version before the collections were renamed. */
const FORMER_VERSION = 1

describe('a data file of an earlier release', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'atlas-former-'))
  const dataFile = path.join(folder, 'atlas.db')
  let world: World
  beforeAll(async () => {
    world = await startWorld({ seed: 'district', dataFile })
  })
  afterAll(async () => {
    await world.close()
    rmSync(folder, { recursive: true, force: true })
  })

  const count = (name: string) => world.cloud.database.count(name)
  const fields = (name: string) => new Set(world.cloud.database.find(name).flatMap(Object.keys))
  const restart = async () => {
    const now = world.cloud.clock.now()
    await world.close()
    world = await startWorld({ seed: false, dataFile, now })
  }
  const downTo = (version: number) =>
    withVariables(sdkEnvironment(world.cloud.env, `${world.cloud.url}/admin`), () =>
      migrate(openData(world.cloud.env, { secretId: 'local', secretKey: 'local' }), migrations, version),
    )
  const answers = async () => {
    const colleague = world.as('zhang-wei')
    const { promise: _moment, ...found } = expectData(
      await world
        .as('li-na')
        .needs.preview({ enterpriseId: 'hengtuo', text: '招不到返岗工人，急需普工30名' }),
    )
    const { versions } = expectData(await world.as('lin-yue').health.read({ regionCode: 'CN2101G1' }))
    const agent = world.as('zhou-min')
    const same = expectData(await agent.needs.same({ needId: 'n_demo_broadband' })).needs
    const { enterprises } = expectData(await agent.needs.read({ needId: 'n_demo_broadband' })).need
    const waiting = { enterprises, same: same.map(({ id }) => id) }
    return { found, versions, waiting, lookers: expectData(await colleague.accounts.lookers({})) }
  }

  it('opens, answers the same, and can go back', async () => {
    await postNeed(world)
    expectData(await world.as('li-na').accounts.colleagues({ enterpriseId: 'hengtuo' }))
    const join = { code: 'NOSUCHCODE', name: '李娜', phone: '13000000101' }
    expect(expectCode(await world.as('li-na').accounts.join(join))).toBe('InvitationUnknown')
    await world.cloud.fireTimer('policies')
    await upgrade(world.cloud)
    const before = await answers()
    expect([before.waiting.enterprises, before.waiting.same.length]).toEqual([3, 2])
    const entries = count('phone_access_log')
    expect([entries > 0, count('failed_attempts')]).toEqual([true, 1])

    // An environment that ran the earlier release has these collections.
    for (const name of ['looks', 'guesses', 'shelves']) world.cloud.database.insert(name, [])
    await downTo(FORMER_VERSION)
    expect([count('looks'), count('guesses'), count('shelves')]).toEqual([entries, 1, 4])
    expect([count('phone_access_log'), count('failed_attempts')]).toEqual([0, 0])
    for (const name of ['shelves', 'policies', 'earlier_needs', 'shared_needs'])
      expect([name, fields(name).has('shelfVersion'), fields(name).has('indexVersion')]).toEqual([
        name,
        true,
        false,
      ])

    await restart()
    expect((await upgrade(world.cloud)).map((line) => line.split(':')[0])).toEqual(
      migrations.slice(FORMER_VERSION).map(({ version }) => `up to ${version}`),
    )
    expect([count('looks'), count('guesses')]).toEqual([0, 0])
    for (const name of ['index_states', 'policies', 'earlier_needs', 'shared_needs'])
      expect([name, fields(name).has('shelfVersion'), fields(name).has('indexVersion')]).toEqual([
        name,
        false,
        true,
      ])
    expect(await answers()).toEqual(before)
    expect(await upgrade(world.cloud)).toEqual([])
  })
})
