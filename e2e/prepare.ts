import { buildFunctions } from '../cloudfunctions/build'
import { buildIfStale } from '../demo/build/taro'
import { reportFailure } from '../demo/commands/failure'
import { ROOT } from '../demo/environment'
import { unpackBrowser } from './browser/browser'

/** Builds what the journeys run on, as far as it is stale (functions, the H5 page, the weapp package), and unpacks the browser. */
async function prepare(): Promise<void> {
  await Promise.all([
    buildFunctions(),
    buildIfStale(ROOT, 'h5'),
    buildIfStale(ROOT, 'weapp'),
    unpackBrowser(),
  ])
}

prepare().catch(reportFailure)
