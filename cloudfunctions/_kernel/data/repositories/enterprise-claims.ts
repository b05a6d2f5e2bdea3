import { createHash } from 'node:crypto'
import type { EnterpriseClaim } from '@/shared/domain/enterprise/claim'
import type { RegionCode } from '@/shared/domain/access/region'
import { PAGE_SIZE } from '@/shared/contract/limits'
import { command, database } from '../database'
import { collection, type Page } from './repository'

const rows = collection<EnterpriseClaim>('enterprise_claims')

const inside = (code: RegionCode) => command.gte(code).and(command.lt(`${code}~`))

/** Most claims that are shown of one enterprise, and of one person. */
const CLAIMS_SHOWN = 20

/** Requests to the park about enterprises that are registered already. */
export const enterpriseClaims = {
  ...rows,

  /** The id of a person's claim to an enterprise. Each has one, so a second request replaces the first. */
  toId(enterpriseId: string, openid: string): string {
    return `c_${createHash('sha256').update(`${enterpriseId}\n${openid}`).digest('hex').slice(0, 24)}`
  },

  /** Open claims of an enterprise, the oldest first. */
  openOf(enterpriseId: string): Promise<EnterpriseClaim[]> {
    const where = { enterpriseId, state: 'open' }
    return rows.find({ where, orderBy: [['at', 'asc']], limit: CLAIMS_SHOWN })
  },

  openIn(regionCode: RegionCode, cursor: string | undefined): Promise<Page<EnterpriseClaim>> {
    const page = { by: 'at', direction: 'asc', size: PAGE_SIZE, cursor } as const
    return rows.page({ state: 'open', regionCode: inside(regionCode) }, page)
  },

  /** Open claims of a region, counted up to `most`. */
  countOpenIn(regionCode: RegionCode, most: number): Promise<number> {
    return database.countUpTo('enterprise_claims', { state: 'open', regionCode: inside(regionCode) }, most)
  },

  ofPerson(openid: string): Promise<EnterpriseClaim[]> {
    return rows.find({ where: { openid }, orderBy: [['at', 'desc']], limit: CLAIMS_SHOWN })
  },
}
