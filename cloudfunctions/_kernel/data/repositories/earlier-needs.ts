import { PAGE_SIZE } from '@/shared/contract/limits'
import type { RegionCode } from '@/shared/domain/access/region'
import type { EarlierNeed } from '@/shared/domain/search/index/earlier-need-index'
import { command } from '../database'
import { collection, type Page } from './repository'

const rows = collection<EarlierNeed>('earlier_needs', { audited: false })

/** Solved needs without personal data: evidence of what solved them. */
export const earlierNeeds = {
  ...rows,

  /** A page of a zone's needs that others may read. The one not opened for the longest comes first. Withdrawn needs have no `lookedAt`. */
  shownIn(zoneCode: RegionCode, cursor: string | undefined): Promise<Page<EarlierNeed>> {
    const where = { zoneCode, lookedAt: command.gt(0) }
    return rows.page(where, { by: 'lookedAt', direction: 'asc', size: PAGE_SIZE, cursor })
  },
}
