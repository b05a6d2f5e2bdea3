import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { startWorld, type World } from '../../demo/world'
import { expectData } from './answers'
import { published } from './policy-steps'

interface State {
  _id: string
  indexVersion: number
  snapshotFileId?: string
  snapshotVersion?: number
}

const TEXT = '数控车床坏了，想贷款换一台，工人也回不来'
const draft = {
  organizationName: '供电所',
  category: 'facilities' as const,
  description: '检测台租用',
  offers: [],
  situations: [],
  exampleNeeds: [],
  schedule: '工作日 8:30–17:00',
  locations: [],
  contacts: [{ name: '窗口', phone: '024-95598' }],
  requiredDocuments: [],
  cost: '免费',
  steps: [],
  assuredOn: '2020-03-01',
}

/** Snapshot files of the indexes, and the answers that instances give from them. */
describe('snapshots of the indexes', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'atlas-snapshots-'))
  let world: World
  let files = 0
  let dataFile = ''
  beforeEach(async () => {
    dataFile = path.join(folder, `${(files += 1)}.db`)
    world = await startWorld({ seed: 'district', dataFile })
  })
  afterEach(() => world.close())
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  const restart = async () => {
    const now = world.cloud.clock.now()
    await world.close()
    world = await startWorld({ seed: false, dataFile, now })
  }
  const states = () => world.cloud.database.find('index_states') as unknown as State[]
  const fileOf = (name: string) => states().find(({ _id }) => _id === name)?.snapshotFileId ?? ''
  const timers = async () => {
    for (const name of ['housekeeping', 'policies']) await world.cloud.fireTimer(name)
  }
  const preview = async (text = TEXT) => {
    const found = expectData(await world.as('li-na').needs.preview({ enterpriseId: 'hengtuo', text }))
    // The promise depends on the moment of the call.
    return { ...found, promise: undefined }
  }
  const reads = () => world.cloud.usage().at(-1)?.reads ?? Number.NaN
  /** Changes the byte at `at`; undefined: deletes the file. */
  const damage = (fileId: string, at: number | undefined) => {
    const { path: place = '', bytes = new Uint8Array() } = world.cloud.storage.get(fileId) ?? {}
    if (at === undefined) return void world.cloud.storage.remove(fileId)
    const turned = Uint8Array.from(bytes)
    turned[at] = (turned[at] ?? 0) ^ 1
    world.cloud.storage.put(place, turned)
  }
  const add = async (name: string) => {
    expectData(
      await world.as('lin-yue').services.add({ regionCode: 'CN2101G1', service: { ...draft, name } }),
    )
    world.cloud.clock.advance(5_000)
  }

  it('a preview asks the database four times, warm', async () => {
    await preview()
    let asked = 0
    world.cloud.trouble.plan({ share: 0, random: () => (asked += 1) })
    await preview()
    // The caller, the enterprise, the states of all indexes in one query, and the enterprise's open needs.
    expect(asked).toBe(4)
    const open = world.cloud.database.count('needs', { enterpriseId: 'hengtuo', open: true })
    expect(reads()).toBe(2 + states().length + open)
  })

  /** Enterprises and officers of the zone, and the colleagues. */
  const names = () => {
    const { database } = world.cloud
    const inZone = { $regex: '^CN2101G1' }
    return (
      database.count('enterprises', { regionCode: inZone }) +
      database.count('people', { 'memberships.regionCode': inZone }) +
      database.count('people', { 'memberships.enterpriseId': 'hengtuo' })
    )
  }

  it('a cold instance reads files instead of documents, and answers the same', async () => {
    const before = await preview()
    await timers()
    await restart()
    expect(await preview()).toEqual(before)
    const open = world.cloud.database.count('needs', { enterpriseId: 'hengtuo', open: true })
    const shared = world.cloud.database.count('shared_needs')
    // Besides the files: caller, enterprise, zone, the officer who would answer, states, open needs, shared needs (which have no file), and once an hour the names
    // of the zone, which are taken out of what others would read.
    expect(reads()).toBe(4 + states().length + open + shared + names())
  })

  it.each([
    ['damaged in its head', 5],
    ['damaged in its table', 60],
    ['gone', undefined],
  ])('a file that is %s is not used, and the timer writes another', async (_, at) => {
    const before = await preview()
    await timers()
    const names = ['services', 'policies', 'earlier_needs']
    const useless = names.map(fileOf)
    for (const fileId of useless) damage(fileId, at)
    await restart()
    expect(await preview()).toEqual(before)
    expect(names.map(fileOf)).toEqual(['', '', ''])
    await timers()
    const written = names.map(fileOf)
    expect(new Set([...written, ...useless, '']).size).toBe(7)
    await restart()
    expect(await preview()).toEqual(before)
    expect(names.map(fileOf)).toEqual(written)
  })

  it('a file with only its index damaged is still used, until the timer has written another', async () => {
    const before = await preview()
    await timers()
    const useless = fileOf('services')
    damage(useless, (world.cloud.storage.get(useless)?.bytes.length ?? 0) - 9)
    await restart()
    expect(await preview()).toEqual(before)
    expect([fileOf('services'), reads() - names() < 60]).toEqual([useless, true])
    await timers()
    expect(fileOf('services')).not.toBe(useless)
    await restart()
    expect(await preview()).toEqual(before)
  })

  it('simultaneous rebuilds leave one file, and the former one is deleted', async () => {
    await timers()
    const before = fileOf('services')
    for (let i = 0; i < 20; i += 1) await add(`检测台 ${i}`)
    const fired = await Promise.all(Array.from({ length: 3 }, () => world.cloud.fireTimer('policies')))
    expect(fired).toHaveLength(3)
    const [state] = states().filter(({ _id }) => _id === 'services')
    expect(state?.snapshotVersion).toBe(state?.indexVersion)
    expect(world.cloud.storage.get(fileOf('services'))).toBeDefined()
    expect(world.cloud.storage.get(before)).toBeUndefined()
  })

  it('a timer that misses many changes costs reads, and hides nothing', async () => {
    await timers()
    for (let i = 0; i < 30; i += 1) await add(`检测台 ${i}`)
    const { id } = await published(world, { title: '关于雪地摩托检测补贴的通知', shortTitle: '雪地摩托补贴' })
    await restart()
    const found = async () => {
      const search = { zoneCode: 'CN2101G1', text: '检测台 29' }
      return expectData(await world.as('li-na').services.search(search)).services.map(({ name }) => name)
    }
    expect(await found()).toContain('检测台 29')
    expect(reads()).toBeGreaterThan(30)
    const { policies } = await preview('雪地摩托检测补贴')
    expect(policies[0]?.policyId).toBe(id)
    await timers()
    await restart()
    expect(await found()).toContain('检测台 29')
    expect(reads()).toBeLessThan(5)
  })
})
