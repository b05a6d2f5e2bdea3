import type { LocalCloud } from '../localcloud/server'
import { TEMPLATES } from '../cloudfunctions/_kernel/templates'
import type { CollectionName } from '../cloudfunctions/_kernel/collections'
import { district, hamlet, type Contents } from './data/district'
import { stored } from './data/stored'

/** The one document of `catalogues`; it is planted last, so its presence means that the rest is there. */
const CATALOGUE_ID = 'main'
/** The one document of `shelves`. */
const SHELF_ID = 'policies'

/**
 * Plants the demo district as of `now` (epoch ms) unless a store is planted already. Deterministic; a seeding that was broken
 * off is completed by the next.
 * @returns whether anything was planted
 */
export function seedDistrict(cloud: LocalCloud, now: number): boolean {
  return plant(cloud, () => district(now))
}

/** As `seedDistrict`, with the least that has one of everything: for tests that must be fast. */
export function seedMinimal(cloud: LocalCloud, now: number): boolean {
  return plant(cloud, () => hamlet(now))
}

function plant(cloud: LocalCloud, contentsOf: () => Contents): boolean {
  if (cloud.database.count('catalogues', { _id: CATALOGUE_ID }) > 0) return false
  const contents = contentsOf()
  insertMissing(cloud, 'regions', contents.regions.map(stored))
  insertMissing(cloud, 'organizations', contents.organizations.map(stored))
  insertMissing(cloud, 'services', contents.services.map(stored))
  insertMissing(cloud, 'policies', contents.policies.map(stored))
  insertMissing(cloud, 'shelves', [shelfOf(contents)])
  insertMissing(cloud, 'enterprises', contents.enterprises.map(stored))
  insertMissing(cloud, 'people', contents.people.map(stored))
  insertMissing(cloud, 'needs', contents.needs.map(stored))
  insertMissing(cloud, 'inbox', contents.inbox.map(stored))
  for (const { openid, quota } of contents.people)
    for (const [name, { id }] of Object.entries(TEMPLATES))
      if ((quota[name] ?? 0) > 0) cloud.messages.accept(openid, id, quota[name])
  plantCatalogue(cloud, contents)
  return true
}

/** How often a policy came into force so far: few enough to be read one by one on a cold start. */
function shelfOf({ policies }: Contents): { _id: string; version: number; shelfVersion: number } {
  return {
    _id: SHELF_ID,
    version: 1,
    shelfVersion: Math.max(0, ...policies.map((policy) => policy.shelfVersion)),
  }
}

/** Like the functions do it: all services in one file of the storage, so that a cold start reads no documents. */
function plantCatalogue(cloud: LocalCloud, { services }: Contents): void {
  const version = services.reduce((highest, service) => Math.max(highest, service.catalogueVersion), 0)
  const bytes = Buffer.from(JSON.stringify({ version, services }))
  cloud.database.insert('catalogues', [
    {
      _id: CATALOGUE_ID,
      version: 1,
      catalogueVersion: version,
      snapshotVersion: version,
      snapshotFileId: cloud.storage.put(`catalogues/${version}.json`, bytes),
    },
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
