import { healthContract } from '@/shared/contract/health'
import { serve } from '../_kernel/rpc/serve'
import { readHealth } from './read'

export const main = serve('health', healthContract, { read: readHealth })
