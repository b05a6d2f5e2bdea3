import { useDayWork } from '@/cloud/query/use-day-work'
import type { QueueTab } from '@/shared/domain/need/need'

/** How many needs each tab has: what the list itself counted, and of the other tabs what the rail counts. */
export function useQueueCounts(
  counted: { todo: number; late: number; awaiting: number } | undefined,
): Partial<Record<QueueTab, number>> {
  const { unclaimed, dueToday, mine } = useDayWork().data ?? {}
  return {
    ...counted,
    ...(unclaimed !== undefined && { unclaimed }),
    ...(dueToday !== undefined && { today: dueToday }),
    ...(mine !== undefined && { mine }),
  }
}
