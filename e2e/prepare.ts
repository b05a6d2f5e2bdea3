import { buildFunctions } from '../cloudfunctions/build'
import { buildIfStale } from '../demo/build/taro'
import { reportFailure } from '../demo/commands/failure'
import { ROOT } from '../demo/environment'

/** Builds what the journeys run on, as far as it is stale: functions, the H5 page, the weapp package. */
async function prepare(): Promise<void> {
  await Promise.all([buildFunctions(), buildIfStale(ROOT, 'h5'), buildIfStale(ROOT, 'weapp')])
}

prepare().catch(reportFailure)
