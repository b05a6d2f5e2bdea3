import type { contract } from '@/shared/contract'
import { codeKey, facetKeys, wordKeys } from '@/shared/domain/need/need-search-keys'
import { ActionError } from '../_kernel/rpc/action-error'
import type { Handler } from '../_kernel/rpc/handler'
import { needs } from '../_kernel/data/repositories/needs'
import { regions } from '../_kernel/data/repositories/regions'
import { toParty } from './party'
import { toNeedCard } from './view'
import { reviews } from './viewing'

/** Costs at most two queries: by the case code, if the text can be one, and by words. */
export const findNeeds: Handler<typeof contract.needs.find> = async (
  context,
  { text, cursor, ...facets },
) => {
  const { subject: region, now } = context
  const { personId } = toParty(context)
  const narrowed = facetKeys(facets)
  const words = text === undefined ? [] : wordKeys(text)
  if (words.length + narrowed.length === 0)
    throw new ActionError('InvalidInput', { text: '请写两个字以上，或选一个条件' })
  const code = text === undefined || cursor !== undefined ? undefined : codeKey(text)
  const coded = code === undefined ? [] : await needs.withCode(region, [code, ...narrowed])
  const page =
    coded.length > 0 ? { items: coded } : await needs.found(region, [...words, ...narrowed], cursor)
  const cards = await Promise.all(
    page.items.map(async (need) => {
      const zone = await regions.known(need.zoneCode, now)
      const reader = { personId, reviews: reviews(context, zone) }
      return toNeedCard(need, { reader, now, calendar: zone.calendar, claims: true })
    }),
  )
  return { needs: cards, ...('nextCursor' in page && page.nextCursor && { nextCursor: page.nextCursor }) }
}
