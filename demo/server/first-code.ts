import type { LocalCloud } from '../../localcloud/server'

/** The code by which the first administrator joins; undefined in a world that no deployment planted. */
export function firstAdministratorCode(cloud: LocalCloud): string | undefined {
  const [note] = cloud.database.find('deployment', { _id: 'administrator' })
  if (!note || !('invitation' in note)) return undefined
  return typeof note.invitation === 'string' ? note.invitation : undefined
}
