import { SharedNeedIndex } from '@/shared/domain/search/index/shared-need-index'
import type { SharedNeed } from '@/shared/domain/need/shared-need'
import { cachedIndex } from './cached-index'

/**
 * Open needs that others may see, kept across warm calls. They are never written into a snapshot file: a need that is no longer shared must
 * not stay in an old file. Open needs are few enough to be read one by one on a cold start.
 */
export const sharedNeedIndex = cachedIndex<SharedNeed, SharedNeedIndex>({
  name: 'shared_needs',
  changedIn: 'indexVersion',
  open: (needs, packed) => new SharedNeedIndex(needs, packed),
})
