import type { PolicyClause } from '../policy'
import { editsBetween } from './edits'
import { diffPieces, type DiffPiece } from './pieces'

/** A clause as one names it. */
interface ClauseName {
  path: string
  heading: string
}

export interface ClauseChange {
  /** `renumbered`: the same words under another number. */
  change: 'added' | 'removed' | 'changed' | 'renumbered'
  before?: ClauseName
  after?: ClauseName
  /** Heading and paragraphs, a line each. */
  pieces: DiffPiece[]
}

interface Gap {
  removed: PolicyClause[]
  added: PolicyClause[]
}

/** Clauses that changed, in the order of the newer text. Numbers move when a clause is put in, so words tell which is which. */
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

/** Between two clauses that stayed: those that are alike are one that changed, the others came or went. */
function changesIn({ removed, added }: Gap): ClauseChange[] {
  const left = [...removed]
  const changes: ClauseChange[] = []
  for (const newer of added) {
    const at = left.findIndex((older) => isAlike(older, newer))
    // What stood before it and found nothing like it is gone.
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

/** How much of the two texts their neighbouring pairs of symbols have in common, 0–1. */
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
