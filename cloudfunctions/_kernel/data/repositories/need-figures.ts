import { sumFigures, type NeedFigures } from '@/shared/domain/need/figures'
import { NEVER } from '@/shared/domain/need/need'
import { regionLevel, type RegionCode, type RegionLevel } from '@/shared/domain/access/region'
import { monthBounds, toMonth } from '@/shared/domain/time/month'
import { command, database } from '../database'
import { systemTransaction } from '../system-transaction'
import { collection } from './repository'

/** Figures of the needs posted in a region on a day or in a month. The timer counts them from the needs each time. */
export interface FiguresOfSpan {
  id: string
  version: number
  regionCode: RegionCode
  level: RegionLevel
  kind: 'day' | 'month'
  /** YYYY-MM-DD, or YYYY-MM. */
  on: string
  figures: NeedFigures
  /** When the figures change by time alone, epoch ms; `NEVER` otherwise. Set only for days of a zone. */
  nextAt: number
}

/** How far the timer has looked at changes of needs. */
interface FiguresProgress {
  id: string
  version: number
  /** All changes before this instant are counted, epoch ms. */
  until: number
  /** Where the next page of changes begins. Set while there are more changes than one firing counts. */
  cursor?: string
}

type Span = Pick<FiguresOfSpan, 'regionCode' | 'kind' | 'on'>

const rows = collection<FiguresOfSpan>('need_figures', { audited: false })
const progressRows = collection<FiguresProgress>('need_figures', { audited: false })
const PROGRESS = 'progress'
/** Most documents of one query: the days of a month, the months of a year, or the zones of the nation. */
const PARTS_MAX = 400

export const needFigures = {
  ...rows,

  /** Replaces the figures of a span. */
  async store({ regionCode, kind, on }: Span, figures: NeedFigures, nextAt = NEVER): Promise<void> {
    const level = regionLevel(regionCode)
    const span = { regionCode, level, kind, on }
    // The whole document is replaced: an update would keep categories that no longer have a need.
    await database.replace('need_figures', {
      _id: `${regionCode}_${on}`,
      version: 1,
      ...span,
      figures,
      nextAt,
    })
  },

  /** Spans of one kind in a region itself, from one day or month to another, both included. */
  between(
    regionCode: RegionCode,
    kind: Span['kind'],
    [from, to]: readonly [string, string],
  ): Promise<FiguresOfSpan[]> {
    const where = { regionCode, kind, on: command.gte(from).and(command.lte(to)) }
    return rows.find({ where, orderBy: [['on', 'asc']], limit: PARTS_MAX })
  },

  /** The sum over a month's days in a region. */
  async sumOfMonth(regionCode: RegionCode, day: string): Promise<NeedFigures> {
    const { fromOn, toOn } = monthBounds(toMonth(day))
    const days = await this.between(regionCode, 'day', [fromOn, toOn])
    return sumFigures(days.map(({ figures }) => figures))
  },

  /** The sum over the zones inside a region on a day. */
  async sumOfZones(regionCode: RegionCode, day: string): Promise<NeedFigures> {
    const inside = command.gte(regionCode).and(command.lt(`${regionCode}~`))
    const where = { level: 'zone', kind: 'day', on: day, regionCode: inside }
    const zones = await rows.find({ where, limit: PARTS_MAX })
    return sumFigures(zones.map(({ figures }) => figures))
  },

  /** Days of zones whose figures are due to change by time alone. */
  due(now: number, limit: number): Promise<FiguresOfSpan[]> {
    return rows.find({ where: { nextAt: command.lt(now) }, orderBy: [['nextAt', 'asc']], limit })
  },

  /** Up to when changes are counted. */
  async progress(): Promise<Pick<FiguresProgress, 'until' | 'cursor'>> {
    return (await progressRows.byId(PROGRESS)) ?? { until: 0 }
  },

  async noteProgress({ until, cursor }: Pick<FiguresProgress, 'until' | 'cursor'>): Promise<void> {
    await systemTransaction(async (tx) => {
      const before = await tx.use(progressRows).byId(PROGRESS)
      const next = { id: PROGRESS, version: 1, until, ...(cursor !== undefined && { cursor }) }
      await (before ? tx.use(progressRows).update(next, before.version) : tx.use(progressRows).insert(next))
    })
  },
}
