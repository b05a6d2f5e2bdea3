import type { RegionCode } from '@/shared/domain/access/region'
import { database } from '../database'
import { collection } from './repository'

/** A rehearsed roster on its way in. */
export interface RosterImport {
  id: string
  version: number
  regionCode: RegionCode
  /** Who rehearsed it: nobody else can bring it in. */
  by: string
  /** Where the rows lie that are to be brought in. */
  fileId: string
  total: number
  done: number
  at: number
}

export const rosterImports = {
  ...collection<RosterImport>('roster_imports'),

  /** Notes that rows are in, unless another call has noted more. */
  async advance(id: string, from: number, to: number): Promise<void> {
    await database.updateWhere('roster_imports', { _id: id, done: from }, { done: to })
  },
}
