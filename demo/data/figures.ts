import { regionChain, regionLevel, type RegionCode } from '@/shared/domain/access/region'
import { countFigures, nextFiguresAt } from '@/shared/domain/need/figures'
import { NEVER, type Need } from '@/shared/domain/need/need'
import { toMonth } from '@/shared/domain/time/month'
import { toDay } from '@/shared/domain/time/days'
import type { FiguresOfSpan } from '../../cloudfunctions/_kernel/data/repositories/need-figures'
import type { SeedDocument } from './stored'

interface Span {
  regionCode: RegionCode
  kind: 'day' | 'month'
  on: string
  needs: Need[]
}

/** Counts the figures as the timer does, so that the board of the demo is filled from the first minute. `now` in epoch ms. */
export function figuresOf(needs: readonly Need[], now: number): SeedDocument<FiguresOfSpan>[] {
  const spans = new Map<string, Span>()
  const add = (span: Omit<Span, 'needs'>, need: Need) => {
    const id = `${span.regionCode}_${span.on}`
    const known = spans.get(id) ?? { ...span, needs: [] }
    spans.set(id, known)
    known.needs.push(need)
  }
  for (const need of needs) {
    const day = toDay(need.createdAt)
    for (const regionCode of regionChain(need.zoneCode)) {
      add({ regionCode, kind: 'day', on: day }, need)
      add({ regionCode, kind: 'month', on: toMonth(day) }, need)
    }
  }
  return [...spans].map(([_id, { needs: counted, ...span }]) => {
    const level = regionLevel(span.regionCode)
    const isOfZone = level === 'zone' && span.kind === 'day'
    const nextAt = (isOfZone ? nextFiguresAt(counted, now) : undefined) ?? NEVER
    return { _id, version: 1, ...span, level, figures: countFigures(counted, now), nextAt }
  })
}
