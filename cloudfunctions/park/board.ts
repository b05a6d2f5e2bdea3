import type { contract } from '@/shared/contract'
import { READERS_COUNTED_MAX, type BoardSpan } from '@/shared/contract/park-board'
import { WORK_COUNTED_MAX } from '@/shared/contract/park-day'
import type { RegionCode } from '@/shared/domain/access/region'
import { CATEGORIES } from '@/shared/domain/need/category'
import { sumFigures, totalFigures, type NeedFigures } from '@/shared/domain/need/figures'
import { calendarSpan, type DaySpan } from '@/shared/domain/time/spans'
import { needFigures } from '../_kernel/data/repositories/need-figures'
import { needs } from '../_kernel/data/repositories/needs'
import { pushReads } from '../_kernel/data/repositories/push-reads'
import { pushes } from '../_kernel/data/repositories/pushes'
import { regions } from '../_kernel/data/repositories/regions'
import { ActionError } from '../_kernel/rpc/action-error'
import type { Handler } from '../_kernel/rpc/handler'

const PUSHES_SHOWN = 5

/** Reads at most 62 documents of figures: the days of two months, or the months of two years. */
export const board: Handler<typeof contract.park.board> = async (
  { subject: regionCode, now },
  { span: kind },
) => {
  const { span, before } = calendarSpan(kind, now)
  const [region, progress, figures, earlier, lateNow, sent] = await Promise.all([
    regions.byId(regionCode),
    needFigures.progress(),
    figuresIn(regionCode, kind, span),
    figuresIn(regionCode, kind, before),
    needs.countLate(regionCode, now, WORK_COUNTED_MAX),
    pushes.inRegions([regionCode]),
  ])
  if (!region) throw new ActionError('NotFound')
  return {
    regionName: region.name,
    countedUntil: progress.until,
    ...span,
    categories: CATEGORIES.flatMap((category) => {
      const one = figures[category]
      return one ? [{ category, figures: one }] : []
    }),
    total: totalFigures(figures),
    postedBefore: totalFigures(earlier).posted,
    lateNow,
    pushes: await Promise.all(
      sent.items.slice(0, PUSHES_SHOWN).map(async ({ id, values, at, people }) => ({
        id,
        title: values.title,
        at,
        ...(people !== undefined && { people }),
        readers: await pushReads.countUpTo(id, READERS_COUNTED_MAX),
      })),
    ),
  }
}

async function figuresIn(
  regionCode: RegionCode,
  kind: BoardSpan,
  { fromOn, untilOn }: DaySpan,
): Promise<NeedFigures> {
  const found =
    kind === 'year'
      ? await needFigures.between(regionCode, 'month', [fromOn.slice(0, 7), untilOn.slice(0, 7)])
      : await needFigures.between(regionCode, 'day', [fromOn, untilOn])
  return sumFigures(found.map(({ figures }) => figures))
}
