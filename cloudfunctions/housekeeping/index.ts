import { serve } from '../_kernel/rpc/serve'
import { runHousekeeping } from './sweep'

/** Only the timer calls it: people have no actions here. */
export const main = serve('housekeeping', {}, {}, runHousekeeping)
