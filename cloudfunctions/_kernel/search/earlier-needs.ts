import { EarlierNeeds, type EarlierNeed } from '@/shared/domain/search/index/earlier-needs'
import { collection } from '../data/repositories/repository'
import { cachedIndex } from './cached-index'

/** Solved needs without anything personal: evidence for what solved them. */
export const earlierNeeds = collection<EarlierNeed>('earlier_needs', { audited: false })

/** Solved needs without anything personal, kept across warm calls. */
export const earlierNeedIndex = cachedIndex<EarlierNeed, EarlierNeeds>({
  name: 'earlier_needs',
  changedIn: 'shelfVersion',
  open: (needs, packed) => new EarlierNeeds(needs, packed),
})
