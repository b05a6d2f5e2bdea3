import type { RegionCode } from '@/shared/domain/access/region'
import type { NeedTrace } from '@/shared/domain/need/signs/trace'
import { monthBounds, type Month } from '@/shared/domain/time/month'
import { command, database } from '../database'
import { collection } from './repository'

/** The traces of the needs that a zone posted on a day, packed. The whole document is written again when one of them changes. */
interface TracesOfDay {
  id: string
  version: number
  regionCode: RegionCode
  /** YYYY-MM-DD */
  on: string
  traces: readonly NeedTrace[]
  /** When they were taken, epoch ms. */
  at: number
}

const rows = collection<TracesOfDay>('need_traces', { audited: false })
const DAYS_MAX = 31

export const needTraces = {
  ...rows,

  /** Replaces the traces of a day. */
  async store(
    { zoneCode: regionCode, day: on }: { zoneCode: RegionCode; day: string },
    traces: readonly NeedTrace[],
    at: number,
  ): Promise<void> {
    await database.replace('need_traces', {
      _id: `${regionCode}_${on}`,
      version: 1,
      ...{ regionCode, on, traces, at },
    })
  },

  /** The traces of the needs that a zone posted in a month: 31 documents at most. */
  async inMonth(regionCode: RegionCode, month: Month): Promise<NeedTrace[]> {
    const { fromOn, toOn } = monthBounds(month)
    const where = { regionCode, on: command.gte(fromOn).and(command.lte(toOn)) }
    const days = await rows.find({ where, orderBy: [['on', 'asc']], limit: DAYS_MAX })
    return days.flatMap(({ traces }) => traces)
  },
}
