import { HELD } from '@/shared/domain/access/personal-data'
import { DAY_MS } from '@/shared/domain/time/units'
import { startWorld, type World } from '../../../demo/world'
import { expectData, postNeed } from '../../_tests/answers'
import { COLLECTIONS, type CollectionName } from '../data/collections'

describe('retention removes what has served its purpose', () => {
  let world: World
  beforeEach(async () => {
    world = await startWorld()
  })
  afterEach(() => world.close())

  it.each(['requests', 'inbox', 'audit', 'phone_access_log'] as const)(
    '%s: there a day before its time, gone a day after',
    async (name) => {
      const need = await postNeed(world)
      expectData(await world.as('zhou-min').needs.claim({ needId: need.id }))
      expectData(await world.as('li-na').accounts.colleagues({ enterpriseId: 'hengtuo' }))
      await world.settle()
      const ids = () =>
        world.cloud.database.find(name).map((document) => String((document as { _id: string })._id))
      const before = ids()
      expect(before.length).toBeGreaterThan(0)
      world.cloud.clock.advance((HELD[name].keptDays - 1) * DAY_MS)
      await world.cloud.fireTimer('housekeeping')
      expect(ids()).toEqual(expect.arrayContaining(before))
      world.cloud.clock.advance(2 * DAY_MS)
      await Promise.all([world.cloud.fireTimer('housekeeping'), world.cloud.fireTimer('housekeeping')])
      expect(ids().filter((id) => before.includes(id))).toEqual([])
    },
  )

  it('a closed need is removed with its files after three years, an open one stays', async () => {
    const fileId = world.cloud.storage.put(
      'uploads/li-na/k/photo.png',
      Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    )
    const attachments = [{ fileId, name: '现场.png', sizeBytes: 8 }]
    const contact = { name: '李娜', phone: '13000000101' }
    const { id } = expectData(
      await world
        .as('li-na')
        .needs.post({ enterpriseId: 'hengtuo', text: '有照片', category: 'other', contact, attachments }),
    ).need
    const open = await postNeed(world, '还没办完')
    expectData(await world.as('li-na').needs.withdraw({ needId: id }))
    world.cloud.clock.advance((HELD.needs.keptDays + 1) * DAY_MS)
    await world.settle()
    const left = world.cloud.database.find('needs').map((need) => (need as { _id: string })._id)
    expect(left).toContain(open.id)
    expect(left).not.toContain(id)
    expect(world.cloud.storage.get(fileId)).toBeUndefined()
  })

  it('counters are removed after a day, one batch in each firing', async () => {
    const at = world.cloud.clock.now()
    world.cloud.database.insert(
      'calls',
      Array.from({ length: 250 }, (_one, i) => ({ _id: `o:x:${i}`, at, count: 1 })),
    )
    world.cloud.clock.advance(2 * DAY_MS)
    for (const left of [150, 50, 0]) {
      await world.cloud.fireTimer('housekeeping')
      expect(world.cloud.database.count('calls')).toBe(left)
    }
  })
})

/** Collections that name nobody: they hold no personal data to export or to erase. */
const NAMELESS: readonly CollectionName[] = [
  'earlier_needs', 'shared_needs', 'organizations', 'index_states', 'zone_files', 'rosters', 'failures',
  'picture_checks', 'heartbeats', 'deployment', 'takeovers', 'receipts', 'incoming_files', 'unmatched_texts', 'need_figures',
] // prettier-ignore
/** Collections that name only the park's people, and only in their office. `erasures` is the work of erasing itself. */
const IN_OFFICE: readonly CollectionName[] = [
  'enterprises', 'regions', 'pushes', 'services', 'policy_revisions', 'policy_sources', 'erasures', 'roster_imports', 'scene_codes', 'need_traces',
] // prettier-ignore

describe('every collection', () => {
  it('is covered by the export or declared to name nobody', async () => {
    const { SOURCES } = await import('./personal-data')
    const known = new Set([...SOURCES.map(({ collection }) => collection), ...NAMELESS, ...IN_OFFICE])
    const unknown = (Object.keys(COLLECTIONS) as CollectionName[]).filter((name) => !known.has(name))
    expect(unknown).toEqual([])
  })
})
