import { createHash } from 'node:crypto'
import type { Person } from '@/shared/domain/access/account'
import type { Membership } from '@/shared/domain/access/role'
import { SHORT_ROWS_PAGE_SIZE } from '@/shared/contract/limits'
import { toDay } from '@/shared/domain/time/days'
import { database } from '../database'
import { DuplicateKey } from '../../rpc/action-error'
import { collection } from './repository'
import { forgettable } from '../instance-memory'

/** The place at which telephone numbers were shown. */
type PhoneAccessPlace = 'need' | 'colleagues' | 'officers' | 'pushes' | 'claims'

/** Somebody saw telephone numbers of others in full. Written once for each viewer, place, set of people and day. */
export interface PhoneAccess {
  id: string
  version: number
  at: number
  by: { personId: string; name: string; role: string; place: string }
  about: { kind: PhoneAccessPlace; id: string }
  subjects: readonly string[]
}

/** The person who is about to see numbers, and the membership that allows it. */
interface PhoneViewer {
  person: Person
  as: Membership
  now: number
}

const rows = collection<PhoneAccess>('phone_access_log', { audited: false })
/** Ids of entries that this instance has written. A second view on the same day costs no write. */
const written = forgettable(new Set<string>())
const WRITTEN_MAX = 5_000

export const phoneAccessLog = {
  ...rows,

  /** Who saw this person's number, newest first. */
  aboutPerson(personId: string, cursor?: string) {
    return rows.page(
      { subjects: personId },
      { by: 'at', direction: 'desc', size: SHORT_ROWS_PAGE_SIZE, cursor },
    )
  },

  /**
   * Records whose numbers a person is about to see, in one document for the whole list. Must be called before the numbers leave the function.
   * @throws Error when the record cannot be written; then no number may be shown
   */
  async record(
    { person: viewer, as, now }: PhoneViewer,
    about: PhoneAccess['about'],
    personIds: readonly string[],
  ): Promise<void> {
    const subjects = [...new Set(personIds)].filter((personId) => personId !== viewer.id).sort()
    if (subjects.length === 0) return
    const people = createHash('sha256').update(subjects.join()).digest('hex').slice(0, 12)
    const _id = `${viewer.id}:${about.kind}:${about.id}:${toDay(now)}:${people}`
    if (written.has(_id)) return
    const by = { personId: viewer.id, name: viewer.name, role: as.role, place: placeName(as) }
    try {
      await database.insert('phone_access_log', { _id, version: 1, at: now, by, about, subjects })
    } catch (error) {
      if (!(error instanceof DuplicateKey)) throw error
    }
    if (written.size >= WRITTEN_MAX) written.clear()
    written.add(_id)
  },
}

function placeName(as: Membership): string {
  return as.role === 'staff' ? as.enterpriseName : as.regionName
}
