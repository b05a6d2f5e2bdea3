import { newId } from '../../rpc/ids'
import { database } from '../database'
import { collection } from './repository'

/** Who did what to which object. Every change writes one entry, and no entry is ever altered. */
interface AuditEntry {
  id: string
  version: number
  at: number
  action: string
  personId: string
  objects: readonly string[]
}

const rows = collection<AuditEntry>('audit', { audited: false })
const PAGE = 99

export const auditLog = {
  /** Notes an act that changes no document, such as an export of data. */
  note(entry: Pick<AuditEntry, 'action' | 'personId' | 'at' | 'objects'>): Promise<void> {
    return database.insert('audit', { _id: newId('a'), version: 1, ...entry })
  },

  ofPerson(personId: string, cursor?: string) {
    return rows.page({ personId }, { by: 'at', direction: 'desc', size: PAGE, cursor })
  },
}
