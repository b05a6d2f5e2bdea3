import type { PolicyClause } from '@/shared/domain/policy/policy'

/** A clause with all clauses below it. */
export interface Chapter {
  head: PolicyClause
  rest: readonly PolicyClause[]
}

/** Groups clauses into chapters, in order. Clauses before the first chapter form chapters of their own. */
export function groupChapters(clauses: readonly PolicyClause[]): Chapter[] {
  const chapters: { head: PolicyClause; rest: PolicyClause[] }[] = []
  for (const clause of clauses) {
    const last = chapters.at(-1)
    if (last && clause.level > last.head.level) last.rest.push(clause)
    else chapters.push({ head: clause, rest: [] })
  }
  return chapters
}
