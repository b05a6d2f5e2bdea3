import { useDayWork } from '@/cloud/query/use-day-work'
import type { QueueTab } from '@/shared/domain/need/need'

/** Number of needs of each tab of a region, for the tabs that are counted. The rows of the queue do not wait for the counts. */
export interface QueueCounts {
  byTab: Partial<Record<QueueTab, number>>
  /** Counts again after a change. */
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
