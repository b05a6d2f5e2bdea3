import { strToU8, zipSync } from 'fflate'

/** Small workbooks that take all of a reader's memory. */

const SHEETS = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships'

/** A workbook whose only sheet has this data. */
export function workbookWith(sheetData: string): Buffer {
  const relation = (id: number, type: string, target: string) =>
    `<Relationship Id="rId${id}" Type="${OFFICE}/${type}" Target="${target}"/>`
  const parts = {
    '_rels/.rels': `<Relationships xmlns="${PACKAGE}">${relation(1, 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PACKAGE}">${relation(1, 'worksheet', 'worksheets/sheet1.xml')}</Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${SHEETS}" xmlns:r="${OFFICE}"><sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${SHEETS}"><sheetData>${sheetData}</sheetData></worksheet>`,
  }
  return Buffer.from(
    zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)]))),
  )
}

const cell = (place: string) => `<c r="${place}" t="inlineStr"><is><t>甲</t></is></c>`

export const COSTLY_WORKBOOKS: readonly (readonly [what: string, sheetData: () => string])[] = [
  ['one cell in the last row and column', () => `<row r="1048576">${cell('XFD1048576')}</row>`],
  [
    'a wide first row and a far last one',
    () => `<row r="1">${cell('XFD1')}</row><row r="20000">${cell('A20000')}</row>`,
  ],
  ['a column that no sheet has', () => `<row r="1">${cell('ZZZZZZZZZZ1')}</row>`],
  ['a place written in entities', () => `<row r="1">${cell('&#88;FD1048576')}</row>`],
  ['a million rows without a cell', () => '<row/>'.repeat(1_000_000)],
]
