import { foldWidth, type DocumentPassage } from './passage'
import type { PolicyDocument } from './policy-document'

/**
 * Whether reading lost nothing. The text without its unplaced parts and the values of head and foot must equal, symbol by symbol, the marks,
 * headings and paragraphs of the clauses. Blanks and signs between them do not count.
 */
export function isWhole(text: string, document: PolicyDocument): boolean {
  const { title, documentNumber, writtenOn, issuingBodies, addressees, masthead, unplaced, clauses } =
    document
  const named = [title, documentNumber, writtenOn, ...issuingBodies, ...addressees].filter(
    (each) => each !== undefined,
  )
  const outside = named
    .map(({ passage }) => passage)
    .filter((passage) => !clauses.some((each) => isWithin(passage, each.passage)))
  const left = without(text, [...outside, ...masthead, ...unplaced.map(({ passage }) => passage)])
  return (
    squeezed(left) ===
    squeezed(clauses.map(({ mark, heading, paragraphs }) => mark + heading + paragraphs.join('')).join(''))
  )
}

function isWithin(inner: DocumentPassage, outer: DocumentPassage): boolean {
  return inner.start >= outer.start && inner.end <= outer.end
}

function without(text: string, passages: readonly DocumentPassage[]): string {
  const symbols = text.split('')
  for (const { start, end } of passages) symbols.fill(' ', start, end)
  return symbols.join('')
}

/** The text as no layout changes it: half-width, without blanks and the signs between number, heading and body. */
function squeezed(words: string): string {
  return foldWidth(words)
    .normalize('NFKC')
    .replace(/[\s\u200B-\u200D\u2060]/g, '')
    .replace(/[。:;、.,，：；()]/g, '')
}
