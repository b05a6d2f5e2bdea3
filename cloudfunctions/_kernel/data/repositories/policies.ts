import type { PolicyState } from '@/shared/domain/policy/life'
import type { Policy } from '@/shared/domain/policy/policy'
import { revisionId, type PolicyRevision } from '@/shared/domain/policy/revision'
import type { RegionCode } from '@/shared/domain/access/region'
import { PAGE_SIZE } from '@/shared/contract/limits'
import { command } from '../database'
import { collection, type Page } from './repository'

const MOST_BY_ID = 100

const rows = collection<Policy>('policies')
const revisionRows = collection<PolicyRevision>('policy_revisions', { audited: false })

export const policies = {
  ...rows,

  /** What was published for any of the regions, newest first. */
  feed(regions: readonly RegionCode[], cursor?: string): Promise<Page<Policy>> {
    const where = { regionCode: command.in([...regions]), state: 'published' }
    return rows.page(where, { by: 'publishedAt', direction: 'desc', size: PAGE_SIZE, cursor })
  },

  /** Those of the ids that are there, at most 100. */
  byIds(ids: readonly string[]): Promise<Policy[]> {
    return rows.find({ where: { _id: command.in([...ids]) }, limit: MOST_BY_ID })
  },

  queue(regionCode: RegionCode, state: PolicyState, cursor?: string): Promise<Page<Policy>> {
    return rows.page({ regionCode, state }, { by: 'updatedAt', direction: 'desc', size: PAGE_SIZE, cursor })
  },

  ofAuthor(authorId: string, cursor?: string): Promise<Page<Policy>> {
    return rows.page({ authorId }, { by: 'updatedAt', direction: 'desc', size: PAGE_SIZE, cursor })
  },

  /** Planned policies whose moment has come. */
  toPublish(now: number, limit: number): Promise<Policy[]> {
    const where = { state: 'scheduled', publishAt: command.lte(now) }
    return rows.find({ where, orderBy: [['publishAt', 'asc']], limit })
  },

  /** Published policies that have run out. */
  toExpire(now: number, limit: number): Promise<Policy[]> {
    const where = { state: 'published', expiresAt: command.lte(now) }
    return rows.find({ where, orderBy: [['expiresAt', 'asc']], limit })
  },
}

export const policyRevisions = {
  ...revisionRows,

  /** Every revision of a policy, the last one first. */
  of(policyId: string, cursor?: string): Promise<Page<PolicyRevision>> {
    return revisionRows.page(
      { policyId },
      { by: 'policyVersion', direction: 'desc', size: PAGE_SIZE, cursor },
    )
  },

  one(policyId: string, policyVersion: number): Promise<PolicyRevision | undefined> {
    return revisionRows.byId(revisionId(policyId, policyVersion))
  },
}
