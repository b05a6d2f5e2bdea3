import { contract } from '@/shared/contract'
import { serve } from '../_kernel/rpc/serve'
import { read } from './read'

export const main = serve('health', contract.health, { read })
