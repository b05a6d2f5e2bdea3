import { Unzip, UnzipInflate } from 'fflate'

/** What the parts of a workbook may hold once unpacked: 20,000 rows of thirty columns are about 40 MB. */
const UNPACKED_BYTES_MAX = 60 * 1024 * 1024
const PARTS_MAX = 500
/** Deflate swells at most a thousandfold: so much is fed at a time, and counted before more is. */
const STEP_BYTES = 16 * 1024

/** True when a zip file would unpack to more than a roster can be. Counts what comes out and keeps none of it; sizes that a zip states may lie. */
export function isBomb(zip: Uint8Array): boolean {
  let bytes = 0
  let parts = 0
  const isTooMuch = () => bytes > UNPACKED_BYTES_MAX || parts > PARTS_MAX
  const unzip = new Unzip((file) => {
    parts += 1
    if (isTooMuch()) return
    file.ondata = (error, chunk) => {
      if (error === null) bytes += chunk.length
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
  return isTooMuch()
}
