import { Unzip, UnzipInflate, zipSync } from 'fflate'

/** Largest size of a workbook's parts once unpacked. 20,000 rows of thirty columns are about 40 MB. */
const UNPACKED_BYTES_MAX = 60 * 1024 * 1024
const PARTS_MAX = 500
/** Bytes fed to the inflater at a time. Deflate expands at most a thousandfold, and the output is counted before the next step. */
const STEP_BYTES = 16 * 1024
/** Parts with cells, and parts that lead to them. Pictures are never unpacked. */
const READ = /\.(?:xml|rels)$/i

type Parts = ReadonlyMap<string, Uint8Array>

/** Unpacks the needed parts of a workbook and counts the bytes, because the sizes that a zip states may be false. Undefined: larger than any roster. */
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
    // The reader of the workbook reports a broken file.
  }
  if (isTooMuch()) return undefined
  return new Map([...parts].map(([name, chunks]) => [name, Buffer.concat(chunks)]))
}

/** The place of a cell. The reader makes room for all rows and columns up to it. */
const PLACE = /\sr\s{0,9}=\s{0,9}["']([A-Za-z]{1,20})(\d{1,20})["']/g
/** A place that is written with entities, which would hide it from `PLACE`. */
const HIDDEN_PLACE = /\sr\s{0,9}=\s{0,9}["'][^"'<>]{0,40}&/
const ROW = /<(?:[A-Za-z]{1,20}:)?row[\s/>]/g
/** Excel's last column is XFD. */
const COLUMN_LETTERS_MAX = 3

function columnOf(letters: string): number {
  return [...letters.toUpperCase()].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0)
}

/** Whether a part has more than `rowsMax` rows, or its cells ask for room for more than `cellsMax` cells. */
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
 * Packs the counted parts into a new workbook, because names in a zip's directory may point at one part again and again. Refuses room for too many
 * cells: two kilobytes whose only cell is at XFD1048576 ask for 17,000 million cells.
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
