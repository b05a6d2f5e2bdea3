import type { Migration, MigratedDocument } from './migration'

/**
 * `shelfVersion` becomes `indexVersion` in the state of each index and in every item of one. Instances of the release before go on
 * answering from the snapshot file that the state names, so the state's original stays until its functions are replaced.
 */
export const indexStatesAreNamed: Migration = {
  version: 4,
  says: 'shelves is called index_states, and its shelfVersion indexVersion',
  collection: 'shelves',
  renamed: { to: 'index_states', originals: 'kept' },
  up: toIndexVersion,
  down: toShelfVersion,
}

/** One migration for each collection of items that an index is made of. */
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

/** The same document when it has no field of the old name, or one of the new name already. */
function withFieldRenamed(document: MigratedDocument, from: string, to: string): MigratedDocument {
  if (!(from in document) || to in document) return document
  const { [from]: value, ...rest } = document
  return { ...rest, [to]: value, _id: document._id }
}
