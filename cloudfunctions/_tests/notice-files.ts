import { zipSync } from 'fflate'

/** Makes files of different formats from the same notice. Every line of the text becomes a paragraph. */
const linesOf = (text: string) => text.split(/\r?\n/)
const cellsOf = (line: string) => line.split('\t')
const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')

/** A web page of an authority, with the notice and everything that usually surrounds it. */
export function toHtml(text: string): Buffer {
  const body = linesOf(text).map((line) =>
    line.includes('\t')
      ? `<table><tr>${cellsOf(line)
          .map((cell) => `<td><p>${escaped(cell)}</p></td>`)
          .join('')}</tr></table>`
      : `<p style="text-indent:2em">${escaped(line)}</p>`,
  )
  return Buffer.from(
    `<!DOCTYPE html><html><head><meta charset="utf-8"><title>网站标题</title><style>p{color:red}</style></head>
<body><script>document.write("<p>一、不是正文</p>")</script><div id="zoom">${body.join('\n')}</div></body></html>`,
  )
}

const CONTENT_TYPES = `<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>
<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`
const RELATIONS = `<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`
const WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'

/** The smallest Word file with this body and, where it is given, this numbering. */
export function docxWith(body: string, numbering?: string): Buffer {
  const part = (xml: string) => Buffer.from(`<?xml version="1.0" encoding="UTF-8"?>${xml}`)
  return Buffer.from(
    zipSync({
      '[Content_Types].xml': Buffer.from(CONTENT_TYPES),
      '_rels/.rels': Buffer.from(RELATIONS),
      'word/document.xml': part(`<w:document ${WORD}><w:body>${body}</w:body></w:document>`),
      ...(numbering !== undefined && {
        'word/numbering.xml': part(`<w:numbering ${WORD}>${numbering}</w:numbering>`),
      }),
    }),
  )
}

/** A paragraph of a Word file; `properties` is the content of its w:pPr. */
export function wordParagraph(text: string, properties = ''): string {
  const run = text === '' ? '' : `<w:r><w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`
  return `<w:p><w:pPr>${properties}</w:pPr>${run}</w:p>`
}

export const toDocx = (text: string): Buffer =>
  docxWith(
    linesOf(text)
      .map((line) => (line.includes('\t') ? wordRow(line) : wordParagraph(line)))
      .join(''),
  )

function wordRow(line: string): string {
  const cells = cellsOf(line).map((cell) => `<w:tc>${wordParagraph(cell)}</w:tc>`)
  return `<w:tbl><w:tr>${cells.join('')}</w:tr></w:tbl>`
}

const PAGE_LINES = 36
/** Wide enough for a paragraph in one line, because text outside the page is not read. */
const WIDE_PAGE = 14_000
const FONT_SIZE = 12
const LEADING = 20

export interface PdfOptions {
  /** Pages without any words, as a scanner makes them. */
  bare?: boolean
  widthPoints?: number
  /** GBK-EUC-H and UniGB-UCS2-H: the font is not in the file and has no ToUnicode map, as older programs write them. */
  encoding?: 'Identity-H' | 'GBK-EUC-H' | 'UniGB-UCS2-H'
}

/** A PDF as printer drivers make it: two-byte codes of a font that only its ToUnicode map explains. Lines break where `text` does. */
export function toPdf(text: string, options: PdfOptions = {}): Buffer {
  const { bare = false, widthPoints = WIDE_PAGE, encoding = 'Identity-H' } = options
  const own = encoding === 'Identity-H'
  const lines = linesOf(text)
  const pages = Array.from({ length: Math.ceil(lines.length / PAGE_LINES) }, (_, i) =>
    lines.slice(i * PAGE_LINES, (i + 1) * PAGE_LINES),
  )
  const first = 7
  const kids = pages.map((_, i) => `${first + 2 * i} 0 R`).join(' ')
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    `<</Type/Pages/Kids[${kids}]/Count ${pages.length}>>`,
    `<</Type/Font/Subtype/Type0/BaseFont/SimSun/Encoding/${encoding}/DescendantFonts[4 0 R]${own ? '/ToUnicode 6 0 R' : ''}>>`,
    `<</Type/Font/Subtype/CIDFontType2/BaseFont/SimSun/CIDSystemInfo<</Registry(Adobe)/Ordering(${own ? 'Identity' : 'GB1'})/Supplement 2>>/DW 1000/FontDescriptor 5 0 R>>`,
    '<</Type/FontDescriptor/FontName/SimSun/Flags 4/FontBBox[0 0 1000 1000]/ItalicAngle 0/Ascent 800/Descent -200/CapHeight 700/StemV 80>>',
    stream(toUnicode()),
    ...pages.flatMap((page, i) => [
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 ${widthPoints} 842]/Resources<</Font<</F1 3 0 R>>>>/Contents ${first + 2 * i + 1} 0 R>>`,
      stream(bare ? '0 0 100 100 re f' : shown(page, encoding === 'GBK-EUC-H' ? gbkCodes() : undefined)),
    ]),
  ]
  return assembled(objects)
}

function shown(lines: readonly string[], gbk?: ReadonlyMap<string, string>): string {
  const rows = lines.flatMap((line, i) => {
    let x = 60
    return cellsOf(line.trim()).map((cell) => {
      const codes = [...cell]
        .map(
          (symbol) =>
            gbk?.get(symbol) ??
            symbol
              .charCodeAt(0)
              .toString(16)
              .padStart(gbk ? 2 : 4, '0'),
        )
        .join('')
      const shownCell = `1 0 0 1 ${x} ${790 - i * LEADING} Tm <${codes}> Tj`
      x += (cell.length + 4) * FONT_SIZE
      return shownCell
    })
  })
  return `BT /F1 ${FONT_SIZE} Tf\n${rows.join('\n')}\nET`
}

/** The GBK codes by symbol, because Node has no encoder for GBK. */
function gbkCodes(): ReadonlyMap<string, string> {
  const decoder = new TextDecoder('gbk')
  const codes = new Map<string, string>()
  for (let code = 0x8140; code <= 0xfefe; code += 1)
    codes.set(decoder.decode(Uint8Array.of(code >> 8, code & 255)), code.toString(16))
  return codes
}

function toUnicode(): string {
  const hex = (code: number) => code.toString(16).padStart(4, '0')
  const ranges = Array.from({ length: 255 }, (_, i) => {
    const from = i * 256
    return `<${hex(from)}> <${hex(from + 255)}> <${hex(from)}>`
  })
  const blocks: string[] = []
  for (let i = 0; i < ranges.length; i += 100) {
    const block = ranges.slice(i, i + 100)
    blocks.push(`${block.length} beginbfrange\n${block.join('\n')}\nendbfrange`)
  }
  return `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Map def /CMapType 2 def
1 begincodespacerange <0000> <FFFF> endcodespacerange\n${blocks.join('\n')}\nendcmap end end`
}

const stream = (content: string) => `<</Length ${content.length}>>\nstream\n${content}\nendstream`

function assembled(objects: readonly string[]): Buffer {
  let body = '%PDF-1.4\n'
  const offsets = objects.map((object, i) => {
    const offset = body.length
    body += `${i + 1} 0 obj\n${object}\nendobj\n`
    return offset
  })
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  const trailer = `trailer\n<</Size ${objects.length + 1}/Root 1 0 R>>\nstartxref\n${body.length}\n%%EOF`
  return Buffer.from(
    `${body}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}${trailer}`,
    'latin1',
  )
}
