import { strToU8, zipSync } from 'fflate'

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const SCHEMAS = 'http://schemas.openxmlformats.org'
const RELATIONS = `${SCHEMAS}/package/2006/relationships`
const DOCUMENT = `${SCHEMAS}/officeDocument/2006/relationships`
const MAIN = `${SCHEMAS}/spreadsheetml/2006/main`
const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

const PARTS: Readonly<Record<string, string>> = {
  '[Content_Types].xml': `<Types xmlns="${SCHEMAS}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${SHEET_TYPE}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${SHEET_TYPE}.worksheet+xml"/></Types>`,
  '_rels/.rels': `<Relationships xmlns="${RELATIONS}"><Relationship Id="r1" Type="${DOCUMENT}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${DOCUMENT}"><sheets><sheet name="Sheet1" sheetId="1" r:id="r1"/></sheets></workbook>`,
  'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${RELATIONS}"><Relationship Id="r1" Type="${DOCUMENT}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
}

/**
 * Rows as a workbook with one sheet (Office Open XML, ECMA-376). Every cell is text, so a credit code keeps its digits, and no cell runs as
 * a formula.
 */
export function toXlsx(rows: readonly (readonly string[])[]): Uint8Array {
  const lines = rows.map((cells, i) => toRow(cells, i + 1)).join('')
  const sheet = `<worksheet xmlns="${MAIN}"><sheetData>${lines}</sheetData></worksheet>`
  const parts = { ...PARTS, 'xl/worksheets/sheet1.xml': sheet }
  const files = Object.entries(parts).map(([name, xml]) => [name, strToU8(HEAD + xml)])
  return zipSync(Object.fromEntries(files), { level: 1 })
}

function toRow(cells: readonly string[], row: number): string {
  const written = cells.map((text, column) => (text === '' ? '' : toCell(text, `${toLetters(column)}${row}`)))
  return `<row r="${row}">${written.join('')}</row>`
}

function toCell(text: string, place: string): string {
  return `<c r="${place}" t="inlineStr"><is><t xml:space="preserve">${escape(text)}</t></is></c>`
}

/** The letters of a column: A, B, … Z, AA; columns count from 0. */
function toLetters(column: number): string {
  const before = column < 26 ? '' : toLetters(Math.floor(column / 26) - 1)
  return before + String.fromCharCode(65 + (column % 26))
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
/** Characters that XML 1.0 cannot hold. */
const UNWRITABLE = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu

function escape(text: string): string {
  return text.replace(UNWRITABLE, '').replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign)
}
