/** A piece of a text that somebody could be known by, from `start` to before `end` in UTF-16 units, and the mark that replaces it. */
export interface FoundPiece {
  start: number
  end: number
  instead: string
}

/**
 * Sorts pieces and joins those that overlap, and those that touch and have the same mark. A joined piece takes the mark of its longest
 * part.
 */
export function joinPieces(pieces: readonly FoundPiece[]): FoundPiece[] {
  const joined: FoundPiece[] = []
  let longest = 0
  for (const piece of [...pieces].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = joined.at(-1)
    const length = piece.end - piece.start
    if (!last || piece.start > last.end || (piece.start === last.end && piece.instead !== last.instead)) {
      joined.push({ ...piece })
      longest = length
    } else {
      last.end = Math.max(last.end, piece.end)
      if (length > longest) last.instead = piece.instead
      longest = Math.max(longest, length)
    }
  }
  return joined
}

/** The text with marks in place of its joined pieces. */
export function replacePieces(text: string, pieces: readonly FoundPiece[]): string {
  let plain = ''
  let from = 0
  for (const { start, end, instead } of pieces) {
    plain += text.slice(from, start) + instead
    from = end
  }
  return plain + text.slice(from)
}
