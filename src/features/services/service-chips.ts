import type { ChipProps } from '@/ui/chip/chip'
import type { ServiceCard } from '@/shared/contract/services'
import { DEFAULT_CALENDAR } from '@/shared/domain/time/calendar'
import { isServiceOpen } from '@/shared/domain/service/schedule'
import { REGION_LEVEL_LABELS, regionLevel } from '@/shared/domain/access/region'

type Opening = Pick<ServiceCard, 'status' | 'schedule'>

/** Whether a service can be used now, as a chip; undefined when its schedule is no opening hours. */
export function statusChip({ status, schedule }: Opening, now: number): ChipProps | undefined {
  if (status === 'temporarily_closed') return { text: '暂停办理', tone: 'warn', icon: 'pause' }
  if (status === 'inactive') return { text: '已停办', tone: 'plain', icon: 'close' }
  const open = isServiceOpen(schedule, now, DEFAULT_CALENDAR)
  if (open === undefined) return undefined
  return open
    ? { text: '正在受理', tone: 'good', icon: 'check' }
    : { text: '现在休息', tone: 'plain', icon: 'clock' }
}

/** Region of a service as a chip: 本区, 本市, 本省, 全国. */
export function placeChip({ regionCode }: Pick<ServiceCard, 'regionCode'>): ChipProps {
  const level = regionLevel(regionCode)
  const near = level === 'zone' || level === 'carrier'
  return { text: REGION_LEVEL_LABELS[level], tone: near ? 'accent' : 'plain', icon: 'pin' }
}
