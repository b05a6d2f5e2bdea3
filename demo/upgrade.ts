import { openData } from '../deploy/data'
import { migrations } from '../deploy/migrations/all'
import { migrate } from '../deploy/migrations/run-migrations'
import { sdkEnvironment } from '../localcloud/functions/environment'
import type { LocalCloud } from '../localcloud/server'

/** Brings data that an older checkout left behind into today's form, by the same migrations as a deployment. @returns what was done, in words */
export async function upgrade(cloud: LocalCloud): Promise<string[]> {
  const before = { ...process.env }
  Object.assign(process.env, sdkEnvironment(cloud.env, `${cloud.url}/admin`))
  try {
    return await migrate(
      openData(cloud.env, { secretId: 'local', secretKey: 'local' }),
      migrations,
      migrations.length,
    )
  } finally {
    process.env = before
  }
}
