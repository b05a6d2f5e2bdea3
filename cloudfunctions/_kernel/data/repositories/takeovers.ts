import type { Takeover } from '@/shared/domain/access/takeover'
import { collection } from './repository'

const rows = collection<Takeover>('takeovers', { audited: false })

export const takeovers = {
  ...rows,
  pending(limit: number): Promise<Takeover[]> {
    return rows.find({ where: { done: false }, orderBy: [['at', 'asc']], limit })
  },
}
