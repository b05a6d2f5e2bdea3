import type { Category } from './category'
import type { Need } from './need'
import { wordsReview } from './need-words'
import { joinKey, joinOf, sameAs, withSame } from './same-need'
import type { RegionCode } from '../access/region'

/** One enterprise's open need within a `SharedNeed`. */
interface Sharer {
  needId: string
  enterpriseId: string
  openedAt: number
  /** The text that others may read; absent without consent, and while the content check holds the text back. */
  asked?: string
  /** The name of the need's present words (`joinKey`); `alikeTo` of others refers to it. */
  words: string
  /** Names of the words of others that its own resembled when it joined; absent for the first one. */
  alikeTo?: readonly string[]
  /** It joined before `alikeTo` was stored. */
  joinedBefore?: true
}

/**
 * The same need of several enterprises of a zone, while any of them waits. Each enterprise keeps its own need, promise and answer. The id says
 * nothing about the enterprises; each need stores it (`sameId`). Others find the shared need by the words of a need that they may read.
 */
export interface SharedNeed {
  id: string
  version: number
  /** Grows with every change of any shared need. Readers ask for everything that changed since a version. */
  indexVersion: number
  zoneCode: RegionCode
  category: Category
  sharers: readonly Sharer[]
  /** When the last sharer left (epoch ms); an empty shared need is removed later. */
  emptyAt?: number
}

/** The greatest number of sharers, because one document holds them all. Further needs of the same kind are not counted. */
export const SHARERS_MAX = 300

/** The shared need after one of its needs has changed; undefined when that changes nothing. The caller sets `indexVersion`. */
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

/** The sharer whose words others read: the first one with a text that may be read. */
export function shownSharer({ sharers }: Pick<SharedNeed, 'sharers'>): Sharer | undefined {
  return sharers.find(({ asked }) => asked !== undefined)
}

/** The text that others read of the shared need. */
export function sharedText(shared: SharedNeed): string | undefined {
  return shownSharer(shared)?.asked
}

/** The sharers who wait for what is shown. A sharer that joined other words and does not resemble these is not among them. */
export function waitingForShown(shared: SharedNeed): readonly Sharer[] {
  const shown = shownSharer(shared)
  return shown ? sameAs(shared.sharers, shown.words) : []
}

/** How many enterprises wait for the same as this need, its own included. */
export function enterprisesWith(shared: SharedNeed | undefined, need: Need): number {
  const others = (shared?.sharers ?? []).filter(({ needId }) => needId !== need.id)
  const own = { words: joinKey(need), enterpriseId: need.enterpriseId, ...joinOf(need) }
  return countEnterprises(withSame([...others, own], own))
}

/** The number of different enterprises. */
export function countEnterprises(some: readonly Pick<Sharer, 'enterpriseId'>[]): number {
  return new Set(some.map(({ enterpriseId }) => enterpriseId)).size
}

/** Whether an enterprise may join a shared need: it is in the same zone, its text can be read, and the enterprise is not a sharer yet. */
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
