import type { Migration, MigratedDocument } from './migration'

type Sharer = Readonly<Record<string, unknown>>

const sharersOf = (shared: MigratedDocument) => (shared['sharers'] ?? []) as readonly Sharer[]

/** A need that joins by 我也有 now stores whose words its own resembled. Needs that joined before stay together until their words change. */
export const joinsSayWhoseWords: readonly Migration[] = [
  {
    version: 17,
    says: 'needs that were among the same ones say that they joined before',
    collection: 'needs',
    forgets: 'whose words a need resembled that said 我也有',
    up(need) {
      if (need['sameId'] === undefined || 'alikeTo' in need) return need
      return { ...need, joinedBefore: true }
    },
    down({ alikeTo: _alikeTo, joinedBefore: _before, ...need }) {
      return { ...need, _id: need._id }
    },
  },
  {
    version: 18,
    says: 'shared_needs name the words of each',
    collection: 'shared_needs',
    forgets: 'whose words each of the same needs resembled',
    up(shared) {
      const sharers = sharersOf(shared).map((one) =>
        'words' in one ? one : { ...one, words: one['needId'], joinedBefore: true },
      )
      return { ...shared, sharers }
    },
    down(shared) {
      const sharers = sharersOf(shared).map(
        ({ words: _words, alikeTo: _alikeTo, joinedBefore: _before, ...one }) => one,
      )
      return { ...shared, sharers }
    },
  },
]
