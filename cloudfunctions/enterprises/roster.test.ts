import writeXlsxFile from 'write-excel-file/node'
import { demoCreditCode } from '../../demo/data/enterprises/credit-codes'
import { startWorld, type World } from '../../demo/world'
import { expectCode, expectData } from '../_tests/answers'
import { COSTLY_WORKBOOKS, workbookWith } from '../_tests/costly-workbooks'
import { during } from '../_tests/during'

const ZONE = 'CN2101G1'
const HEADINGS = [
  '企业编号',
  '企业名称',
  '统一社会信用代码',
  '行业',
  '法定代表人',
  '联系人',
  '联系电话',
  '职工人数',
]
type Line = readonly string[]

const line = (i: number, more: Partial<Record<number, string>> = {}): Line =>
  [
    `R-${i}`,
    `沈阳名册${i}号有限公司`,
    demoCreditCode('210112', 700 + i),
    'C34',
    '王一',
    '张三',
    `1390000${String(i).padStart(4, '0')}`,
    String(i),
  ].map((cell, at) => more[at] ?? cell)
const csv = (lines: readonly Line[]) => [HEADINGS, ...lines].map((cells) => cells.join(',')).join('\r\n')

/** Encodes a text in GBK, by decoding every pair of bytes once. */
function toGbk(text: string): Buffer {
  const decoder = new TextDecoder('gbk')
  const bytes = new Map<string, number[]>()
  for (let high = 0x81; high <= 0xfe; high += 1)
    for (let low = 0x40; low <= 0xfe; low += 1)
      bytes.set(decoder.decode(Uint8Array.of(high, low)), [high, low])
  return Buffer.from([...text].flatMap((symbol) => bytes.get(symbol) ?? [symbol.charCodeAt(0)]))
}

