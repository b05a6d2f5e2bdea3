import { PAGE_SIZE } from '@/shared/contract/limits'
import type { RegionCode } from '@/shared/domain/access/region'
import type { EarlierNeed } from '@/shared/domain/search/index/earlier-need-index'
import { command } from '../database'
import { collection, type Page } from './repository'

const rows = collection<EarlierNeed>('earlier_needs', { audited: false })

/** Solved needs without anything personal: evidence for what solved them. */
export const earlierNeeds = {
  ...rows,

  /** A page of those of a zone that others may read, the longest not looked at first. What was taken back has no such instant. */
  shownIn(zoneCode: RegionCode, cursor: string | undefined): Promise<Page<EarlierNeed>> {
    const where = { zoneCode, lookedAt: command.gt(0) }
    return rows.page(where, { by: 'lookedAt', direction: 'asc', size: PAGE_SIZE, cursor })
  },
}
