import { EarlierNeedIndex, type EarlierNeed } from '@/shared/domain/search/index/earlier-need-index'
import { cachedIndex } from './cached-index'

/** Solved needs without anything personal, kept across warm calls. */
export const earlierNeedIndex = cachedIndex<EarlierNeed, EarlierNeedIndex>({
  name: 'earlier_needs',
  changedIn: 'indexVersion',
  open: (needs, packed) => new EarlierNeedIndex(needs, packed),
})
