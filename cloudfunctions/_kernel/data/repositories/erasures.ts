import type { PersonTraces } from '@/shared/domain/access/pseudonym'
import { NEVER } from '@/shared/domain/need/need'
import { collection } from './repository'

/** Somebody asked to be forgotten: what housekeeping still has to do. Its id is the person's. */
export interface Erasure {
  id: string
  version: number
  /** The ids of short-lived counters begin with it. It is dropped when all is done. */
  openid?: string
  /** By what the person stands in copies. Dropped when all is done. */
  traces?: PersonTraces
  /** What stored answers may tell the person of, beside needs: the person, and their enterprises. Dropped when all is done. */
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
