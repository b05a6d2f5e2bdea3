import { collection } from './repository'

/** Somebody asked to be forgotten: what the clock still has to do for it. Named by the person's id. */
export interface Erasure {
  id: string
  version: number
  /** Under which the short-lived counters lie; goes when all is done. */
  openid?: string
  at: number
  done: boolean
  /** How far the person's own traces have been followed. */
  cursor?: string
}

const rows = collection<Erasure>('erasures', { audited: false })

export const erasures = {
  ...rows,
  pending(limit: number): Promise<Erasure[]> {
    return rows.find({ where: { done: false }, orderBy: [['at', 'asc']], limit })
  },
}
