import { useDayWork } from '@/cloud/query/use-day-work'
import type { QueueTab } from '@/shared/domain/need/need'

/** How many needs each tab of a region has, as far as they are counted; the rows of the queue do not wait for it. */
export interface QueueCounts {
  byTab: Partial<Record<QueueTab, number>>
  /** Counts again: something has changed. */
  refresh: () => Promise<void>
}

export function useQueueCounts(regionCode: string): QueueCounts {
  const { data, refresh } = useDayWork(regionCode)
  const { todo, unclaimed, dueToday, late, mine, awaiting } = data ?? {}
  return {
    byTab: {
      ...(todo !== undefined && { todo }),
      ...(unclaimed !== undefined && { unclaimed }),
      ...(dueToday !== undefined && { today: dueToday }),
      ...(late !== undefined && { late }),
      ...(mine !== undefined && { mine }),
      ...(awaiting !== undefined && { awaiting }),
    },
    refresh,
  }
}
