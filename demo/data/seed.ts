import type { LocalCloud } from '../../localcloud/server'
import { TEMPLATES } from '../../cloudfunctions/_kernel/platform/templates'
import type { CollectionName } from '../../cloudfunctions/_kernel/data/collections'
import type { CachedIndexName, IndexName } from '../../cloudfunctions/_kernel/search/index-states'
import { snapshotBytes } from '../../cloudfunctions/_kernel/search/snapshot-file'
import { toEarlierNeed } from '@/shared/domain/search/learning/to-earlier-need'
import { ServiceIndex } from '@/shared/domain/search/index/service-index'
import type { EarlierNeed } from '@/shared/domain/search/index/earlier-need-index'
import { needSearchKeys } from '@/shared/domain/need/need-search-keys'
import { withNeed, type SharedNeed } from '@/shared/domain/need/shared-need'
import { district, hamlet, type Contents } from './district'
import { figuresOf } from './figures'
import { stored } from './stored'

/** The document of `index_states` that is planted last: its presence means that the rest is there. */
const LAST: IndexName = 'services'

/**
 * Plants the demo district as of `now` (epoch ms) unless a store is planted already. Deterministic; a seeding that was broken
 * off is completed by the next.
 * @returns whether anything was planted
 */
export function seedDistrict(cloud: LocalCloud, now: number): boolean {
  return plant(cloud, () => districtAt(now), now)
}

/** The district of the last instant that was asked for: tests plant the same one again and again. The database keeps copies. */
let lastDistrict: { now: number; contents: Contents } | undefined

function districtAt(now: number): Contents {
  if (lastDistrict?.now !== now) lastDistrict = { now, contents: district(now) }
  return lastDistrict.contents
}

/** As `seedDistrict`, with the least that has one of everything: for tests that must be fast. */
export function seedMinimal(cloud: LocalCloud, now: number): boolean {
  return plant(cloud, () => hamlet(now), now)
}

function plant(cloud: LocalCloud, contentsOf: () => Contents, now: number): boolean {
  if (cloud.database.count('index_states', { _id: LAST }) > 0) return false
  const contents = contentsOf()
  insertMissing(cloud, 'regions', contents.regions.map(stored))
  insertMissing(cloud, 'organizations', contents.organizations.map(stored))
  insertMissing(cloud, 'services', contents.services.map(stored))
  insertMissing(cloud, 'policies', contents.policies.map(stored))
  insertMissing(cloud, 'enterprises', contents.enterprises.map(stored))
  insertMissing(cloud, 'people', contents.people.map(stored))
  insertMissing(
    cloud,
    'needs',
    contents.needs.map((need) => stored({ ...need, searchKeys: needSearchKeys({ ...need, isHeld: false }) })),
  )
  if (contents.needs.length > 0) {
    const counted = { _id: 'progress', version: 1, until: now }
    insertMissing(cloud, 'need_figures', [...figuresOf(contents.needs, now), counted])
  }
  const earlier = evidenceOf(contents)
  insertMissing(cloud, 'earlier_needs', earlier.map(stored))
  const shared = sharedOf(contents)
  insertMissing(cloud, 'shared_needs', shared.map(stored))
  insertMissing(cloud, 'inbox', contents.inbox.map(stored))
  for (const { openid, quota } of contents.people)
    for (const [name, { id }] of Object.entries(TEMPLATES))
      if ((quota[name] ?? 0) > 0) cloud.messages.accept(openid, id, quota[name])
  insertMissing(cloud, 'index_states', [
    stateOf('policies', contents.policies),
    stateOf('earlier_needs', earlier),
    stateOf('shared_needs', shared),
  ])
  plantCatalogue(cloud, contents)
  return true
}

/** How often a shelf changed so far: few enough to be read one by one on a cold start. */
function stateOf(name: CachedIndexName, items: readonly { indexVersion: number }[]) {
  return { _id: name, version: 1, indexVersion: Math.max(0, ...items.map((item) => item.indexVersion)) }
}

/** Like the function does it when an enterprise confirms. */
function evidenceOf({ needs, services, policies }: Contents): EarlierNeed[] {
  return needs
    .flatMap((need) => toEarlierNeed(need, 0, services, policies) ?? [])
    .map((one, i) => ({ ...one, indexVersion: i + 1 }))
}

/** Like the functions do it when needs are posted and closed. */
function sharedOf({ needs }: Contents): SharedNeed[] {
  const shared = new Map<string, SharedNeed>()
  for (const need of [...needs].sort((a, b) => a.createdAt - b.createdAt)) {
    const next = withNeed(shared.get(need.sameId ?? ''), need, need.updatedAt)
    if (next) shared.set(next.id, next)
  }
  return [...shared.values()].map((one, i) => ({ ...one, indexVersion: i + 1 }))
}

/** Like the functions do it: all services in one file of the storage, so that a cold start reads no documents. */
function plantCatalogue(cloud: LocalCloud, { services }: Contents): void {
  const version = services.reduce((highest, service) => Math.max(highest, service.catalogueVersion), 0)
  cloud.database.insert('index_states', [
    {
      _id: LAST,
      version: 1,
      indexVersion: version,
      snapshotVersion: version,
      snapshotFileId: cloud.storage.put(
        `snapshots/${LAST}-${version}.bin`,
        snapshotBytes(version, new ServiceIndex(services)),
      ),
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
