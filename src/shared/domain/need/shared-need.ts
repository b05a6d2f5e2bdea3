import type { Category } from './category'
import type { Need } from './need'
import { wordsReview } from './need-words'
import { joinKey, joinOf, sameAs, withSame } from './same-need'
import type { RegionCode } from '../access/region'

/** One enterprise's open need among the same ones of its zone. */
interface Sharer {
  needId: string
  enterpriseId: string
  openedAt: number
  /** What others may read of it; absent without consent, and while the text is held back. */
  asked?: string
  /** Which words of the need these are, by the names that `alikeTo` uses. */
  words: string
  /** Words of others that its own resembled when it joined; absent for whoever was first. */
  alikeTo?: readonly string[]
  /** Joined before that was written down. */
  joinedBefore?: true
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
  if (isUnchanged(before, next)) return undefined
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

function isUnchanged(before: Sharer | undefined, next: Sharer | undefined): boolean {
  if (!before || !next) return before === next
  const { asked, words, joinedBefore, alikeTo = [] } = next
  return (
    asked === before.asked &&
    words === before.words &&
    joinedBefore === before.joinedBefore &&
    alikeTo.join() === (before.alikeTo ?? []).join()
  )
}

function sharerOf(need: Need): Sharer | undefined {
  const { id, enterpriseId, createdAt, open, sharing, timeline } = need
  if (!open) return undefined
  const passed = wordsReview({ timeline }) === undefined
  return {
    needId: id,
    enterpriseId,
    openedAt: createdAt,
    ...(sharing && passed && { asked: sharing.asked }),
    words: joinKey(need),
    ...joinOf(need),
  }
}

/** Whose words others read of the same needs: the first one that may be read. */
export function shownSharer({ sharers }: Pick<SharedNeed, 'sharers'>): Sharer | undefined {
  return sharers.find(({ asked }) => asked !== undefined)
}

/** What others read of the same needs. */
export function sharedText(shared: SharedNeed): string | undefined {
  return shownSharer(shared)?.asked
}

/** Those who wait for what is shown. Whoever joined somebody who left since, and said nothing of these words, is not among them. */
export function waitingForShown(shared: SharedNeed): readonly Sharer[] {
  const shown = shownSharer(shared)
  return shown ? sameAs(shared.sharers, shown.words) : []
}

/** How many enterprises wait for the same as this need, its own always among them. */
export function enterprisesWith(shared: SharedNeed | undefined, need: Need): number {
  const others = (shared?.sharers ?? []).filter(({ needId }) => needId !== need.id)
  const own = { words: joinKey(need), enterpriseId: need.enterpriseId, ...joinOf(need) }
  return countEnterprises(withSame([...others, own], own))
}

/** Each enterprise once. */
export function countEnterprises(some: readonly Pick<Sharer, 'enterpriseId'>[]): number {
  return new Set(some.map(({ enterpriseId }) => enterpriseId)).size
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
