import type { CLAUSE_SIZES } from '@/shared/contract/limits'
import type { PolicyClause } from '../policy'

export type ClauseSizes = Readonly<Record<keyof typeof CLAUSE_SIZES, number>>

/**
 * The clauses in the sizes that are stored, without losing a word. Surplus clauses become paragraphs of the last one, surplus paragraphs are
 * joined, and a too long paragraph or heading continues in another paragraph.
 */
export function fitted(clauses: readonly PolicyClause[], sizes: ClauseSizes): PolicyClause[] {
  const kept = clauses
    .slice(0, sizes.clauses)
    .map((clause) => ({ ...clause, paragraphs: [...clause.paragraphs] }))
  const last = kept.at(-1)
  for (const { path, heading, paragraphs } of clauses.slice(sizes.clauses))
    last?.paragraphs.push(...[`${path} ${heading}`.trim(), ...paragraphs].filter(Boolean))
  return kept.map(({ level, path, heading, paragraphs }) => ({
    level,
    path: path.slice(0, sizes.path),
    heading: heading.length > sizes.heading ? '' : heading,
    paragraphs: fewer(
      (heading.length > sizes.heading ? [heading, ...paragraphs] : paragraphs).flatMap((each) =>
        pieces(each, sizes.paragraph),
      ),
      sizes,
    ),
  }))
}

function pieces(text: string, size: number): string[] {
  const parts: string[] = []
  for (let from = 0; from < text.length; from += size) parts.push(text.slice(from, from + size))
  return parts
}

/**
 * Reduces too many paragraphs. The first half of the allowed number stays; the others are joined, one on each line, up to the size of a paragraph.
 */
function fewer(paragraphs: readonly string[], { paragraphs: most, paragraph: size }: ClauseSizes): string[] {
  if (paragraphs.length <= most) return [...paragraphs]
  const kept = paragraphs.slice(0, most / 2)
  let open = ''
  for (const each of paragraphs.slice(most / 2)) {
    if (open !== '' && open.length + 1 + each.length > size) {
      kept.push(open)
      open = ''
    }
    open = open === '' ? each : `${open}\n${each}`
  }
  return open === '' ? kept : [...kept, open]
}
