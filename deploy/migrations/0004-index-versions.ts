import type { Migration, MigratedDocument } from './migration'

/**
 * `shelfVersion` becomes `indexVersion` in the state of each index and in every item of an index. Instances of the previous release
 * still answer from the snapshot file that the state names, so the state's original stays until its functions are replaced.
 */
export const indexStatesAreNamed: Migration = {
  version: 4,
  says: 'shelves is called index_states, and its shelfVersion indexVersion',
  collection: 'shelves',
  renamed: { to: 'index_states', originals: 'kept' },
  up: toIndexVersion,
  down: toShelfVersion,
}

/** One migration for each collection whose items make an index. */
export const itemsHaveIndexVersions: readonly Migration[] = ['policies', 'earlier_needs', 'shared_needs'].map(
  (collection, place) => ({
    version: 5 + place,
    says: `shelfVersion of ${collection} is called indexVersion`,
    collection,
    up: toIndexVersion,
    down: toShelfVersion,
  }),
)

function toIndexVersion(document: MigratedDocument): MigratedDocument {
  return withFieldRenamed(document, 'shelfVersion', 'indexVersion')
}

function toShelfVersion(document: MigratedDocument): MigratedDocument {
  return withFieldRenamed(document, 'indexVersion', 'shelfVersion')
}

/** Renames a field. Returns the same document when it lacks the old field or already has the new one. */
function withFieldRenamed(document: MigratedDocument, from: string, to: string): MigratedDocument {
  if (!(from in document) || to in document) return document
  const { [from]: value, ...rest } = document
  return { ...rest, [to]: value, _id: document._id }
}
