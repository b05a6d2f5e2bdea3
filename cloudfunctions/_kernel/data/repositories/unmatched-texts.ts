import type { RegionCode } from '@/shared/domain/access/region'
import type { UnmatchedText } from '@/shared/domain/service/unmatched-text'
import { collection, type Page } from './repository'

// The audit log names who wrote the need: it must not lead to the text.
const rows = collection<UnmatchedText>('unmatched_texts', { audited: false })

/** What was asked for and not found; see `UnmatchedText`. */
export const unmatchedTexts = {
  ...rows,

  /** Open ones of a region, the newest first. */
  openIn(regionCode: RegionCode, size: number, cursor: string | undefined): Promise<Page<UnmatchedText>> {
    return rows.page(
      { regionCodes: regionCode, open: true },
      { by: 'lastAt', direction: 'desc', size, cursor },
    )
  },
}
