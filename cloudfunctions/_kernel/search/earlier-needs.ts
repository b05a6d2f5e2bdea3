import type { Enterprise } from '@/shared/domain/access/account'
import { isTrusted } from '@/shared/domain/enterprise/standing'
import { EarlierNeedIndex, type EarlierNeed } from '@/shared/domain/search/index/earlier-need-index'
import { cachedIndex } from './cached-index'

/** The index over solved needs that their enterprises let others read, without personal data. Kept across warm calls. */
export const earlierNeedIndex = cachedIndex<EarlierNeed, EarlierNeedIndex>({
  name: 'earlier_needs',
  changedIn: 'indexVersion',
  open: (needs, packed) => new EarlierNeedIndex(needs, packed),
})

const NO_EVIDENCE = new EarlierNeedIndex()

/** The evidence that an enterprise may see: none until the park has verified it. */
export async function evidenceFor(enterprise: Pick<Enterprise, 'status'>): Promise<EarlierNeedIndex> {
  return isTrusted(enterprise) ? earlierNeedIndex.current() : NO_EVIDENCE
}
