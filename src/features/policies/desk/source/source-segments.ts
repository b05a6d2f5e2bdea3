import type { EvidenceView } from '../field-evidence'

/** A stretch of the notice's text: plain words, the words of a value, or words that belong to no field. */
export interface SourceSegment {
  start: number
  text: string
  evidence?: EvidenceView
  unplaced: boolean
  /** The words belong to the report around the notice. */
  outside: boolean
}

/** A piece of the text: where it begins, the values that were read from it, and the words that belong to no field. */
export interface SourceText {
  text: string
  from: number
  evidence: readonly EvidenceView[]
  unplaced: readonly Stretch[]
  outside?: readonly Stretch[]
}

interface Stretch {
  start: number
  end: number
}

/** Id of the place in the text where the words of a value begin. */
export const sourceAnchor = (start: number) => `source-${start}`

/** The lines of the text, divided where values begin and end. Clauses are not marked, because they are nearly the whole text. */
export function sourceLines({ text, from, evidence, unplaced, outside = [] }: SourceText): SourceSegment[][] {
  const values = evidence.filter(({ field, end, start }) => field !== 'clauses' && end > start)
  const lines: SourceSegment[][] = []
  let at = from
  for (const line of text.split('\n')) {
    const end = at + line.length
    if (line.trim() !== '') lines.push(segmentsBetween(at, end, line, { values, unplaced, outside }))
    at = end + 1
  }
  return lines
}

function segmentsBetween(
  start: number,
  end: number,
  line: string,
  {
    values,
    unplaced,
    outside,
  }: { values: readonly EvidenceView[] } & Required<Pick<SourceText, 'unplaced' | 'outside'>>,
): SourceSegment[] {
  const near = values.filter((one) => one.start < end && one.end > start)
  const without = unplaced.filter((one) => one.start < end && one.end > start)
  const around = outside.filter((one) => one.start < end && one.end > start)
  const edges = [start, end, ...[...near, ...without, ...around].flatMap((one) => [one.start, one.end])]
  const cuts = [...new Set(edges.filter((edge) => edge >= start && edge <= end))].sort((a, b) => a - b)
  return cuts.slice(0, -1).map((cut, i) => {
    const to = cuts[i + 1] ?? end
    // Where several values overlap, the shortest one is marked.
    const [evidence] = near
      .filter((one) => one.start <= cut && one.end >= to)
      .sort((a, b) => a.end - a.start - (b.end - b.start))
    return {
      start: cut,
      text: line.slice(cut - start, to - start),
      ...(evidence && { evidence }),
      unplaced: without.some((one) => one.start <= cut && one.end >= to),
      outside: around.some((one) => one.start <= cut && one.end >= to),
    }
  })
}
