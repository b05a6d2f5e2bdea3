import { serveTimer } from '../_kernel/rpc/timer'
import { runHousekeeping } from './sweep'

/** The function has no actions: only the timer calls it. */
export const main = serveTimer('housekeeping', runHousekeeping)
