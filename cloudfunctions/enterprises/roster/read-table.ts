import Papa from 'papaparse'
import { readSheet } from 'read-excel-file/universal'
import { FILE_BYTES_MAX, ROSTER_ROWS_MAX } from '@/shared/contract/limits'
import { toDay } from '@/shared/domain/time/days'
import { fileKind } from '../../_kernel/platform/file-kind'
import { refuse, type Refusal } from '../../_kernel/rpc/action-error'
import { countedWorkbook } from './workbook-parts'

/** Lines besides the rows: a title, headings and notes. */
const OTHER_LINES = 50
const LINES_MAX = ROSTER_ROWS_MAX + OTHER_LINES
const COLUMNS_MAX = 200

/** The lines of a table as texts. */
export type Table = readonly (readonly string[])[]

type TableRefusal = Refusal<'RosterUnreadable' | 'OldExcelFile' | 'RosterTooLarge' | 'RosterTooManyRows'>

/** Reads the first sheet of an Excel file, or a CSV file in UTF-8, UTF-16 or GB 18030. The content, not the name, decides the format. */
export async function readTable(content: Buffer): Promise<Table | TableRefusal> {
  if (content.length > FILE_BYTES_MAX) return refuse('RosterTooLarge')
  const kind = fileKind(content)
  if (kind === 'ole') return refuse('OldExcelFile')
  if (kind === 'zip') return readWorkbook(content)
  return kind === undefined ? readCsv(content) : refuse('RosterUnreadable')
}

async function readWorkbook(content: Buffer): Promise<Table | TableRefusal> {
  const counted = countedWorkbook(content, LINES_MAX, LINES_MAX * COLUMNS_MAX)
  if (counted === 'too large') return refuse('RosterTooLarge')
  if (counted === 'too many rows') return refuse('RosterTooManyRows')
  try {
    const rows = await readSheet(new Uint8Array(counted).buffer)
    if (rows.length > LINES_MAX) return refuse('RosterTooManyRows')
    return rows.map((row) => row.slice(0, COLUMNS_MAX).map(toText))
  } catch {
    return refuse('RosterUnreadable')
  }
}

function toText(cell: unknown): string {
  if (cell instanceof Date) return toDay(cell.getTime())
  if (typeof cell === 'boolean') return cell ? '是' : '否'
  return typeof cell === 'string' || typeof cell === 'number' ? String(cell) : ''
}

function readCsv(content: Buffer): Table | TableRefusal {
  const text = decode(content)
  if (text === undefined || text.includes('\0')) return refuse('RosterUnreadable')
  const { data } = Papa.parse<string[]>(text, { skipEmptyLines: 'greedy', preview: LINES_MAX + 1 })
  if (data.length > LINES_MAX) return refuse('RosterTooManyRows')
  // One column is no table.
  if (!data.some((line) => line.length > 1)) return refuse('RosterUnreadable')
  return data.map((line) => line.slice(0, COLUMNS_MAX))
}

/** Chinese Excel saves CSV as GBK, which GB 18030 contains. */
function decode(content: Buffer): string | undefined {
  const isWide = content[0] === 0xff && content[1] === 0xfe
  for (const encoding of isWide ? ['utf-16le'] : ['utf-8', 'gb18030'])
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(content)
    } catch {
      // The next encoding is tried.
    }
  return undefined
}
