import { Catalogue } from '@/shared/domain/matching/catalogue'
import type { Service } from '@/shared/domain/service'
import { command } from '../database'
import { files } from '../files'
import { reader } from './repository'

/** The one document of `catalogues`: how often any service changed, and the snapshot file that holds them all up to some version. */
export interface CatalogueState {
  id: 'main'
  version: number
  /** Grows with every change of any service. */
  catalogueVersion: number
  snapshotFileId?: string
  /** The catalogueVersion up to which the snapshot holds everything. */
  snapshotVersion?: number
}

export const CATALOGUE_ID = 'main'

const states = reader<CatalogueState & { id: string }>('catalogues')
const services = reader<Service>('services')
const PAGE = 100

/** Kept across warm calls of one instance; brought up to date by what changed, document by document. */
let held: { catalogue: Catalogue; version: number } | undefined

export const servicesReader = { ...services }

/** The catalogue as of now: one read when nothing changed; the snapshot file plus what changed since on a cold start. */
export async function currentCatalogue(): Promise<Catalogue> {
  const state = await states.byId(CATALOGUE_ID)
  if (!state) return new Catalogue()
  if (!held || held.version > state.catalogueVersion) held = await fromSnapshot(state)
  while (held.version < state.catalogueVersion) {
    const changed = await changedSince(held.version)
    if (changed.length === 0) break
    for (const service of changed) held.catalogue.put(service)
    held.version = changed.at(-1)?.catalogueVersion ?? state.catalogueVersion
  }
  return held.catalogue
}

/** Writes all services into one file of cloud storage, so that the next cold start needs no document reads. Safe to run twice at once. */
export async function writeSnapshot(): Promise<{ fileId: string; version: number }> {
  const catalogue = await currentCatalogue()
  const version = held?.version ?? 0
  const content = Buffer.from(JSON.stringify({ version, services: [...catalogue.all()] }))
  return { fileId: await files.upload(`catalogues/${version}.json`, content), version }
}

async function fromSnapshot({
  snapshotFileId,
}: CatalogueState): Promise<{ catalogue: Catalogue; version: number }> {
  const content = snapshotFileId === undefined ? undefined : await files.download(snapshotFileId)
  if (!content) return { catalogue: new Catalogue(), version: 0 }
  const snapshot = JSON.parse(content.toString('utf8')) as { version: number; services: Service[] }
  return { catalogue: new Catalogue(snapshot.services), version: snapshot.version }
}

/** A change gives all its services one version, so a page may not end inside one: it is cut before the last version unless it is whole. */
async function changedSince(version: number): Promise<Service[]> {
  const changed: Service[] = []
  for (;;) {
    const where = { catalogueVersion: command.gt(version) }
    const page = await services.find({
      where,
      orderBy: [['catalogueVersion', 'asc']],
      skip: changed.length,
      limit: PAGE,
    })
    changed.push(...page)
    if (page.length < PAGE) return changed
  }
}
