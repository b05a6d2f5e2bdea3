import type { Migration } from './migration'

/** Evidence stores when somebody last read it. Older evidence gets the instant at which its enterprise agreed. */
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
