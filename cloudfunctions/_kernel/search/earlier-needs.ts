import { EarlierNeeds, type EarlierNeed } from '@/shared/domain/search/index/earlier-needs'
import { cachedIndex } from './cached-index'

/** Solved needs without anything personal, kept across warm calls. */
export const earlierNeedIndex = cachedIndex<EarlierNeed, EarlierNeeds>({
  name: 'earlier_needs',
  changedIn: 'indexVersion',
  open: (needs, packed) => new EarlierNeeds(needs, packed),
})
