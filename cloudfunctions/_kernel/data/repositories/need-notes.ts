import { NAME_OF_NOBODY } from '@/shared/domain/access/personal-data'
import { NEED_NOTES_MAX } from '@/shared/contract/limits'
import { database } from '../database'
import { collection } from './repository'

interface NamedOfficer {
  personId: string
  name: string
}

/** An internal note of an officer on a need. People never change it after it is written. */
export interface NeedNote {
  id: string
  version: number
  needId: string
  at: number
  by: NamedOfficer
  text: string
  mentions: readonly NamedOfficer[]
}

const rows = collection<NeedNote>('need_notes')
/** Most notes that mention one officer. */
const MENTIONS_MAX = 500

export const needNotes = {
  ...rows,

  /** The notes of a need, oldest first. */
  of(needId: string): Promise<NeedNote[]> {
    return rows.find({ where: { needId }, orderBy: [['at', 'asc']], limit: NEED_NOTES_MAX })
  },

  countOf(needId: string): Promise<number> {
    return database.countUpTo('need_notes', { needId }, NEED_NOTES_MAX)
  },

  /** Removes an officer's name from their notes and from mentions of them. The ids that remain lead to nobody. */
  async forgetOfficer(personId: string): Promise<void> {
    await database.updateWhere('need_notes', { 'by.personId': personId }, { 'by.name': NAME_OF_NOBODY })
    const mentioned = await rows.find({ where: { 'mentions.personId': personId }, limit: MENTIONS_MAX })
    for (const { id, mentions } of mentioned) {
      const rest = mentions.map((one) => (one.personId === personId ? { ...one, name: NAME_OF_NOBODY } : one))
      await database.update('need_notes', id, { mentions: rest })
    }
  },
}
