import type { contract } from '@/shared/contract'
import { PAGE_SIZE } from '@/shared/contract/limits'
import { regionLevel } from '@/shared/domain/access/region'
import type { Need } from '@/shared/domain/need/need'
import { asSeenBy } from '@/shared/domain/need/review'
import { findSigns, SIGNS, type Sign, type SignRow } from '@/shared/domain/need/signs/signs'
import { toDay } from '@/shared/domain/time/days'
import { toMonth } from '@/shared/domain/time/month'
import { needFigures } from '../_kernel/data/repositories/need-figures'
import { needTraces } from '../_kernel/data/repositories/need-traces'
import { needs } from '../_kernel/data/repositories/needs'
import { refuse } from '../_kernel/rpc/action-error'
import type { Handler } from '../_kernel/rpc/handler'

/** Reads at most 31 documents of traces, and the needs of one page. Needs that were deleted meanwhile are left out. */
export const signs: Handler<typeof contract.park.signs> = async (
  { subject: regionCode, now },
  { month: asked, sign, cursor: given = 0 },
) => {
  if (regionLevel(regionCode) !== 'zone') return refuse('ZoneOnly')
  const thisMonth = toMonth(toDay(now))
  const month = asked === undefined ? thisMonth : toMonth(`${asked}-01`)
  const [traces, progress] = await Promise.all([
    needTraces.inMonth(regionCode, month),
    needFigures.progress(),
  ])
  const found = findSigns(traces)
  const shown = sign === undefined ? found : found.filter((row) => row.sign === sign)
  const page = shown.slice(given, given + PAGE_SIZE)
  const ids = [...new Set(page.map(({ needId }) => needId))]
  const stored = new Map((ids.length === 0 ? [] : await needs.byIds(ids)).map((need) => [need.id, need]))
  const next = given + PAGE_SIZE
  return {
    month,
    thisMonth,
    counts: countsOf(found),
    rows: page.flatMap((row) => {
      const need = stored.get(row.needId)
      return need ? [toRow(row, need)] : []
    }),
    ...(shown.length > next && { nextCursor: String(next) }),
    countedUntil: progress.until,
  }
}

function countsOf(rows: readonly SignRow[]): Record<Sign, number> {
  const none = Object.fromEntries(SIGNS.map((one) => [one, 0])) as Record<Sign, number>
  return rows.reduce((counts, { sign }) => ({ ...counts, [sign]: counts[sign] + 1 }), none)
}

function toRow({ personId, ...row }: SignRow, need: Need) {
  const officer = nameIn(need, personId)
  const { title } = asSeenBy(need, { reviews: false })
  return { ...row, title, enterpriseName: need.enterpriseName, ...(officer !== undefined && { officer }) }
}

/** A person's name as the need has it, without reading the person. */
function nameIn({ timeline, responsible }: Need, personId: string): string | undefined {
  if (personId === '') return undefined
  if (responsible.personId === personId) return responsible.name
  return timeline.find(({ by }) => by.personId === personId)?.by.name
}
