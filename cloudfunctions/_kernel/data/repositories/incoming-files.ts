import { HOUR_MS } from '@/shared/domain/time/units'
import { command, database } from '../database'
import { collection } from './repository'

/** Files that are removed unless the change that names them takes place. */
export interface IncomingNote {
  id: string
  version: number
  fileIds: readonly string[]
  at: number
}

/** No call runs this long, so the files of an older note belong to nothing. */
const LEFT_AFTER_MS = HOUR_MS

/** The instant from which the call of a note is certainly over, epoch ms. */
export const overAt = ({ at }: IncomingNote): number => at + LEFT_AFTER_MS

const rows = collection<IncomingNote>('incoming_files', { audited: false })

export const incomingNotes = {
  ...rows,

  async add({ id, ...note }: IncomingNote): Promise<void> {
    await database.insert('incoming_files', { _id: id, ...note })
  },

  /** Writes a note and replaces an earlier one with the same id. */
  async put({ id, ...note }: IncomingNote): Promise<void> {
    await database.replace('incoming_files', { _id: id, ...note })
  },

  async remove(id: string): Promise<void> {
    await database.remove('incoming_files', id)
  },

  /** Notes of calls that are over by an instant, the oldest first. */
  overBy(instant: number, limit: number): Promise<IncomingNote[]> {
    const where = { at: command.lte(instant - LEFT_AFTER_MS) }
    return rows.find({ where, orderBy: [['at', 'asc']], limit })
  },
}
