import { openData } from '../../deploy/data'
import { migrations } from '../../deploy/migrations/all'
import { migrate } from '../../deploy/migrations/run-migrations'
import { sdkEnvironment } from '../../localcloud/functions/environment'
import type { LocalCloud } from '../../localcloud/server'
import { withVariables } from '../environment'

/**
 * Migrates the data of an older checkout to the present form, by the same migrations as a deployment.
 * @returns a line for each thing that it did
 */
export function upgrade(cloud: LocalCloud): Promise<string[]> {
  return withVariables(sdkEnvironment(cloud.env, `${cloud.url}/admin`), () =>
    migrate(openData(cloud.env, { secretId: 'local', secretKey: 'local' }), migrations, migrations.length),
  )
}
