import type { contract } from '@/shared/contract'
import { UNMATCHED_PAGE_SIZE } from '@/shared/contract/limits'
import { contains } from '@/shared/domain/access/region'
import { phrasesElsewhere } from '@/shared/domain/search/confidence/elsewhere'
import { extractTopic } from '@/shared/domain/search/need-text/need-topic'
import { matchServices } from '@/shared/domain/search/match/match-services'
import type { UnmatchedText } from '@/shared/domain/service/unmatched-text'
import { DEFAULT_CALENDAR } from '@/shared/domain/time/calendar'
import { unmatchedTexts } from '../_kernel/data/repositories/unmatched-texts'
import type { Handler } from '../_kernel/rpc/handler'
import { serviceIndex } from '../_kernel/search/catalogue'

const NEAREST = 3

/** A page of unmatched texts without those that the present catalogue answers with certainty. */
export const unmatched: Handler<typeof contract.services.unmatched> = async (
  { subject: regionCode, now },
  { cursor },
) => {
  const [page, catalogue] = await Promise.all([
    unmatchedTexts.openIn(regionCode, UNMATCHED_PAGE_SIZE, cursor),
    serviceIndex.current(),
  ])
  const moment = { at: now, calendar: DEFAULT_CALENDAR }
  const elsewhere = phrasesElsewhere()
  const isAnswered = ({ text, zoneCode }: UnmatchedText) =>
    matchServices({ text: extractTopic(text), zoneCode }, catalogue, moment, { elsewhere }).wellMatched
  const nearest = ({ text, zoneCode }: UnmatchedText) =>
    catalogue
      .search({ text: extractTopic(text), zoneCode, at: now, limit: 4 * NEAREST })
      .filter(({ item }) => contains(regionCode, item.regionCode))
      .slice(0, NEAREST)
      .map(({ item: { id, name, version } }) => ({ serviceId: id, name, version }))
  return {
    texts: page.items
      .filter((one) => !isAnswered(one))
      .map((one) => {
        const { id, text, category, times, lastAt } = one
        return { unmatchedId: id, text, category, times, lastAt, nearest: nearest(one) }
      }),
    ...(page.nextCursor !== undefined && { nextCursor: page.nextCursor }),
  }
}
