import type { Migration } from './migration'

/** Solved needs that others may read say when somebody read them last: at first, when their enterprise agreed. */
export const evidenceIsLookedAt: Migration = {
  version: 16,
  says: 'earlier_needs that are shown say when somebody looked at them last',
  collection: 'earlier_needs',
  forgets: 'when somebody looked at a solved need last',
  up(evidence) {
    if ('lookedAt' in evidence || evidence['gone'] === true) return evidence
    return { ...evidence, lookedAt: Number(evidence['agreedAt'] ?? evidence['solvedAt'] ?? 1) }
  },
  down({ lookedAt: _lookedAt, ...evidence }) {
    return { ...evidence, _id: evidence._id }
  },
}
