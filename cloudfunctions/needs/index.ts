import { contract } from '@/shared/contract'
import { serve } from '../_kernel/rpc/serve'
import { ask } from './ask'
import { claim } from './claim'
import { confirm } from './confirm'
import { decline } from './decline'
import { forward } from './forward'
import { judge } from './judge'
import { mine } from './mine'
import { post } from './post'
import { preview } from './preview'
import { propose } from './propose'
import { queue } from './queue'
import { rate } from './rate'
import { read } from './read'
import { reject } from './reject'
import { reply } from './reply'
import { review } from './review'
import { same } from './same'
import { share } from './share'
import { snapshot } from './snapshot'
import { supply } from './supply'
import { withdraw } from './withdraw'

export const main = serve('needs', contract.needs, {
  preview,
  snapshot,
  post,
  mine,
  read,
  share,
  same,
  supply,
  withdraw,
  queue,
  claim,
  reply,
  ask,
  propose,
  decline,
  forward,
  confirm,
  reject,
  rate,
  judge,
  review,
})
