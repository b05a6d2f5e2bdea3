import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'

/**
 * Rows of a JSONL file, gzipped or not; empty lines are skipped.
 * @throws SyntaxError with the line that is not JSON.
 */
export function readRows<T>(path: string): T[] {
  const bytes = readFileSync(path)
  const text = (bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes).toString('utf8')
  return text.split('\n').flatMap((line, i) => {
    if (line.trim() === '') return []
    try {
      return [JSON.parse(line) as T]
    } catch (error) {
      throw new SyntaxError(`${path}:${i + 1}: ${String(error)}`)
    }
  })
}
