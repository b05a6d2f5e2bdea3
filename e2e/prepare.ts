import { buildFunctions } from '../cloudfunctions/build'
import { buildIfStale } from '../demo/build/taro'
import { reportFailure } from '../demo/commands/failure'
import { ROOT } from '../demo/environment'
import { unpackBrowser } from './browser/browser'

/** Builds the functions, the H5 page and the weapp package if they are stale, and unpacks the browser, for the journeys. */
async function prepare(): Promise<void> {
  await Promise.all([
    buildFunctions(),
    buildIfStale(ROOT, 'h5'),
    buildIfStale(ROOT, 'weapp'),
    unpackBrowser(),
  ])
}

prepare().catch(reportFailure)
