import { constants, deflateRawSync, deflateSync } from 'node:zlib'
import { docxWith } from './notice-files'

/** Small files that take a reader minutes or gigabytes. */

const MB = 1024 * 1024

/** A PDF of one page: four objects of its own, then `objects`. `content` is the fourth object, the page's stream, as its bytes are in the file. */
function pdfOf(
  content: Buffer,
  { filter = '/Filter/FlateDecode', objects = [] as Buffer[], resources = '' } = {},
): Buffer {
  const stream = Buffer.concat([
    Buffer.from(`<</Length ${content.length}${filter}>>\nstream\n`),
    content,
    Buffer.from('\nendstream'),
  ])
  const font = '/Font<</F1<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>'
  const page = `<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<<${font}${resources}>>>>`
  const bodies = [
    Buffer.from('<</Type/Catalog/Pages 2 0 R>>'),
    Buffer.from('<</Type/Pages/Kids[3 0 R]/Count 1>>'),
    Buffer.from(page),
    stream,
    ...objects,
  ]
  const parts = [Buffer.from('%PDF-1.4\n')]
  const offsets: number[] = []
  let at = 9
  bodies.forEach((body, index) => {
    offsets.push(at)
    const object = Buffer.concat([Buffer.from(`${index + 1} 0 obj\n`), body, Buffer.from('\nendobj\n')])
    parts.push(object)
    at += object.length
  })
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  const size = bodies.length + 1
  parts.push(
    Buffer.from(
      `xref\n0 ${size}\n0000000000 65535 f \n${rows}trailer\n<</Size ${size}/Root 1 0 R>>\nstartxref\n${at}\n%%EOF`,
    ),
  )
  return Buffer.concat(parts)
}

/** Deflated blanks of so many megabytes, made by repeating one block. */
function deflatedBlanks(megabytes: number): Buffer {
  const block = deflateRawSync(Buffer.alloc(16 * MB, ' '), { level: 9, finishFlush: constants.Z_FULL_FLUSH })
  const header = Buffer.from([0x78, 0xda])
  return Buffer.concat([
    header,
    ...Array.from({ length: megabytes / 16 }, () => block),
    deflateRawSync(Buffer.alloc(0)),
  ])
}

/** A page with a font whose map names millions of codes in one line; the map leads to letters or to glyphs. */
function widelyMapped(
  ranges: number,
  as: 'letters' | 'glyphs',
  { pack = deflateSync as (bytes: Buffer) => Buffer, filter = '/Filter/FlateDecode' } = {},
): Buffer {
  const kind = as === 'letters' ? ['bfrange', '<0041>'] : ['cidrange', '1']
  const lines = Array.from({ length: ranges }, () => `<00000000> <00fffffd> ${kind[1]}`).join('\n')
  const map = Buffer.from(
    `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def 1 begincodespacerange <00000000> <ffffffff> endcodespacerange ${ranges} begin${kind[0]}\n${lines}\nend${kind[0]} endcmap end end`,
  )
  const packed = pack(map)
  const stream = Buffer.concat([
    Buffer.from(`<</Length ${packed.length}${filter}/Type/CMap/CMapName/X>>\nstream\n`),
    packed,
    Buffer.from('\nendstream'),
  ])
  const use = as === 'letters' ? '/Encoding/Identity-H/ToUnicode 6 0 R' : '/Encoding 6 0 R'
  const objects = [
    Buffer.from(`<</Type/Font/Subtype/Type0/BaseFont/Wide${use}/DescendantFonts[7 0 R]>>`),
    stream,
    Buffer.from(
      '<</Type/Font/Subtype/CIDFontType2/BaseFont/Wide/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/FontDescriptor 8 0 R>>',
    ),
    Buffer.from(
      '<</Type/FontDescriptor/FontName/Wide/Flags 4/FontBBox[0 0 1000 1000]/ItalicAngle 0/Ascent 900/Descent 0/StemV 80>>',
    ),
  ]
  const content = deflateSync(Buffer.from('BT /F2 12 Tf <00410042> Tj ET'))
  return pdfOf(content, { objects, resources: '/Font<</F2 5 0 R>>' })
}

