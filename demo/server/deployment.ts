import path from 'node:path'
import { openData } from '../../deploy/data'
import { readEnvironment, type Environment } from '../../deploy/environment'
import { plantFirstData } from '../../deploy/first-data'
import { sdkEnvironment } from '../../localcloud/functions/environment'
import type { LocalCloud } from '../../localcloud/server'
import { ROOT, withVariables } from '../environment'
import { upgrade } from './upgrade'

/** The environment of the empty world: the example from which the file of a new environment is copied. */
const EXAMPLE = path.join(ROOT, 'deploy', 'environments', 'example.json')

/**
 * Plants exactly what a deployment plants into a new environment: regions, and an invitation for the first administrator.
 * @returns a line for each thing that it did
 */
export async function plantDeployment(
  cloud: LocalCloud,
  /** Settings that override those of the example. */
  more: Partial<Environment> = {},
): Promise<string[]> {
  const done = await upgrade(cloud)
  const planted = await withVariables(sdkEnvironment(cloud.env, `${cloud.url}/admin`), () =>
    plantFirstData(
      openData(cloud.env, { secretId: 'local', secretKey: 'local' }),
      { ...readEnvironment(EXAMPLE), ...more },
      cloud.clock.now(),
    ),
  )
  return [...done, ...planted]
}