describe('a roster', () => {
  let world: World
  let number = 0
  beforeAll(async () => {
    world = await startWorld()
  })
  afterAll(() => {
    expect(world.cloud.usage().flatMap(({ warnings }) => warnings)).toEqual([])
    return world.close()
  })
  beforeEach(() => world.cloud.clock.advance(2 * 60_000))

  const administrator = () => world.as('lin-yue').enterprises
  const upload = (bytes: Uint8Array, owner = 'lin-yue') =>
    world.cloud.storage.put(`uploads/${owner}/k${(number += 1)}/roster.csv`, bytes)
  const rehearseBytes = (bytes: Uint8Array, columns: Record<string, string | null> = {}) =>
    administrator().rehearseRoster({ regionCode: ZONE, fileId: upload(bytes), columns })
  const rehearse = async (lines: readonly Line[]) => expectData(await rehearseBytes(Buffer.from(csv(lines))))
  const bringIn = async (importId = '') => {
    for (;;) {
      const { done, total } = expectData(await administrator().importRoster({ regionCode: ZONE, importId }))
      if (done === total) return total
    }
  }
  const stored = (i: number) =>
    world.cloud.database.find('enterprises', { creditCode: demoCreditCode('210112', 700 + i) })
  const countOf = () => world.cloud.database.count('enterprises')

  it('is rehearsed without a change, then imported completely; a second import changes nothing', async () => {
    const before = countOf()
    const lines = [1, 2, 3].map((i) => line(i))
    const { importId, counts } = await rehearse(lines)
    expect([counts, countOf()]).toEqual([{ added: 3, changed: 0, unchanged: 0, wrong: 0 }, before])
    expect(await bringIn(importId)).toBe(3)
    expect(stored(2)).toMatchObject([
      {
        name: '沈阳名册2号有限公司',
        status: 'verified',
        verification: { by: 'lin-yue', how: 'register' },
        roster: { number: 'R-2', contactPhone: '13900000002' },
        profile: { staff: 2 },
        factNotes: { staff: { source: 'roster', by: 'lin-yue' } },
      },
    ])
    const found = expectData(await administrator().list({ regionCode: ZONE, text: '名册2号' })).enterprises
    expect(found.map(({ name }) => name)).toEqual(['沈阳名册2号有限公司'])
    const again = await rehearse(lines)
    expect(again.counts).toEqual({ added: 0, changed: 0, unchanged: 3, wrong: 0 })
    expect(await bringIn(again.importId)).toBe(0)
    expect((await rehearse([line(2, { 7: '99' })])).counts.changed).toBe(1)
  })

  it('with one wrong row imports none, and says of each row what is wrong', async () => {
    const report = await rehearse([
      line(10),
      line(11, { 1: '' }),
      line(12, { 2: demoCreditCode('210112', 710) }),
      line(13, { 6: '不知道' }),
      line(14, { 2: demoCreditCode('210211', 42) }),
    ])
    expect(report.importId).toBeUndefined()
    expect(
      report.rows.filter(({ outcome }) => outcome === 'wrong').map(({ line: at, faults }) => [at, faults]),
    ).toEqual([
      [2, ['和第 4 行的信用代码相同']],
      [3, ['没有企业名称']],
      [4, ['和第 2 行的信用代码相同']],
      [5, ['联系电话“不知道”看起来不对，填手机号，或区号和号码，如 024-12345678']],
      [6, [expect.stringContaining('已在大连')]],
    ])
  })

  it('reads GBK, Excel with a merged title above, and columns that the person matched', async () => {
    const gbk = expectData(await rehearseBytes(toGbk(csv([line(20)]))))
    expect([gbk.counts.added, gbk.rows[0]?.name]).toEqual([1, '沈阳名册20号有限公司'])
    const title = [{ value: '企业台账', columnSpan: HEADINGS.length }, ...HEADINGS.slice(1).map(() => null)]
    const cells = [HEADINGS, line(21)].map((row) => row.map((value) => ({ value })))
    const xlsx = await writeXlsxFile([title, ...cells]).toBuffer()
    expect(expectData(await rehearseBytes(xlsx)).counts.added).toBe(1)
    const odd = Buffer.from(csv([line(22)]).replace('企业名称', '户名'))
    const missing = expectData(await rehearseBytes(odd))
    expect([missing.missing, missing.counts.added]).toEqual([[{ key: 'name', label: '企业名称' }], 0])
    expect(expectData(await rehearseBytes(odd, { 1: 'name' })).counts.added).toBe(1)
  })

  it.each([
    ['an .xls', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]), 'OldExcelFile'],
    ['a picture', Buffer.from([0xff, 0xd8, 0xff, 0]), 'RosterUnreadable'],
    ['a zip that is no workbook', Buffer.from('PK\u0003\u0004 nothing'), 'RosterUnreadable'],
    ['a letter', Buffer.from('您好，这是一封信。'), 'RosterUnreadable'],
    ['headings alone', Buffer.from(csv([])), 'RosterEmpty'],
    [
      '100,000 rows',
      Buffer.from(csv(Array.from({ length: 100_000 }, () => ['a', 'b']))),
      'RosterTooManyRows',
    ],
  ])('%s is refused in words and changes nothing', async (_what, bytes, code) => {
    const before = countOf()
    expect([expectCode(await rehearseBytes(bytes)), countOf()]).toEqual([code, before])
  })

  it.each(COSTLY_WORKBOOKS)('%s: refused before room is made for it', async (_what, sheetData) => {
    expect(expectCode(await rehearseBytes(workbookWith(sheetData())))).toBe('RosterTooManyRows')
  })

  it('a zip bomb is refused before it is unpacked', async () => {
    const { zipSync } = await import('fflate')
    const bomb = zipSync({ 'xl/worksheets/sheet1.xml': [new Uint8Array(64 * 1024 * 1024), { level: 1 }] })
    expect(expectCode(await rehearseBytes(bomb))).toBe('RosterTooLarge')
  })

  it('only its uploader can use the file and the import', async () => {
    const fileId = upload(Buffer.from(csv([line(30)])), 'li-na')
    expect(expectCode(await administrator().rehearseRoster({ regionCode: ZONE, fileId }))).toBe('ForeignFile')
    const { importId = '' } = await rehearse([line(30)])
    const other = world.as('guo-qiang').enterprises
    expect(expectCode(await other.importRoster({ regionCode: ZONE, importId }))).toBe('ImportGone')
    expect(stored(30)).toEqual([])
  })

  it('two calls at once, and one that comes again, add every row once', async () => {
    const lines = Array.from({ length: 450 }, (_, i) =>
      line(100 + i, { 2: `MADE${String(i).padStart(14, '0')}` }),
    )
    const { importId = '', counts } = await rehearse(lines)
    expect(counts.wrong).toBe(0)
    const before = countOf()
    await Promise.all([1, 2].map(() => administrator().importRoster({ regionCode: ZONE, importId })))
    await bringIn(importId)
    expect(countOf() - before).toBe(450)
  })

  it('does not overwrite facts that the enterprise told, and leaves a claimed enterprise unverified', async () => {
    const { enterprise } = expectData(
      await world.as('oOwnerOfRoster').accounts.register({
        creditCode: demoCreditCode('210112', 740),
        enterpriseName: '沈阳先登记有限公司',
        zoneCode: ZONE,
        industry: 'I65',
        name: '何生',
        phone: '13000000740',
      }),
    )
    const { importId } = await rehearse([line(40)])
    await bringIn(importId)
    expect(stored(40)).toMatchObject([
      { _id: enterprise.id, name: '沈阳名册40号有限公司', status: 'claimed' },
    ])
  })

  it('is exported with masked numbers, or on request with full ones, which the audit notes', async () => {
    const { csv: masked } = expectData(await administrator().exportRoster({ regionCode: ZONE }))
    expect(masked).toContain('139****0001')
    const noted = () => world.cloud.database.count('audit', { action: 'enterprises.exportRoster' })
    expect(noted()).toBe(0)
    const { csv: full } = expectData(await administrator().exportRoster({ regionCode: ZONE, phones: true }))
    expect([full.includes('13900000001'), noted()]).toEqual([true, 1])
    // An export that begins in the middle is noted as well.
    const middle = { regionCode: ZONE, phones: true, form: 'rows', cursor: `${ZONE}|0|沈` } as const
    // No row was answered, so nothing is noted.
    const before = noted()
    const wrong = { regionCode: ZONE, phones: true, cursor: '20' }
    expect(expectCode(await administrator().exportRoster(wrong))).toBe('InvalidInput')
    expect(noted()).toBe(before)
    const { csv: none, rows = [] } = expectData(await administrator().exportRoster(middle))
    expect([none, rows.flat().includes('13900000001'), noted()]).toEqual(['', true, 2])
  })

  it('lets in a person who knows number and telephone, once, and nobody who guesses', async () => {
    const facts = { creditCode: demoCreditCode('210112', 701), number: 'r-1', contactPhone: '13900000001' }
    const me = { name: '新同事', phone: '13900008888' }
    const join = (openid: string, more: object = {}) =>
      world.as(openid).enterprises.joinByRoster({ ...facts, ...me, ...more })
    expect(expectCode(await join('oGuesser', { number: 'R-2' }))).toBe('RosterMismatch')
    let late: Awaited<ReturnType<typeof join>> | undefined
    const joinSlowly = async () => {
      late = await join('oSecond')
    }
    // Of two who join at once, only one becomes the owner.
    expect(
      await during(world, { step: 0, work: joinSlowly }, async () =>
        expect(expectData(await join('oFirst')).enterpriseName).toBe('沈阳名册1号有限公司'),
      ),
    ).toBe(true)
    expect(late).toMatchObject({ ok: false, error: { code: 'RosterMismatch' } })
    expect(expectCode(await join('oThird'))).toBe('RosterMismatch')
    for (let i = 0; i < 4; i += 1) await join('oGuesser', { contactPhone: `1390000999${i}` })
    world.cloud.clock.advance(2 * 60_000)
    expect(expectCode(await join('oGuesser'))).toBe('TooManyTries')
  })
})
