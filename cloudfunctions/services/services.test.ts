import { CATEGORIES } from '@/shared/domain/need/category'
import { startWorld, type World } from '../../demo/world'
import { expectCode, expectData, postNeed } from '../_tests/answers'

const zone = { regionCode: 'CN2101G1' }
const HEAD = '服务名称,机构,类别,联系电话,说明,企业会怎么说,核实日期'
const draft = {
  name: '高压增容办理',
  organizationName: '供电所',
  category: 'facilities' as const,
  description: '厂区用电扩容',
  offers: ['电力增容'],
  situations: ['扩产'],
  exampleNeeds: ['变压器不够用'],
  schedule: '工作日 8:30–17:00',
  locations: [],
  contacts: [{ name: '窗口', phone: '024-95598' }],
  requiredDocuments: [],
  cost: '免费',
  steps: ['提交申请'],
  assuredOn: '2020-03-01',
}

describe('the service catalogue', () => {
  let world: World
  beforeEach(async () => {
    world = await startWorld()
  })
  afterEach(() => world.close())
  const services = () => world.as('lin-yue').services
  const found = async (text: string) =>
    expectData(await world.as('han-xue').services.search({ zoneCode: 'CN2101G1', text })).services.map(
      ({ name }) => name,
    )
  const stored = () => world.cloud.database.count('services')

  it('the next call finds and matches what an administrator has added, also on warm instances', async () => {
    expect(await found('变压器不够用，想扩容')).not.toContain('高压增容办理')
    const { service } = expectData(await services().add({ ...zone, service: draft }))
    expect([service.version, service.assuredBy, service.status]).toEqual([1, '林悦', 'active'])
    expect((await found('变压器不够用，想扩容'))[0]).toBe('高压增容办理')
    expect((await postNeed(world, '变压器不够用，想扩容')).matches[0]?.name).toBe('高压增容办理')
    expect(expectCode(await services().add({ ...zone, service: draft }))).toBe('ServiceExists')
  })

  it('an edit is refused for any but the latest version', async () => {
    const { service } = expectData(await services().add({ ...zone, service: draft }))
    const edit = (version: number) =>
      services().edit({ serviceId: service.id, version, service: { ...draft, cost: '按容量收费' } })
    expect(expectData(await edit(1)).service).toMatchObject({ version: 2, cost: '按容量收费' })
    expect(expectCode(await edit(1))).toBe('ChangedMeanwhile')
  })

  it('a suspended service says why and is not matched until it is open again', async () => {
    const { service } = expectData(await services().add({ ...zone, service: draft }))
    const closed = expectData(
      await services().suspend({ serviceId: service.id, version: 1, reason: '设备检修至周五' }),
    ).service
    expect([closed.status, closed.alert]).toEqual(['temporarily_closed', '设备检修至周五'])
    expect(await found('变压器增容')).not.toContain('高压增容办理')
    expect(expectCode(await services().suspend({ serviceId: service.id, version: 2, reason: '再停' }))).toBe(
      'NotAllowedNow',
    )
    const open = expectData(await services().resume({ serviceId: service.id, version: 2 })).service
    expect([open.status, open.alert]).toEqual(['active', undefined])
    expect(await found('变压器增容')).toContain('高压增容办理')
  })

  it('an import reports each row and adds all; the same file again changes nothing', async () => {
    const csv = `﻿${HEAD}\r\n包车,人社,返岗用工,窗口|024-1000001,接员工,"外地工人回不来；想包车",2020-03-01\r\n贷款,银行,融资,窗口|024-1000002,,,\r\n`
    const before = stored()
    expect(expectData(await services().import({ ...zone, csv, rehearse: true }))).toMatchObject({
      imported: false,
      rows: [
        { line: 2, outcome: 'added' },
        { line: 3, outcome: 'added' },
      ],
    })
    expect(stored()).toBe(before)
    expect(expectData(await services().import({ ...zone, csv })).imported).toBe(true)
    expect(stored()).toBe(before + 2)
    expect(expectData(await services().import({ ...zone, csv })).rows.map(({ outcome }) => outcome)).toEqual([
      'unchanged',
      'unchanged',
    ])
    const changed = expectData(await services().import({ ...zone, csv: csv.replace('接员工', '上门接员工') }))
    expect(changed.rows.map(({ outcome }) => outcome)).toEqual(['changed', 'unchanged'])
    expect(await found('外地工人回不来，想包车')).toContain('包车')
  })

  it('lists services for the most frequent needs first, not by the alphabet, each with one line about it', async () => {
    const list = expectData(await world.as('han-xue').services.list({ zoneCode: 'CN2101G1' })).services
    const near = list.filter(({ regionCode, status }) => regionCode === 'CN2101G1' && status === 'active')
    const order = near.map(({ category }) => CATEGORIES.indexOf(category))
    expect(order).toEqual([...order].sort((a, b) => a - b))
    expect(list.filter(({ about }) => about === undefined || about === '')).toEqual([])
    expect(list.filter(({ name, about }) => about === name)).toEqual([])
  })

  it('with one wrong row nothing is imported; every fault is named with its line', async () => {
    const csv = `${HEAD}\n好的,机构,融资,窗口|024-1,说明,,\n,机构,没有这个类别,,说明,,\n好的,机构,融资,窗口|024-1,说明,,\n坏日期,机构,融资,窗口|024-1,说明,,昨天`
    const before = stored()
    const { imported, rows } = expectData(await services().import({ ...zone, csv }))
    expect(imported).toBe(false)
    expect(rows.map(({ line, outcome }) => [line, outcome])).toEqual([
      [2, 'added'],
      [3, 'wrong'],
      [4, 'wrong'],
      [5, 'wrong'],
    ])
    expect(rows[1]?.faults).toEqual(expect.arrayContaining(['请填写服务名称', '至少一个联系电话']))
    expect(rows[1]?.faults).toContainEqual(
      expect.stringMatching(/^类别没有“没有这个类别”，可以填：返岗用工、融资、/),
    )
    expect(rows[2]?.faults).toEqual(['与第 2 行是同一项服务'])
    expect(rows[3]?.faults).toEqual(['核实日期：日期写成 2020-03-01 的样子'])
    expect(stored()).toBe(before)
  })

  it.each([
    ['not a table', '随便写的', /^第一行缺少：服务名称、机构、类别、联系电话。/],
    ['without one heading', '服务名称,类别,联系电话\n1,2,3', /^第一行缺少：机构。/],
    ['headings only', HEAD, /^只有表头/],
  ])('%s is refused as unreadable, with what is missing', async (_case, csv, fault) => {
    const answer = await services().import({ ...zone, csv })
    expect(answer).toMatchObject({
      ok: false,
      error: { code: 'CsvUnreadable', fields: { csv: expect.stringMatching(fault) } },
    })
  })

  it('too many rows are refused, and cells that spreadsheets would run are made harmless', async () => {
    const many = [HEAD, ...Array.from({ length: 201 }, (_, i) => `服务${i},机构,融资,窗口|024-1,,,`)].join(
      '\n',
    )
    expect(expectCode(await services().import({ ...zone, csv: many }))).toBe('TooManyRows')
    expectData(
      await services().import({ ...zone, csv: `${HEAD}\n=cmd|calc,机构,融资,窗口|+86-24-1000,@SUM(A1),,` }),
    )
    const [service] = world.cloud.database.find('services', { name: 'cmd|calc' }) as [
      { description: string; contacts: { phone: string }[] },
    ]
    expect([service.description, service.contacts[0]?.phone]).toEqual(['SUM(A1)', '+86-24-1000'])
  })

  it('a list reads one document besides the caller, however many services there are', async () => {
    await world.as('li-na').services.list({ zoneCode: 'CN2101G1' })
    await world.as('li-na').services.list({ zoneCode: 'CN2101G1' })
    expect(world.cloud.usage().at(-1)).toMatchObject({ reads: 2, writes: 0, warnings: [] })
  })

  it('a cold instance gets everything from the snapshot file once the timer has written it', async () => {
    for (let i = 0; i < 25; i += 1)
      expectData(await services().add({ ...zone, service: { ...draft, name: `增容 ${i}` } }))
    await world.cloud.fireTimer('policies')
    const [state] = world.cloud.database.find('index_states', { _id: 'services' }) as [
      { snapshotVersion: number; indexVersion: number },
    ]
    expect(state.snapshotVersion).toBe(state.indexVersion)
  })
})
