import type { EarlierNeed } from '@/shared/domain/search/index/earlier-need-index'
import { collection } from './repository'

/** Solved needs without anything personal: evidence for what solved them. */
export const earlierNeeds = collection<EarlierNeed>('earlier_needs', { audited: false })
