import { editsBetween, type TextEdit } from './edits'

/** Words that both texts have, that only the older one has, or only the newer one. */
export interface DiffPiece {
  kind: TextEdit['kind']
  text: string
}

/** A Han symbol, a word or number of others, a run of blanks, or a sign: what changes as a whole. */
const WORD = /\p{Script=Han}|[\p{L}\p{N}]+(?:\.\d+)?|\s+|[^]/gu
/** One lonely symbol that stayed between two changes is no help to a reader. */
const TOO_SHORT = 2

/** The newer text with what went and what came marked; the same and removed pieces are the older text, the same and added the newer. */
export function diffPieces(before: string, after: string): DiffPiece[] {
  if (before === after) return before === '' ? [] : [{ kind: 'same', text: before }]
  const a = before.match(WORD) ?? []
  const b = after.match(WORD) ?? []
  const marked = editsBetween(a, b).map((edit): DiffPiece => ({
    kind: edit.kind,
    text: (edit.kind === 'added' ? b[edit.b] : a[edit.a]) ?? '',
  }))
  return joined(calmed(joined(marked)))
}

function calmed(pieces: readonly DiffPiece[]): DiffPiece[] {
  return pieces.flatMap((piece, index): DiffPiece[] => {
    const inside = index > 0 && index < pieces.length - 1
    if (piece.kind !== 'same' || !inside || [...piece.text].length >= TOO_SHORT) return [piece]
    return [
      { kind: 'removed', text: piece.text },
      { kind: 'added', text: piece.text },
    ]
  })
}

/** Neighbours of one kind put together; between two things that stay, what went stands before what came. */
function joined(pieces: readonly DiffPiece[]): DiffPiece[] {
  const done: DiffPiece[] = []
  let removed = ''
  let added = ''
  const close = () => {
    if (removed !== '') done.push({ kind: 'removed', text: removed })
    if (added !== '') done.push({ kind: 'added', text: added })
    removed = added = ''
  }
  for (const { kind, text } of pieces) {
    if (kind === 'removed') removed += text
    else if (kind === 'added') added += text
    else {
      close()
      const last = done.at(-1)
      if (last?.kind === 'same') done[done.length - 1] = { kind: 'same', text: last.text + text }
      else done.push({ kind: 'same', text })
    }
  }
  close()
  return done
}
