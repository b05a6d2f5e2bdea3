import type { Category } from './category'
import type { Need } from './need'
import { wordsReview } from './need-words'
import type { RegionCode } from '../access/region'

/** One enterprise's open need among the same ones of its zone. */
interface Sharer {
  needId: string
  enterpriseId: string
  openedAt: number
  /** What others may read of it; absent without consent, and while the text is held back. */
  asked?: string
}

/**
 * The same need of several enterprises of a zone, as long as any of them waits. Each keeps its own need, promise and answer. The id says
 * nothing about any of them; it stays with the needs (`sameId`), and while one of them may be read others find it by its words.
 */
export interface SharedNeed {
  id: string
  version: number
  /** Grows with every change of any of them; what changed since n is found by it. */
  indexVersion: number
  zoneCode: RegionCode
  category: Category
  sharers: readonly Sharer[]
  /** When the last one left (epoch ms); then it goes. */
  emptyAt?: number
}

/** One document holds them all. More may have the same need, but are not counted any more. */
export const SHARERS_MAX = 300

/** The same needs after one of them is as it is now; undefined when that changes nothing. The caller gives the indexVersion. */
export function withNeed(held: SharedNeed | undefined, need: Need, at: number): SharedNeed | undefined {
  const { sameId, zoneCode, category } = need
  if (sameId === undefined) return undefined
  const next = sharerOf(need)
  const before = held?.sharers.find(({ needId }) => needId === need.id)
  if (next?.asked === before?.asked && (next === undefined) === (before === undefined)) return undefined
  const others = held?.sharers ?? []
  if (next && !before && others.length >= SHARERS_MAX) return undefined
  const sharers = before
    ? others.flatMap((one) => (one === before ? (next ?? []) : one))
    : [...others, ...(next ? [next] : [])]
  const { emptyAt: _before, ...rest } = held ?? {
    id: sameId,
    version: 1,
    indexVersion: 0,
    zoneCode,
    category,
  }
  return { ...rest, sharers, ...(sharers.length === 0 && { emptyAt: at }) }
}

function sharerOf({ id, enterpriseId, createdAt, open, sharing, timeline }: Need): Sharer | undefined {
  if (!open) return undefined
  const passed = wordsReview({ timeline }) === undefined
  return {
    needId: id,
    enterpriseId,
    openedAt: createdAt,
    ...(sharing && passed && { asked: sharing.asked }),
  }
}

/** What others read of the same needs: the words of the first one that may be read. */
export function sharedText({ sharers }: SharedNeed): string | undefined {
  return sharers.find(({ asked }) => asked !== undefined)?.asked
}

/** How many enterprises wait for the same, `enterpriseId` always among them. */
export function enterprisesIn(shared: SharedNeed | undefined, enterpriseId?: string): number {
  const ids = (shared?.sharers ?? []).map((one) => one.enterpriseId)
  return new Set(enterpriseId === undefined ? ids : [...ids, enterpriseId]).size
}

/** Whether an enterprise of a zone may say that it has the same need: it can be read there, and is not its own. */
export function mayJoin(
  shared: SharedNeed | undefined,
  { zoneCode, enterpriseId }: { zoneCode: RegionCode; enterpriseId: string },
): shared is SharedNeed {
  return (
    shared !== undefined &&
    shared.zoneCode === zoneCode &&
    sharedText(shared) !== undefined &&
    !shared.sharers.some((one) => one.enterpriseId === enterpriseId)
  )
}
