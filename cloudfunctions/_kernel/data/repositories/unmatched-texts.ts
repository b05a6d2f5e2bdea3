import type { RegionCode } from '@/shared/domain/access/region'
import type { UnmatchedText } from '@/shared/domain/service/unmatched-text'
import { collection, type Page } from './repository'

// Not audited: the audit log names the author of the need, who must not be found by the text.
const rows = collection<UnmatchedText>('unmatched_texts', { audited: false })

/** Words of needs that found no sure match; see `UnmatchedText`. */
export const unmatchedTexts = {
  ...rows,

  /** Open texts of a region, the newest first. */
  openIn(regionCode: RegionCode, size: number, cursor: string | undefined): Promise<Page<UnmatchedText>> {
    return rows.page(
      { regionCodes: regionCode, open: true },
      { by: 'lastAt', direction: 'desc', size, cursor },
    )
  },
}