/** Encodes bytes for `LZWDecode`, with only single signs in its table. */
function asLzw(bytes: Buffer): Buffer {
  const codes = [...bytes].flatMap((byte, at) => (at % 200 === 0 ? [256, byte] : [byte]))
  const bits = [...codes, 257].map((code) => code.toString(2).padStart(9, '0')).join('')
  const octets = bits.match(/.{1,8}/g) ?? []
  return Buffer.from(octets.map((octet) => parseInt(octet.padEnd(8, '0'), 2)))
}

const asHex = (bytes: Buffer) => Buffer.from(`${bytes.toString('hex')}>`)

function asAscii85(bytes: Buffer): Buffer {
  const whole = Buffer.concat([bytes, Buffer.alloc((4 - (bytes.length % 4)) % 4, ' ')])
  const groups = Array.from({ length: whole.length / 4 }, (_, i) => whole.readUInt32BE(4 * i))
  const signs = groups.map((group) =>
    [85 ** 4, 85 ** 3, 85 ** 2, 85, 1]
      .map((power) => String.fromCharCode(33 + (Math.floor(group / power) % 85)))
      .join(''),
  )
  return Buffer.from(`${signs.join('')}~>`)
}

/** Run-length encoding without repetition: each byte follows a length of one. */
const asRuns = (bytes: Buffer) => Buffer.from([...[...bytes].flatMap((byte) => [0, byte]), 128])

/** Encodes rows of this length as a PNG stores them: each byte is the difference from the byte on its left. */
function asDifferences(bytes: Buffer, columns: number): Buffer {
  const rows: Buffer[] = []
  for (let at = 0; at < bytes.length; at += columns) {
    const row = Buffer.alloc(columns, ' ')
    bytes.copy(row, 0, at)
    rows.push(Buffer.from([1, ...row.map((byte, i) => (byte - (row[i - 1] ?? 0)) & 0xff)]))
  }
  return deflateSync(Buffer.concat(rows))
}

/** 20 MB that expand to 1.3 GB: two bytes stand for 128 blanks. */
const manyRuns = () => Buffer.alloc(20 * MB, Buffer.from([129, 0x20]))
/** Operators with a line of other signs at each place where the reader takes a sample. */
const hiddenOperators = () => {
  const bytes = Buffer.alloc(56 * MB, 'q Q ')
  for (const at of [0, 28 * MB - 5_000])
    bytes
      .fill(0x80, at, at + 10_000)
      .fill('%', at, at + 1)
      .fill('\n', at + 10_000, at + 10_001)
  return bytes
}

/** The smallest TrueType font that a reader accepts. Its map of codes is one group that names all codes. */
function fontOfEveryCode(): Buffer {
  const words = (length: number, values: Readonly<Record<number, number>>) => {
    const table = Buffer.alloc(length)
    for (const [at, value] of Object.entries(values)) table.writeUInt16BE(value, Number(at))
    return table
  }
  const tables: readonly [tag: string, bytes: Buffer][] = [
    ['cmap', words(40, { 2: 1, 10: 12, 12: 12, 18: 28, 26: 1, 32: 0xffff, 34: 0xfffe })],
    ['glyf', Buffer.alloc(12)],
    ['head', words(54, { 0: 1, 12: 0x5f0f, 14: 0x3cf5, 18: 1000 })],
    ['hhea', words(36, { 0: 1, 34: 1 })],
    ['hmtx', Buffer.alloc(4)],
    ['loca', Buffer.alloc(4)],
    ['maxp', words(32, { 0: 1, 4: 1 })],
  ]
  const header = words(12, { 0: 1, 4: tables.length })
  let at = 12 + 16 * tables.length
  const directory = tables.map(([tag, { length }]) => {
    const entry = Buffer.alloc(16)
    entry.write(tag, 'latin1')
    entry.writeUInt32BE(at, 8)
    entry.writeUInt32BE(length, 12)
    at += length
    return entry
  })
  return Buffer.concat([header, ...directory, ...tables.map(([, bytes]) => bytes)])
}

