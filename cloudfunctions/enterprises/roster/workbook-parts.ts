import { Unzip, UnzipInflate, zipSync } from 'fflate'

/** What the parts of a workbook may hold once unpacked: 20,000 rows of thirty columns are about 40 MB. */
const UNPACKED_BYTES_MAX = 60 * 1024 * 1024
const PARTS_MAX = 500
/** Deflate swells at most a thousandfold: so much is fed at a time, and counted before more is. */
const STEP_BYTES = 16 * 1024
/** Parts with cells, or what leads to them; pictures are never unpacked. */
const READ = /\.(?:xml|rels)$/i

type Parts = ReadonlyMap<string, Uint8Array>

/** Unpacks what is read of a workbook, counting as it goes; sizes that a zip states may lie. Undefined: more than a roster can be. */
function unpack(zip: Uint8Array): Parts | undefined {
  const parts = new Map<string, Uint8Array[]>()
  let bytes = 0
  let files = 0
  const isTooMuch = () => bytes > UNPACKED_BYTES_MAX || files > PARTS_MAX
  const unzip = new Unzip((file) => {
    files += 1
    if (isTooMuch() || !READ.test(file.name) || parts.has(file.name)) return
    const chunks: Uint8Array[] = []
    parts.set(file.name, chunks)
    file.ondata = (error, chunk) => {
      if (error === null && (bytes += chunk.length) <= UNPACKED_BYTES_MAX) chunks.push(chunk)
    }
    file.start()
  })
  unzip.register(UnzipInflate)
  try {
    for (let from = 0; from < zip.length && !isTooMuch(); from += STEP_BYTES)
      unzip.push(zip.subarray(from, from + STEP_BYTES), from + STEP_BYTES >= zip.length)
  } catch {
    // A broken file is found out where it is read.
  }
  if (isTooMuch()) return undefined
  return new Map([...parts].map(([name, chunks]) => [name, Buffer.concat(chunks)]))
}

/** A cell says where it stands: its reader makes room for all rows and columns up to there. */
const PLACE = /\sr\s{0,9}=\s{0,9}["']([A-Za-z]{1,20})(\d{1,20})["']/g
/** A place that is written in entities is written so to be overlooked. */
const HIDDEN_PLACE = /\sr\s{0,9}=\s{0,9}["'][^"'<>]{0,40}&/
const ROW = /<(?:[A-Za-z]{1,20}:)?row[\s/>]/g
/** Excel's last column is XFD. */
const COLUMN_LETTERS_MAX = 3

function columnOf(letters: string): number {
  return [...letters.toUpperCase()].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0)
}

/** Whether the rows of a part, or the room that its cells ask for, are more than so many. */
function asksForMore(xml: string, rowsMax: number, cellsMax: number): boolean {
  if (HIDDEN_PLACE.test(xml)) return true
  let rows = 0
  for (const _row of xml.matchAll(ROW)) if ((rows += 1) > rowsMax) return true
  let [lastRow, lastColumn] = [rows, 0]
  for (const [, letters = '', row = ''] of xml.matchAll(PLACE)) {
    if (letters.length > COLUMN_LETTERS_MAX) return true
    lastRow = Math.max(lastRow, Number(row))
    lastColumn = Math.max(lastColumn, columnOf(letters))
    if (lastRow > rowsMax || lastRow * lastColumn > cellsMax) return true
  }
  return false
}

/**
 * The workbook with nothing in it but what was counted: names in a zip's directory may point at one part again and again. Two kilobytes whose
 * only cell stands at XFD1048576 ask for 17,000 million cells.
 */
export function countedWorkbook(
  zip: Uint8Array,
  rowsMax: number,
  cellsMax: number,
): Uint8Array | 'too large' | 'too many rows' {
  const parts = unpack(zip)
  if (!parts) return 'too large'
  for (const bytes of parts.values())
    if (asksForMore(Buffer.from(bytes).toString('latin1'), rowsMax, cellsMax)) return 'too many rows'
  return zipSync(Object.fromEntries(parts), { level: 0 })
}
