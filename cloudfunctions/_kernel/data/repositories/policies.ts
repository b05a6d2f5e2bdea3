import type { PolicyState } from '@/shared/domain/policy/life'
import type { Policy, PolicyFile } from '@/shared/domain/policy/policy'
import { revisionId, type PolicyRevision } from '@/shared/domain/policy/revision'
import type { PolicySource } from '@/shared/domain/policy/source'
import type { RegionCode } from '@/shared/domain/access/region'
import { PAGE_SIZE } from '@/shared/contract/limits'
import { command, database } from '../database'
import { collection, type Page } from './repository'

const BY_IDS_MAX = 100
/** Most policies in force with one document number, published by the regions around a place or inside a region. */
const SAME_NUMBER_MAX = 50

/** States before a policy is published. */
const UNPUBLISHED: readonly PolicyState[] = ['draft', 'in_review', 'approved', 'scheduled']

const rows = collection<Policy>('policies')
const revisionRows = collection<PolicyRevision>('policy_revisions', { audited: false })

export const policies = {
  ...rows,

  /** Policies published for any of the regions, newest first. */
  feed(regions: readonly RegionCode[], cursor?: string): Promise<Page<Policy>> {
    const where = { regionCode: command.in([...regions]), state: 'published' }
    return rows.page(where, { by: 'publishedAt', direction: 'desc', size: PAGE_SIZE, cursor })
  },

  /** The policies with these ids, at most 100. Unknown ids are left out. */
  byIds(ids: readonly string[]): Promise<Policy[]> {
    return rows.find({ where: { _id: command.in([...ids]) }, limit: BY_IDS_MAX })
  },

  /** Id → state and version, for at most 100 policies. No other fields are read. */
  async statesOf(ids: readonly string[]): Promise<ReadonlyMap<string, Pick<Policy, 'state' | 'version'>>> {
    if (ids.length === 0) return new Map()
    const found = await rows.find({
      where: { _id: command.in([...new Set(ids)]) },
      fields: ['state', 'version'],
      limit: BY_IDS_MAX,
    })
    return new Map(found.map((policy) => [policy.id, policy]))
  },

  queue(regionCode: RegionCode, state: PolicyState, cursor?: string): Promise<Page<Policy>> {
    return rows.page({ regionCode, state }, { by: 'updatedAt', direction: 'desc', size: PAGE_SIZE, cursor })
  },

  ofAuthor(authorId: string, cursor?: string): Promise<Page<Policy>> {
    return rows.page({ authorId }, { by: 'updatedAt', direction: 'desc', size: PAGE_SIZE, cursor })
  },

  /** Policies of an author that are not published yet. */
  draftsOf(authorId: string, limit: number): Promise<Policy[]> {
    return rows.find({ where: { authorId, state: command.in([...UNPUBLISHED]) }, limit })
  },

  countDraftsOf(authorId: string): Promise<number> {
    return database.count('policies', { authorId, state: command.in([...UNPUBLISHED]) })
  },

  /** Like `countDraftsOf`, counted up to `most`. */
  countDraftsUpTo(authorId: string, most: number): Promise<number> {
    return database.countUpTo('policies', { authorId, state: command.in([...UNPUBLISHED]) }, most)
  },

  /** Policies of a region that wait for approval, counted up to `most`. */
  countInReview(regionCode: RegionCode, most: number): Promise<number> {
    return database.countUpTo('policies', { regionCode, state: 'in_review' }, most)
  },

  /** The published policy with this number by one of these regions. */
  async ofNumber(documentNumber: string, regionCodes: readonly RegionCode[]): Promise<Policy | undefined> {
    const where = { documentNumber, state: 'published', regionCode: command.in([...regionCodes]) }
    return (await rows.find({ where, limit: 1 }))[0]
  },

  /** Every policy in force with this document number by one of these regions. */
  async allOfNumber(
    documentNumber: string,
    regionCodes: readonly RegionCode[],
  ): Promise<Pick<Policy, 'id'>[]> {
    const where = { documentNumber, state: 'published', regionCode: command.in([...regionCodes]) }
    return rows.find({ where, fields: ['version'], limit: SAME_NUMBER_MAX })
  },

  /** Like `allOfNumber`, for the regions inside a region. */
  async numberedInside(documentNumber: string, regionCode: RegionCode): Promise<Pick<Policy, 'id'>[]> {
    const within = command.gt(regionCode).and(command.lt(`${regionCode}~`))
    const where = { documentNumber, state: 'published', regionCode: within }
    return rows.find({ where, fields: ['version'], limit: SAME_NUMBER_MAX })
  },

  /** Scheduled policies that are due for publication. */
  toPublish(now: number, limit: number): Promise<Policy[]> {
    const where = { state: 'scheduled', publishAt: command.lte(now) }
    return rows.find({ where, orderBy: [['publishAt', 'asc']], limit })
  },

  /** Published policies that are no longer valid. */
  toExpire(now: number, limit: number): Promise<Policy[]> {
    const where = { state: 'published', expiresAt: command.lte(now) }
    return rows.find({ where, orderBy: [['expiresAt', 'asc']], limit })
  },
}

export const policyRevisions = {
  ...revisionRows,

  /** A page of the revisions of a policy, the latest first. */
  of(policyId: string, cursor?: string): Promise<Page<PolicyRevision>> {
    return revisionRows.page(
      { policyId },
      { by: 'policyVersion', direction: 'desc', size: PAGE_SIZE, cursor },
    )
  },

  /** A file attached to the policy in one of its revisions. */
  async fileOf(policyId: string, fileId: string): Promise<PolicyFile | undefined> {
    const where = { policyId, 'content.attachments.fileId': fileId }
    const [revision] = await revisionRows.find({ where, limit: 1 })
    return revision?.content.attachments.find((file) => file.fileId === fileId)
  },

  one(policyId: string, policyVersion: number): Promise<PolicyRevision | undefined> {
    return revisionRows.byId(revisionId(policyId, policyVersion))
  },
}

/** The text from which each draft was read. Only added to. */
export const policySources = collection<PolicySource>('policy_sources', { audited: false })