/** A page with such a font embedded in the file. */
function everyCode(): Buffer {
  const packed = deflateSync(fontOfEveryCode())
  const stream = Buffer.concat([
    Buffer.from(`<</Length ${packed.length}/Filter/FlateDecode>>\nstream\n`),
    packed,
    Buffer.from('\nendstream'),
  ])
  const objects = [
    Buffer.from(
      '<</Type/Font/Subtype/TrueType/BaseFont/Wide/FirstChar 65/LastChar 65/Widths[500]/FontDescriptor 6 0 R>>',
    ),
    Buffer.from(
      '<</Type/FontDescriptor/FontName/Wide/Flags 4/FontBBox[0 0 1000 1000]/ItalicAngle 0/Ascent 900/Descent 0/StemV 80/FontFile2 7 0 R>>',
    ),
    stream,
  ]
  return pdfOf(deflateSync(Buffer.from('BT /F2 12 Tf (A) Tj ET')), {
    objects,
    resources: '/Font<</F2 5 0 R>>',
  })
}

/** Nested forms, each of which shows the next one ten times: a few hundred bytes make a thousand million runs of text. */
function laughingForms(): Buffer {
  const deep = 9
  const forms = Array.from({ length: deep }, (_, level) => {
    const isLast = level + 1 === deep
    const content = isLast ? 'BT /F1 12 Tf (a) Tj ET' : '/X Do '.repeat(10)
    const next = isLast ? '' : `/XObject<</X ${level + 6} 0 R>>`
    const font = '/Font<</F1<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>'
    return Buffer.from(
      `<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<<${font}${next}>>/Length ${content.length}>>\nstream\n${content}\nendstream`,
    )
  })
  return pdfOf(deflateSync(Buffer.from('/X Do')), { objects: forms, resources: '/XObject<</X 5 0 R>>' })
}

const page = (body: string) => Buffer.from(`<html><body>${body}`)
const numbering = (words: string) =>
  `<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="${words}"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`
const numbered = '<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr></w:p>'

/** Codes for a file that must only be answered in time, whether it is read or refused. */
const ANY = ['FileTooComplex', 'FileBroken', 'FileEmpty', 'TextTooLong', 'DocumentUnreadable', 'ok']

