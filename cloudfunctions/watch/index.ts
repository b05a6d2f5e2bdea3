import { contract } from '@/shared/contract'
import { serve } from '../_kernel/serve'
import { health } from './health'

export const main = serve('watch', contract.watch, { health })
