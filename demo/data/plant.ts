import type { LocalCloud } from '../../localcloud/server'
import { TEMPLATES } from '../../cloudfunctions/_kernel/platform/templates'
import type { CollectionName } from '../../cloudfunctions/_kernel/data/collections'
import type { IndexName } from '../../cloudfunctions/_kernel/search/index-states'
import type { Person } from '@/shared/domain/access/account'

/** The document of `index_states` that is planted last. When it exists, the planting is complete. */
const LAST: IndexName = 'services'

/** The computed contents of a demo, ready to plant. */
export interface Seed {
  documents: [CollectionName, { _id: string }[]][]
  people: readonly Person[]
  /** The catalogue version of the last change of a service. */
  catalogueVersion: number
  /** The file that holds all services. */
  catalogue: Buffer
}

/**
 * Plants a demo unless the store is planted already. The next call completes an interrupted planting.
 * @returns whether anything was planted
 */
export function plantSeed(cloud: LocalCloud, seed: Seed): boolean {
  if (cloud.database.count('index_states', { _id: LAST }) > 0) return false
  for (const [collection, documents] of seed.documents) insertMissing(cloud, collection, documents)
  for (const { openid, quota } of seed.people)
    for (const [name, { id }] of Object.entries(TEMPLATES))
      if ((quota[name] ?? 0) > 0) cloud.messages.accept(openid, id, quota[name])
  plantCatalogue(cloud, seed)
  return true
}

/** Stores all services in one file of the storage, as the functions do, so that a cold start reads no documents. */
function plantCatalogue(cloud: LocalCloud, { catalogueVersion: version, catalogue }: Seed): void {
  const snapshotFileId = cloud.storage.put(`snapshots/${LAST}-${version}.bin`, catalogue)
  cloud.database.insert('index_states', [
    { _id: LAST, version: 1, indexVersion: version, snapshotVersion: version, snapshotFileId },
  ])
}

function insertMissing(
  cloud: LocalCloud,
  collection: CollectionName,
  documents: readonly { _id: string }[],
): void {
  const known = new Set(cloud.database.find(collection).map((document) => (document as { _id: string })._id))
  const missing = documents.filter(({ _id }) => !known.has(_id))
  if (missing.length > 0) cloud.database.insert(collection, missing)
}
