import type { EvidenceView } from '../field-evidence'

/** A stretch of the notice's text: plain, the words of a value, or words that found no place. */
export interface SourceSegment {
  start: number
  text: string
  evidence?: EvidenceView
  unplaced: boolean
  /** The report around the notice says it. */
  outside: boolean
}

/** A piece of the text with where it begins, the values that were read from it, and what found no place. */
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

/** Lines of the text, each divided where values begin and end. Clauses are not marked: they are nearly everything. */
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
    // The narrowest value wins where several overlap.
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
