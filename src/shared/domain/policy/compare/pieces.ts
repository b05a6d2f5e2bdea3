import { editsBetween, type TextEdit } from './edits'

/** A piece of text that both texts have, only the older one, or only the newer one. */
export interface DiffPiece {
  kind: TextEdit['kind']
  text: string
}

/** Units that change as a whole: a Han symbol, a word or number of another script, a run of blanks, or a sign. */
const WORD = /\p{Script=Han}|[\p{L}\p{N}]+(?:\.\d+)?|\s+|[^]/gu
/** An unchanged piece shorter than this between two changes is shown as changed: it does not help a reader. */
const TOO_SHORT = 2

/** The newer text with removed and added words marked. Same and removed pieces make the older text, same and added pieces the newer. */
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

/** Joins neighbours of one kind. Between two unchanged pieces, the removed text comes before the added text. */
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
