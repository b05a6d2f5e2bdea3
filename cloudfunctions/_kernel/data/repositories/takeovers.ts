import type { Takeover } from '@/shared/domain/access/takeover'
import { NEVER } from '@/shared/domain/need/need'
import { collection } from './repository'

const rows = collection<Takeover>('takeovers', {
  audited: false,
  timed: { chores: ['takeovers'], dueAt: ({ done, at }) => (done ? NEVER : at) },
})

export const takeovers = {
  ...rows,
  pending(limit: number): Promise<Takeover[]> {
    return rows.find({ where: { done: false }, orderBy: [['at', 'asc']], limit })
  },
}
