import { serve } from '../_kernel/rpc/serve'
import { sweep } from './sweep'

/** Only the timer calls it: people have no actions here. */
export const main = serve('housekeeping', {}, {}, sweep)
