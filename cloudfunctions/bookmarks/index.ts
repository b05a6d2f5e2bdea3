import { bookmarksContract } from '@/shared/contract/bookmarks'
import { serve } from '../_kernel/rpc/serve'
import { deadlines } from './deadlines'
import { follow } from './follow'
import { followed } from './followed'
import { keepPolicy } from './keep'
import { favourites } from './favourites'
import { opened } from './opened'

export const main = serve('bookmarks', bookmarksContract, {
  opened,
  keep: keepPolicy,
  kept: favourites,
  follow,
  followed,
  deadlines,
})
