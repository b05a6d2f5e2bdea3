import { serve } from '../_kernel/serve'
import { sweep } from './sweep'

/** Only the timer calls it: people have no actions here. */
export const main = serve('clock', {}, {}, sweep)
