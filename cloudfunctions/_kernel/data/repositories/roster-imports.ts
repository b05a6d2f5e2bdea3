import type { RegionCode } from '@/shared/domain/access/region'
import { database } from '../database'
import { collection } from './repository'

/** A rehearsed roster that is being imported. */
export interface RosterImport {
  id: string
  version: number
  regionCode: RegionCode
  /** The person who rehearsed it. Nobody else can import it. */
  by: string
  /** The file with the rows to import. */
  fileId: string
  total: number
  done: number
  at: number
}

export const rosterImports = {
  ...collection<RosterImport>('roster_imports'),

  /** Notes that rows are imported, unless another call has noted more. */
  async advance(id: string, from: number, to: number): Promise<void> {
    await database.updateWhere('roster_imports', { _id: id, done: from }, { done: to })
  },
}
