import { serveTimer } from '../_kernel/rpc/timer'
import { runHousekeeping } from './sweep'

/** People have no actions here: only the timer calls it. */
export const main = serveTimer('housekeeping', runHousekeeping)
