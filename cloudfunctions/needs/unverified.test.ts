import { startWorld, type World } from '../../demo/world'
import { CONTACT, expectCode, expectData } from '../_tests/answers'

const STATUSES = ['claimed', 'verified'] as const

describe('an enterprise that the park has not verified', () => {
  let world: World
  const newcomer = () => world.as('oStrangerWhoRegisters')
  const text = '疫情期间招不到装配普工，急需二十名工人返岗'
  const contact = { name: '何生', phone: '13000009999' }

  beforeEach(async () => {
    world = await startWorld({ seed: 'district' })
  })
  afterEach(() => world.close())

  /** Plants one person with enterprises that differ only in their status. */
  const plant = (statuses: readonly (typeof STATUSES)[number][] = STATUSES) => {
    const [model] = world.cloud.database.find('enterprises', { _id: 'hengtuo' })
    world.cloud.database.insert(
      'enterprises',
      statuses.map((status) => ({
        ...model,
        _id: status,
        name: `沈阳${status}科技有限公司`,
        creditCode: `MADE-${status}`,
        status,
      })),
    )
    world.cloud.database.insert('people', [
      {
        _id: `of-${statuses.join('-')}`,
        version: 1,
        openid: 'oStrangerWhoRegisters',
        name: contact.name,
        phone: contact.phone,
        memberships: statuses.map((enterpriseId) => ({
          role: 'staff',
          enterpriseId,
          enterpriseName: enterpriseId,
          owner: true,
        })),
        quota: {},
        unread: 0,
        createdAt: 0,
      },
    ])
  }
  const solvedText = () => {
    const [solved] = world.cloud.database.find('earlier_needs', { zoneCode: 'CN2101G1' })
    return solved && 'asked' in solved ? String(solved.asked) : ''
  }
  const shareOfHengtuo = async () => {
    const input = {
      enterpriseId: 'hengtuo',
      text,
      category: 'labour',
      contact: CONTACT,
      share: true,
    } as const
    expectData(await world.as('li-na').needs.post(input))
  }

  it('sees neither shared needs nor evidence, but can post', async () => {
    await shareOfHengtuo()
    plant()
    const seen = async (enterpriseId: string) => {
      const { others } = expectData(await newcomer().needs.preview({ enterpriseId, text }))
      const { earlier } = expectData(await newcomer().needs.preview({ enterpriseId, text: solvedText() }))
      const { versions } = expectData(await newcomer().needs.snapshot({ enterpriseId }))
      return [others.length > 0, earlier.length > 0, versions.earlier_needs > 0]
    }
    expect(await seen('claimed')).toEqual([false, false, false])
    expect(await seen('verified')).toEqual([true, true, true])
    const post = { enterpriseId: 'claimed', text, category: 'labour', contact } as const
    expect(expectCode(await newcomer().needs.post(post))).toBe('ok')
  })

  it('gets a file of its zone without evidence, and the evidence as a change once it is verified', async () => {
    plant()
    const file = async (
      enterpriseId: string,
      have?: { services: number; policies: number; earlier_needs: number },
    ) => expectData(await newcomer().needs.snapshot({ enterpriseId, ...(have && { have }) }))
    const before = await file('claimed')
    const whole = await file('verified')
    expect(before.file?.checksum).not.toBe(whole.file?.checksum)
    const after = await file('verified', before.versions)
    expect(after.file !== undefined || after.changed.earlier_needs.length > 0).toBe(true)
    const back = await file('claimed', whole.versions)
    expect(back.file?.checksum).toBe(before.file?.checksum)
  })

  it('cannot join a shared need by an id that it has learnt elsewhere', async () => {
    await shareOfHengtuo()
    plant()
    const shared = world.cloud.database.find('shared_needs', { zoneCode: 'CN2101G1' }).at(-1)
    const sameAs = shared && '_id' in shared ? String(shared._id) : ''
    const post = (enterpriseId: string) =>
      newcomer().needs.post({ enterpriseId, text, category: 'labour', contact, sameAs })
    expect(expectCode(await post('claimed'))).toBe('SharedNeedGone')
    expect(expectCode(await post('verified'))).toBe('ok')
  })

  it('is no target of a push, and is not counted among enterprises that the policy does not fit', async () => {
    const counted = async () => {
      const policy = world.cloud.database.find('policies', { regionCode: 'CN2101G1', state: 'published' })[0]
      if (!policy || !('_id' in policy) || !('version' in policy)) throw new Error('no policy')
      const input = { policyId: String(policy._id), version: Number(policy.version), list: 'fit' } as const
      const { enterprises } = expectData(await world.as('chen-li').pushes.rehearse(input))
      return Object.values(enterprises).reduce((sum, n) => sum + n, 0)
    }
    const before = await counted()
    plant(['claimed'])
    expect(await counted()).toBe(before)
    world.cloud.database.insert('enterprises', [
      {
        ...world.cloud.database.find('enterprises', { _id: 'claimed' })[0],
        _id: 'v',
        creditCode: 'V',
        status: 'verified',
      },
    ])
    expect(await counted()).toBe(before + 1)
  })
})
