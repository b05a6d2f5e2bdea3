import type { PolicyState } from '@/shared/domain/policy/life'
import type { Policy } from '@/shared/domain/policy/policy'
import { PolicyShelf } from '@/shared/domain/policy/policy-shelf'
import { revisionId, type PolicyRevision } from '@/shared/domain/policy/revision'
import type { RegionCode } from '@/shared/domain/region'
import { command } from '../database'
import { files } from '../files'
import { reader, type Page } from './repository'

/** The one document of `shelves`: how often a policy came into force or went out of it, and the snapshot file that holds those in force. */
export interface ShelfState {
  id: string
  version: number
  shelfVersion: number
  snapshotFileId?: string
  /** The shelfVersion up to which the snapshot holds everything. */
  snapshotVersion?: number
}

export const SHELF_ID = 'policies'
/** Policies in a page of a feed or a queue. */
const PAGE = 20
const CHANGES_PAGE = 100

const policies = reader<Policy>('policies')
const shelves = reader<ShelfState>('shelves')
const revisions = reader<PolicyRevision>('policy_revisions')

export const policiesReader = {
  ...policies,

  /** What was published for any of the regions, newest first. */
  feed(regions: readonly RegionCode[], cursor?: string): Promise<Page<Policy>> {
    const where = { regionCode: command.in([...regions]), state: 'published' }
    return policies.page(where, 'publishedAt', 'desc', PAGE, cursor)
  },

  /** Those of the ids that are there, at most 100. */
  byIds(ids: readonly string[]): Promise<Policy[]> {
    return policies.find({ where: { _id: command.in([...ids]) }, limit: CHANGES_PAGE })
  },

  queue(regionCode: RegionCode, state: PolicyState, cursor?: string): Promise<Page<Policy>> {
    return policies.page({ regionCode, state }, 'updatedAt', 'desc', PAGE, cursor)
  },

  ofAuthor(authorId: string, cursor?: string): Promise<Page<Policy>> {
    return policies.page({ authorId }, 'updatedAt', 'desc', PAGE, cursor)
  },

  /** Planned policies whose moment has come. */
  toPublish(now: number, limit: number): Promise<Policy[]> {
    const where = { state: 'scheduled', publishAt: command.lte(now) }
    return policies.find({ where, orderBy: [['publishAt', 'asc']], limit })
  },

  /** Published policies that have run out. */
  toExpire(now: number, limit: number): Promise<Policy[]> {
    const where = { state: 'published', expiresAt: command.lte(now) }
    return policies.find({ where, orderBy: [['expiresAt', 'asc']], limit })
  },
}

export const policyRevisionsReader = {
  /** Every revision of a policy, the last one first. */
  of(policyId: string, cursor?: string): Promise<Page<PolicyRevision>> {
    return revisions.page({ policyId }, 'policyVersion', 'desc', PAGE, cursor)
  },

  one(policyId: string, policyVersion: number): Promise<PolicyRevision | undefined> {
    return revisions.byId(revisionId(policyId, policyVersion))
  },
}

/** Kept across warm calls of one instance; brought up to date by what changed, document by document. */
let held: { shelf: PolicyShelf; version: number } | undefined

/** The policies in force as of now: one read when nothing changed; the snapshot file plus what changed since on a cold start. */
export async function currentShelf(): Promise<PolicyShelf> {
  const state = await shelves.byId(SHELF_ID)
  if (!state) return new PolicyShelf()
  if (!held || held.version > state.shelfVersion) held = await fromSnapshot(state)
  while (held.version < state.shelfVersion) {
    // Every change has a version of its own, so a page may end anywhere.
    const changed = await policies.find({
      where: { shelfVersion: command.gt(held.version) },
      orderBy: [['shelfVersion', 'asc']],
      limit: CHANGES_PAGE,
    })
    for (const policy of changed) held.shelf.put(policy)
    held.version = changed.at(-1)?.shelfVersion ?? state.shelfVersion
  }
  return held.shelf
}

/** Writes the policies in force into one file of cloud storage, so that the next cold start needs no document reads. */
export async function writeShelfSnapshot(): Promise<{ fileId: string; version: number }> {
  const shelf = await currentShelf()
  const version = held?.version ?? 0
  const content = Buffer.from(JSON.stringify({ version, policies: [...shelf.all()] }))
  return { fileId: await files.upload(`shelves/${version}.json`, content), version }
}

async function fromSnapshot({
  snapshotFileId,
}: ShelfState): Promise<{ shelf: PolicyShelf; version: number }> {
  const content = snapshotFileId === undefined ? undefined : await files.download(snapshotFileId)
  if (!content) return { shelf: new PolicyShelf(), version: 0 }
  const snapshot = JSON.parse(content.toString('utf8')) as { version: number; policies: Policy[] }
  return { shelf: new PolicyShelf(snapshot.policies), version: snapshot.version }
}
