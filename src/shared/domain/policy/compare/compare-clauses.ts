import type { PolicyClause } from '../policy'
import { editsBetween } from './edits'
import { diffPieces, type DiffPiece } from './pieces'

/** Number and heading of a clause. */
interface ClauseName {
  path: string
  heading: string
}

export interface ClauseChange {
  /** `renumbered`: the same words under another number. */
  change: 'added' | 'removed' | 'changed' | 'renumbered'
  before?: ClauseName
  after?: ClauseName
  /** Heading and paragraphs, one line each. */
  pieces: DiffPiece[]
}

interface Gap {
  removed: PolicyClause[]
  added: PolicyClause[]
}

/** Changed clauses in the order of the newer text. Clauses are matched by their words, because an inserted clause moves the numbers. */
export function compareClauses(
  before: readonly PolicyClause[],
  after: readonly PolicyClause[],
): ClauseChange[] {
  const changes: ClauseChange[] = []
  let gap: Gap = { removed: [], added: [] }
  const close = () => {
    changes.push(...changesIn(gap))
    gap = { removed: [], added: [] }
  }
  for (const edit of editsBetween(before.map(wordsOf), after.map(wordsOf))) {
    const older = edit.kind === 'added' ? undefined : before[edit.a]
    const newer = edit.kind === 'removed' ? undefined : after[edit.b]
    if (older && newer) {
      close()
      if (older.path !== newer.path) changes.push(changeFrom('renumbered', older, newer))
    } else if (older) gap.removed.push(older)
    else if (newer) gap.added.push(newer)
  }
  close()
  return changes
}

/** Changes between two unchanged clauses. Two similar clauses are one changed clause; the others were removed or added. */
function changesIn({ removed, added }: Gap): ClauseChange[] {
  const left = [...removed]
  const changes: ClauseChange[] = []
  for (const newer of added) {
    const at = left.findIndex((older) => isAlike(older, newer))
    // The older clauses before the match have no similar newer clause: they were removed.
    changes.push(...left.splice(0, Math.max(at, 0)).map((older) => changeFrom('removed', older)))
    const older = at < 0 ? undefined : left.shift()
    changes.push(older ? changeFrom('changed', older, newer) : changeFrom('added', undefined, newer))
  }
  return [...changes, ...left.map((older) => changeFrom('removed', older))]
}

function isAlike(older: PolicyClause, newer: PolicyClause): boolean {
  if (older.heading !== '' && older.heading === newer.heading) return true
  const shares = sharedShare(wordsOf(older), wordsOf(newer))
  return shares >= (older.path === newer.path ? 0.2 : 0.5)
}

/** Share of neighbouring symbol pairs that two texts have in common, 0–1. */
function sharedShare(a: string, b: string): number {
  const pairs = pairsOf(a)
  const others = pairsOf(b)
  const shared = [...pairs].filter((pair) => others.has(pair)).length
  return pairs.size + others.size === 0 ? 1 : (2 * shared) / (pairs.size + others.size)
}

function pairsOf(text: string): Set<string> {
  const symbols = [...text]
  return new Set(symbols.slice(1).map((symbol, i) => `${symbols[i]}${symbol}`))
}

function changeFrom(
  change: ClauseChange['change'],
  older: PolicyClause | undefined,
  newer?: PolicyClause,
): ClauseChange {
  return {
    change,
    ...(older && { before: nameOf(older) }),
    ...(newer && { after: nameOf(newer) }),
    pieces:
      change === 'renumbered' ? [] : diffPieces(older ? wordsOf(older) : '', newer ? wordsOf(newer) : ''),
  }
}

const nameOf = ({ path, heading }: PolicyClause): ClauseName => ({ path, heading })

function wordsOf({ heading, paragraphs }: PolicyClause): string {
  return [heading, ...paragraphs].filter((line) => line !== '').join('\n')
}
