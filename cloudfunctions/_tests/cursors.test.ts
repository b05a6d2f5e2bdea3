import { startWorld, type World } from '../../demo/world'
import { expectCode, expectData } from './answers'

describe('cursors that no page gave', () => {
  let world: World
  beforeAll(async () => {
    world = await startWorld({ seed: 'district' })
  })
  afterAll(() => world.close())

  it.each(['1e3', 'NaN', '-1', 'x', '0x10'])(
    '%j is refused as the caller’s fault, and not counted as a fault of the system',
    async (cursor) => {
      const zone = 'CN2101G1'
      const [officer, staff] = [world.as('lin-yue'), world.as('li-na')]
      const answers = await Promise.all([
        officer.accounts.officers({ regionCode: zone, cursor }),
        staff.accounts.exportMine({ cursor }),
        staff.services.list({ zoneCode: zone, cursor }),
        staff.needs.mine({ enterpriseId: 'hengtuo', cursor }),
        staff.notices.inbox({ cursor }),
        staff.policies.search({ zoneCode: zone, cursor }),
      ])
      expect(answers.map(expectCode)).toEqual(answers.map(() => 'InvalidInput'))
      expect(world.cloud.database.count('failures')).toBe(0)
    },
  )

  it('cursors that pages gave are accepted', async () => {
    const list = (cursor?: string) =>
      world.as('li-na').services.list({ zoneCode: 'CN2101G1', ...(cursor !== undefined && { cursor }) })
    const first = expectData(await list())
    expect(first.nextCursor).toBeDefined()
    const second = expectData(await list(first.nextCursor))
    expect(second.services[0]?.id).not.toBe(first.services[0]?.id)
  })
})
