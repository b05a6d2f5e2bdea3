import type { PersonTraces } from '@/shared/domain/access/pseudonym'
import { NEVER } from '@/shared/domain/need/need'
import { collection } from './repository'

/** What housekeeping still has to do for a person who asked for the deletion of their data. Its id is the person's. */
export interface Erasure {
  id: string
  version: number
  /** Ids of short-lived counters begin with it. Dropped when everything is done. */
  openid?: string
  /** What identifies the person in copies. Dropped when everything is done. */
  traces?: PersonTraces
  /** Objects other than needs whose stored answers may tell of the person: the person and their enterprises. Dropped when everything is done. */
  objects?: readonly string[]
  at: number
  done: boolean
  /** Where the next page of the person's audit entries begins. */
  cursor?: string
}

const rows = collection<Erasure>('erasures', {
  audited: false,
  timed: { chores: ['erasures'], dueAt: ({ done, at }) => (done ? NEVER : at) },
})

export const erasures = {
  ...rows,
  pending(limit: number): Promise<Erasure[]> {
    return rows.find({ where: { done: false }, orderBy: [['at', 'asc']], limit })
  },
}
