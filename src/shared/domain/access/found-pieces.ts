/** A piece of a text that somebody could be known by, from `start` to before `end` in UTF-16 units, and what stands in its place. */
export interface FoundPiece {
  start: number
  end: number
  instead: string
}

/** Pieces in their order, none over another: what overlaps is one piece, and so is what touches and has the same mark. The longest names the mark. */
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

/** The text with its marks in the place of pieces that were joined. */
export function replacePieces(text: string, pieces: readonly FoundPiece[]): string {
  let plain = ''
  let from = 0
  for (const { start, end, instead } of pieces) {
    plain += text.slice(from, start) + instead
    from = end
  }
  return plain + text.slice(from)
}
