import type { PolicyDocument } from './read-document'

const PAGE_NUMBERS = /[—–―-]+\d{1,3}[—–―-]+|第\d{1,3}页(?:,?共\d{1,3}页)?/g

/**
 * Whether everything that came in is in what came out: head, clauses and tail are the text without a gap, and every symbol of a clause is
 * in its number, its heading or its paragraphs. Blanks, signs at the joints and numbers of pages do not count.
 */
export function isWhole(text: string, { head, clauses, tail }: PolicyDocument): boolean {
  let at = 0
  for (const { start, end } of [head, ...clauses.map(({ passage }) => passage), tail]) {
    if (start !== at || end < start) return false
    at = end
  }
  if (at !== text.length) return false
  return clauses.every(({ passage, mark, heading, paragraphs }) => {
    const came = text.slice(passage.start, passage.end)
    return squeezed(came) === squeezed(mark + heading + paragraphs.join(''))
  })
}

/** What no layout changes: half-width, without blanks and the signs that stand between number, heading and body. */
function squeezed(words: string): string {
  return words
    .normalize('NFKC')
    .replace(/[\s\u200B-\u200D\u2060]/g, '')
    .replace(PAGE_NUMBERS, '')
    .replace(/[。:;、.]/g, '')
}
