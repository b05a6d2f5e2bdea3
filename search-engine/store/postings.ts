import type { TermTable } from './term-table'

/**
 * A posting is a varint of (distance to the document before << 1 | has a frequency). The frequency follows as one byte, unless it is the
 * usual one: one occurrence in a field of weight 1.
 */
const USUAL_FREQUENCY = 4

/** Writes the postings of all terms, in the order of `ordinals`. A first pass over the stream measures their sizes, and a second one writes them. */
export function encodePostings(
  terms: TermTable,
  ordinals: Uint32Array,
  mostFrequency: number,
): { at: Uint32Array; bytes: Uint8Array } {
  const stream = terms.stream.view()
  const last = new Int32Array(terms.size)
  const cursor = new Float64Array(terms.size)
  forEachPosting(terms, stream, last, (ordinal, gap, frequency) => {
    cursor[ordinal] = (cursor[ordinal] ?? 0) + varintSize(gap * 2) + (frequency === USUAL_FREQUENCY ? 0 : 1)
  })
  const at = new Uint32Array(ordinals.length + 1)
  let total = 0
  ordinals.forEach((ordinal, i) => {
    at[i] = total
    total += cursor[ordinal] ?? 0
    cursor[ordinal] = at[i] ?? 0
  })
  at[ordinals.length] = total
  const bytes = new Uint8Array(total)
  last.fill(0)
  forEachPosting(terms, stream, last, (ordinal, gap, frequency) => {
    let to = cursor[ordinal] ?? 0
    const usual = frequency === USUAL_FREQUENCY
    let value = gap * 2 + (usual ? 0 : 1)
    while (value > 0x7f) {
      bytes[to] = (value & 0x7f) | 0x80
      to += 1
      value >>>= 7
    }
    bytes[to] = value
    to += 1
    if (!usual) {
      bytes[to] = Math.min(frequency, mostFrequency)
      to += 1
    }
    cursor[ordinal] = to
  })
  return { at, bytes }
}

function forEachPosting(
  terms: TermTable,
  stream: Uint32Array,
  last: Int32Array,
  visit: (ordinal: number, gap: number, frequency: number) => void,
): void {
  const starts = terms.starts.view()
  for (let document = 0; document < starts.length; document += 1) {
    const end = starts[document + 1] ?? stream.length
    for (let i = starts[document] ?? 0; i < end; i += 2) {
      const ordinal = stream[i] ?? 0
      visit(ordinal, document - (last[ordinal] ?? 0), stream[i + 1] ?? 0)
      last[ordinal] = document
    }
  }
}

function varintSize(value: number): number {
  let size = 1
  while (value > 0x7f) {
    value >>>= 7
    size += 1
  }
  return size
}
