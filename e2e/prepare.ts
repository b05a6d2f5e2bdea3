import path from 'node:path'
import { buildFunctions } from '../cloudfunctions/build'
import { buildWeb } from '../demo/build-web'
import { reportFailure } from '../demo/failure'
import { isWebFresh } from '../demo/web-stamp'
import { buildWeapp } from '../demo/build-weapp'

const ROOT = path.resolve(__dirname, '..')

/** Builds what the journeys run on, as far as it is stale: functions, the H5 page, the weapp package. */
async function prepare(): Promise<void> {
  await buildFunctions()
  if (!isWebFresh(ROOT, ['production'])) await buildWeb(ROOT)
  buildWeapp(ROOT)
}

prepare().catch(reportFailure)
