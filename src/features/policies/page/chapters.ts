import type { PolicyClause } from '@/shared/domain/policy/policy'

/** A clause of the first level with everything below it. */
export interface Chapter {
  head: PolicyClause
  rest: readonly PolicyClause[]
}

/** The clauses by chapters, in order; what stands before the first chapter is one of its own. */
export function groupChapters(clauses: readonly PolicyClause[]): Chapter[] {
  const chapters: { head: PolicyClause; rest: PolicyClause[] }[] = []
  for (const clause of clauses) {
    const last = chapters.at(-1)
    if (last && clause.level > last.head.level) last.rest.push(clause)
    else chapters.push({ head: clause, rest: [] })
  }
  return chapters
}
