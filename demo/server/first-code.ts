import type { LocalCloud } from '../../localcloud/server'

/** The code with which the first administrator joins; undefined in a world without the first data of a deployment. */
export function firstAdministratorCode(cloud: LocalCloud): string | undefined {
  const [note] = cloud.database.find('deployment', { _id: 'administrator' })
  if (!note || !('invitation' in note)) return undefined
  return typeof note.invitation === 'string' ? note.invitation : undefined
}
