import { openData } from '../../deploy/data'
import { migrations } from '../../deploy/migrations/all'
import { migrate } from '../../deploy/migrations/run-migrations'
import { sdkEnvironment } from '../../localcloud/functions/environment'
import type { LocalCloud } from '../../localcloud/server'
import { withVariables } from '../environment'

/**
 * Brings data that an older checkout left behind into today's form, by the same migrations as a deployment.
 * @returns what was done, in words
 */
export function upgrade(cloud: LocalCloud): Promise<string[]> {
  return withVariables(sdkEnvironment(cloud.env, `${cloud.url}/admin`), () =>
    migrate(openData(cloud.env, { secretId: 'local', secretKey: 'local' }), migrations, migrations.length),
  )
}
