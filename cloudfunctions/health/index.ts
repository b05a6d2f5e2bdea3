import { healthContract } from '@/shared/contract/health'
import { serve } from '../_kernel/rpc/serve'
import { download } from './download'
import { readHealth } from './read'

export const main = serve('health', healthContract, {
  read: readHealth,
  download,
})
