import { demoCreditCode } from '../../demo/data/enterprises/credit-codes'
import { startWorld, type World } from '../../demo/world'
import { expectCode, expectData } from './answers'
import { during } from './during'
import { published, TEST_ZONE } from './policy-steps'
import { policyVersion, rehearsed } from './push-steps'

const HOUR_MS = 3_600_000
const png = (words: string) =>
  Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), Buffer.from(words)])

describe('files that nothing names any more', () => {
  let world: World
  let count = 0
  beforeEach(async () => {
    world = await startWorld()
  })
  afterEach(() => world.close())

  const under = (folder: string) => world.cloud.storage.paths().filter((path) => path.startsWith(folder))

  describe('of a licence', () => {
    let enterpriseId: string
    let personId: string
    beforeEach(async () => {
      enterpriseId = expectData(
        await world.as('oNewcomer').accounts.register({
          ...{ creditCode: demoCreditCode('210112', 520), enterpriseName: '沈阳新来科技有限公司' },
          ...{ zoneCode: TEST_ZONE, industry: 'C34', name: '何生', phone: '13000005200' },
        }),
      ).enterprise.id
      personId = expectData(await world.as('oNewcomer').accounts.me({})).person?.personId ?? ''
    })
    const show = (words: string) => {
      const path = `uploads/${personId}/k${(count += 1)}/licence.png`
      const licence = { fileId: world.cloud.storage.put(path, png(words)), name: '执照.png', sizeBytes: 9 }
      return world.as('oNewcomer').enterprises.showLicence({ enterpriseId, licence })
    }
    const pictures = () => under('licences/')
    const version = async () =>
      expectData(await world.as('lin-yue').enterprises.read({ enterpriseId })).enterprise.version

    it('a picture that is shown while another one is being stored replaces it', async () => {
      expectData(await show('first'))
      const raced = await during(world, { step: 0, work: () => show('second') }, () => show('third'))
      expect([raced, pictures().length]).toEqual([true, 1])
      expectData(await show('fourth'))
      expect(pictures()).toHaveLength(1)
    })

    it('a picture that is shown while the park decides is deleted with the decision', async () => {
      expectData(await show('first'))
      const decision = { enterpriseId, version: await version(), how: 'licence' as const }
      const decide = () => world.as('lin-yue').enterprises.verify(decision)
      const raced = await during(world, { step: 0, work: decide }, () => show('second'))
      expect([raced, pictures(), under('uploads/')]).toEqual([true, [], []])
    })
  })

  describe('of a roster', () => {
    const HEADINGS = '企业编号,企业名称,统一社会信用代码,行业,联系人,联系电话'
    const row = (i: number) =>
      `R-${i},沈阳名册${i}号有限公司,${demoCreditCode('210112', 700 + i)},C34,张三,1390000${String(i).padStart(4, '0')}`
    const roster = (...lines: string[]) => Buffer.from([HEADINGS, ...lines].join('\r\n'))
    const upload = (bytes: Buffer) =>
      world.cloud.storage.put(`uploads/lin-yue/k${(count += 1)}/roster.csv`, bytes)
    const rehearse = (fileId: string) =>
      world.as('lin-yue').enterprises.rehearseRoster({ regionCode: TEST_ZONE, fileId })
    const bringIn = (importId = '') =>
      world.as('lin-yue').enterprises.importRoster({ regionCode: TEST_ZONE, importId })
    const names = () =>
      (world.cloud.database.find('enterprises') as { name: string }[]).map(({ name }) => name)

    it('the upload, with its telephone numbers, is deleted an hour after it was last read', async () => {
      const fileId = upload(roster(row(1)))
      expectData(await rehearse(fileId))
      world.cloud.clock.advance(50 * 60_000)
      expectData(await rehearse(fileId))
      world.cloud.clock.advance(50 * 60_000)
      await world.cloud.fireTimer('housekeeping')
      expect(under('uploads/')).toHaveLength(1)
      world.cloud.clock.advance(11 * 60_000)
      await world.cloud.fireTimer('housekeeping')
      expect([under('uploads/'), world.cloud.database.count('incoming_files')]).toEqual([[], 0])
    })

    it('so is an upload that could not be read', async () => {
      expect((await rehearse(upload(Buffer.from([0, 1, 2, 3])))).ok).toBe(false)
      world.cloud.clock.advance(HOUR_MS + 1)
      await world.cloud.fireTimer('housekeeping')
      expect(under('uploads/')).toEqual([])
    })

    it('the import takes the rehearsed rows, whatever the upload holds by then', async () => {
      const fileId = upload(roster(row(2)))
      const { importId } = expectData(await rehearse(fileId))
      world.cloud.storage.put(fileId.split('/').slice(3).join('/'), roster(row(3)))
      expectData(await bringIn(importId))
      expect(names()).toContain('沈阳名册2号有限公司')
      expect(names()).not.toContain('沈阳名册3号有限公司')
    })

    it('rows that somebody with rights over the storage changed are not imported', async () => {
      const { importId } = expectData(await rehearse(upload(roster(row(4)))))
      const [path = ''] = under('roster-imports/')
      const rows = Buffer.from(world.cloud.storage.get(path)?.bytes ?? []).toString()
      world.cloud.storage.put(path, Buffer.from(rows.replaceAll('沈阳名册4号', '沈阳换掉的')))
      expect(expectCode(await bringIn(importId))).toBe('ImportGone')
      expect(names().filter((name) => name.includes('换掉'))).toEqual([])
    })
  })

  it('the loser of a race for a push leaves no list of its audience', async () => {
    const { id: policyId } = await published(world)
    const { digest, confirm, pastOn } = await rehearsed(world, policyId)
    const send = () =>
      world.as('chen-li').pushes.send({
        ...{ policyId, version: policyVersion(world, policyId), digest, urgent: false },
        ...(confirm && { confirmed: confirm }),
        ...(pastOn !== undefined && { pastConfirmed: true as const }),
      })
    let second = ''
    const raced = await during(
      world,
      { step: 0, work: async () => (second = expectCode(await send())) },
      send,
    )
    expect([raced, second, under('pushes/').length]).toEqual([true, 'AlreadyPushed', 1])
  })

  it('a picture of a code that somebody changed is made anew, and the changed one is deleted', async () => {
    const draw = async () =>
      expectData(await world.as('lin-yue').park.deskCode({ regionCode: TEST_ZONE, kind: 'park' })).picture
    const drawn = await draw()
    const [path = ''] = under('codes/')
    world.cloud.storage.put(path, png('another address'))
    expect(await draw()).toBe(drawn)
    expect(under('codes/')).toHaveLength(1)
    expect(under('codes/')).not.toEqual([path])
  })
})
