import { contract } from '@/shared/contract'
import { serve } from '../_kernel/rpc/serve'
import { deadlines } from './deadlines'
import { follow } from './follow'
import { followed } from './followed'
import { keep } from './keep'
import { kept } from './kept'
import { opened } from './opened'

export const main = serve('bookmarks', contract.bookmarks, {
  opened,
  keep,
  kept,
  follow,
  followed,
  deadlines,
})