/** Each file with a description and the codes with which it may be refused; `ok` where it may also be read. */
export const COSTLY_FILES: readonly (readonly [what: string, file: () => Buffer, codes: readonly string[]])[] = [
  ['a Word file of a million paragraphs in 9 KB', () => docxWith('<w:p/>'.repeat(1_000_000)), ['FileTooComplex']],
  ['a Word file of a million runs', () => docxWith(`<w:p>${'<w:r><w:t>a</w:t></w:r>'.repeat(200_000)}</w:p>`), ['FileTooComplex']],
  ['tables in tables of a Word file', () => docxWith('<w:tbl><w:tr><w:tc>'.repeat(20_000)), ['FileBroken', 'FileTooComplex']],
  ['numbers of a megabyte before each paragraph', () => docxWith(numbered.repeat(9_000), numbering('%1'.repeat(500_000))), ['TextTooLong', 'FileTooComplex', 'DocumentUnreadable', 'ok']],
  ['9 MB of open tags', () => page('<div>'.repeat(1_800_000)), ['FileTooComplex']],
  ['tags that never end', () => page('<p '.repeat(3_000_000)), ['FileTooComplex']],
  ['rows in rows', () => page('<table><tr><td>'.repeat(130_000)), ['FileTooComplex']],
  ['a hundred thousand cells in one row', () => page(`<table><tr>${'<td>a</td>'.repeat(150_000)}`), ['FileTooComplex', 'DocumentUnreadable', 'TextTooLong', 'ok']],
  ['two million attributes', () => page(`<p ${'a=1 '.repeat(2_000_000)}>`), ['FileEmpty']],
  ['two million entities', () => page('&amp;'.repeat(1_900_000)), ['TextTooLong']],
  ['190,000 dashes', () => Buffer.from('-'.repeat(190_000)), ['DocumentUnreadable', 'TextTooLong', 'ok']],
  ['190,000 long dashes', () => Buffer.from('—'.repeat(190_000)), ['DocumentUnreadable', 'TextTooLong', 'ok']],
  ['a page of a PDF that inflates to 1 GB', () => pdfOf(deflatedBlanks(1024)), ['FileTooComplex']],
  ['the same packed twice', () => pdfOf(deflateSync(deflatedBlanks(1024)), { filter: '/Filter[/FlateDecode/FlateDecode]' }), ['FileTooComplex']],
  ['the same in letters', () => pdfOf(Buffer.from(`${deflatedBlanks(1024).toString('hex')}>`), { filter: '/Filter[/ASCII#48exDecode/FlateDecode]' }), ['FileTooComplex']],
  ['a page of 20 MB of operators', () => pdfOf(deflateSync(Buffer.alloc(20 * MB, 'q Q '))), ['FileTooComplex']],
  ['a million runs of text', () => pdfOf(deflateSync(Buffer.from(`BT /F1 12 Tf ${'(a)Tj '.repeat(1_000_000)}ET`))), ['FileTooComplex', 'TextTooLong', 'ok']],
  ['a font that maps 16 million codes to letters', () => widelyMapped(1, 'letters'), ['FileTooComplex']],
  ['the same twenty times', () => widelyMapped(20, 'letters'), ['FileTooComplex']],
  ['a font that maps 16 million codes to glyphs, twenty times', () => widelyMapped(20, 'glyphs'), ['FileTooComplex']],
  ['a font that lies in the file and names every code', everyCode, ['FileTooComplex']],
  ['a page tree that holds itself', () => Buffer.from(pdfOf(deflateSync(Buffer.from(' '))).toString('latin1').replace('/Kids[3 0 R]', '/Kids[2 0 R]'), 'latin1'), ANY],
  ['entities of entities in a Word file', () => docxWith(`<w:p><w:r><w:t>${'&a9;'.repeat(10)}</w:t></w:r></w:p>`), ANY],
  ['a map of 16 million codes in LZW', () => widelyMapped(20, 'letters', { pack: asLzw, filter: '/Filter/LZWDecode' }), ['FileTooComplex']],
  ['the same in hexadecimal signs, its filter named elsewhere', () => widelyMapped(20, 'letters', { pack: asHex, filter: '/Filter/ASCII#48exDecode' }), ['FileTooComplex']],
  ['the same in runs that are deflated', () => widelyMapped(20, 'letters', { pack: (map) => deflateSync(asRuns(map)), filter: '/Filter[/FlateDecode/RunLengthDecode]' }), ['FileTooComplex']],
  ['a page of runs, deflated, of 1.3 GB', () => pdfOf(deflateSync(manyRuns()), { filter: '/Filter[/FlateDecode/RunLengthDecode]' }), ['FileTooComplex']],
  ['a page of 1 GB that says it is a picture', () => pdfOf(deflatedBlanks(1024), { filter: '/Filter/FlateDecode/Subtype/Image' }), ['FileTooComplex']],
  ['forms that show one another', laughingForms, ['FileTooComplex', 'TextTooLong']],
] // prettier-ignore

/** Like those above, but each takes a reader's whole time limit. Only `COSTLY=all` tests them. */
export const SLOWEST_FILES: typeof COSTLY_FILES = [
  ['a map of 16 million codes in ASCII85', () => widelyMapped(20, 'letters', { pack: asAscii85, filter: '/Filter/ASCII85Decode' }), ['FileTooComplex']],
  ['the same in runs', () => widelyMapped(20, 'letters', { pack: asRuns, filter: '/Filter[/RunLengthDecode]' }), ['FileTooComplex']],
  ['the same as rows of a picture', () => widelyMapped(20, 'letters', { pack: (map) => asDifferences(map, 64), filter: '/Filter/FlateDecode/DecodeParms<</Predictor 15/Columns 64>>' }), ['FileTooComplex']],
  ['a page of 1 GB, in letters, deflated', () => pdfOf(deflateSync(asHex(deflatedBlanks(1024))), { filter: '/Filter[/FlateDecode/ASCIIHexDecode/FlateDecode]' }), ['FileTooComplex']],
  ['56 MB of operators behind signs that are none', () => pdfOf(deflateSync(hiddenOperators())), ['FileTooComplex']],
] // prettier-ignore
