import { Unzip, UnzipInflate } from 'fflate'
import { UNZIPPED_BYTES_MAX, ZIP_PARTS_MAX } from './limits'

/** Parts with text or numbering. Pictures, fonts and macros are never unpacked. */
const NEEDED = /^(?:\[Content_Types\]\.xml|_rels\/\.rels|word\/[^/]+\.xml|word\/_rels\/[^/]+\.rels)$/
/** Bytes fed to the inflater at a time. Deflate expands at most a thousandfold, and the output is counted before the next step. */
const STEP_BYTES = 16 * 1024

export type DocxParts = ReadonlyMap<string, Uint8Array>

/** Unpacks the needed parts of a Word file and counts the bytes meanwhile, so that it stops at a zip bomb in time. */
export function docxParts(zip: Uint8Array): DocxParts | 'broken' | 'bomb' {
  const parts = new Map<string, Uint8Array[]>()
  let bytes = 0
  let files = 0
  // An object, because a callback changes it.
  const state = { broken: false }
  const isBomb = () => bytes > UNZIPPED_BYTES_MAX || files > ZIP_PARTS_MAX
  const unzip = new Unzip((file) => {
    files += 1
    if (!NEEDED.test(file.name) || parts.has(file.name) || isBomb()) return
    const chunks: Uint8Array[] = []
    parts.set(file.name, chunks)
    file.ondata = (error, chunk) => {
      if (error !== null) state.broken = true
      else if ((bytes += chunk.length) <= UNZIPPED_BYTES_MAX) chunks.push(chunk)
    }
    file.start()
  })
  unzip.register(UnzipInflate)
  try {
    for (let from = 0; from < zip.length && !state.broken && !isBomb(); from += STEP_BYTES)
      unzip.push(zip.subarray(from, from + STEP_BYTES), from + STEP_BYTES >= zip.length)
  } catch {
    state.broken = true
  }
  if (isBomb()) return 'bomb'
  if (state.broken) return 'broken'
  return new Map([...parts].map(([name, chunks]) => [name, Buffer.concat(chunks)]))
}
