import { startWorld, type World } from '../../demo/world'
import { expectData } from '../_tests/answers'

const ZONE = 'CN2101G1'

describe('the leader who is told of late promises', () => {
  let world: World
  beforeEach(async () => {
    world = await startWorld({ seed: 'district' })
  })
  afterEach(() => world.close())

  const administrator = () => world.as('lin-yue').accounts
  const appoint = async (who: string) => {
    const { code } = expectData(await administrator().appoint({ regionCode: ZONE, role: 'agent' }))
    const me = { name: '赵新', phone: '13800000000' }
    return expectData(await world.as(who).accounts.join({ code, ...me })).person.personId
  }
  const dismiss = (personId: string, successorId?: string) =>
    administrator().dismiss({
      ...{ regionCode: ZONE, personId, role: 'agent', reason: '调离' },
      ...(successorId !== undefined && { successorId }),
    })
  const told = async (who: string) => {
    await world.settle()
    return expectData(await world.as(who).notices.inbox({})).notices.map(({ title }) => title)
  }

  it('a leader who leaves is replaced by the successor, or by nobody, and the administrators are told', async () => {
    const terms = async () => expectData(await world.as('lin-yue').park.terms({ regionCode: ZONE }))
    const lead = async (leaderId: string) => {
      const { version, urgentResponseHours, responseHours } = await terms()
      const ladder = [
        { afterHours: 2, tells: 'leader' as const },
        { afterHours: 4, tells: 'above' as const },
      ]
      const more = { urgentResponseHours, responseHours, resolutionDays: [], ladder, leaderId }
      expectData(await world.as('lin-yue').park.setTerms({ regionCode: ZONE, version, ...more }))
    }
    await lead('sun-jie')
    expectData(await dismiss('sun-jie', 'liu-chang'))
    expect((await terms()).leaderId).toBe('liu-chang')
    expect(await told('lin-yue')).toContain('分管领导孙杰已离任')
    const newcomer = await appoint('oNewLeader')
    await lead(newcomer)
    expectData(await dismiss(newcomer))
    const after = await terms()
    expect([after.leaderId, after.ladder.map(({ tells }) => tells)]).toEqual([
      undefined,
      ['administrators', 'above'],
    ])
    expect(await told('lin-yue')).toContain('分管领导赵新已离任')
  })
})
