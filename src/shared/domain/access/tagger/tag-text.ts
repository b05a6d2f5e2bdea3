import type { FoundPiece } from '../found-pieces'
import { LEARNED_ROWS, LEARNED_SLOTS, LEARNED_STEPS } from './learned-tags'
import { readSigns } from './reading'
import { listSlots } from './tag-features'
import { bestLabels, LABELS, PIECE_KINDS, sumWeights, type PieceKind, type TagModel } from './tag-model'
import { readModel } from './weight-letters'

/** The text that replaces a piece, by kind. */
export const MARKS: Readonly<Record<PieceKind, string>> = {
  person: '某人',
  enterprise: '某企业',
  address: '某处',
  number: '',
}
/** Jobs. A job alone names nobody: 代办员, 客户经理. */
const JOB = /^(?:\p{Script=Han}{1,4}员|(?:客户|项目|职业|大堂|部门)经理)$/u
/** Longest piece, in UTF-16 units. No name is longer: a longer piece repeats one character. */
const LENGTH_MAX = 120
/** Marks in the text. They name nobody. */
const MARKED = /某人|某处|某企业|本企业|某某/g
/** Numbers of the state and of public services name nobody: 110, 12345, 95598, 96177. */
const PUBLIC = /^(?:1(?:10|14|19|2[02])|12\d{3}|9[56]\d{3,4})$/
const NEVER = -1e6

let learned: TagModel | undefined

/**
 * The pieces of a text that somebody could be known by, as the learned weights find them ([decision 12]). The weights are unpacked for the
 * first text.
 */
export function tagText(text: string): FoundPiece[] {
  learned ??= readModel({ steps: LEARNED_STEPS, slots: LEARNED_SLOTS.join(''), rows: LEARNED_ROWS.join('') })
  return tagWith(learned, text)
}

/** Finds pieces with the weights of another model. */
export function tagWith(model: TagModel, text: string): FoundPiece[] {
  if (text === '') return []
  const sums = sumWeights(model, listSlots(readSigns(text)))
  for (const { 0: mark, index } of text.matchAll(MARKED))
    for (let unit = index; unit < index + mark.length; unit += 1)
      for (let label = 1; label < LABELS; label += 1) sums[unit * LABELS + label] = NEVER
  return toPieces(bestLabels(model, sums)).filter(
    ({ start, end }) => end - start <= LENGTH_MAX && !isNobody(text.slice(start, end).trim()),
  )
}

const isNobody = (piece: string) => PUBLIC.test(piece) || JOB.test(piece)

function toPieces(labels: Uint8Array): FoundPiece[] {
  const pieces: FoundPiece[] = []
  labels.forEach((label, at) => {
    const kind = PIECE_KINDS[(label - 1) >> 1]
    if (label === 0 || kind === undefined) return
    const last = pieces.at(-1)
    if (label % 2 === 0 && last?.end === at) last.end += 1
    else pieces.push({ start: at, end: at + 1, instead: MARKS[kind] })
  })
  return pieces
}
