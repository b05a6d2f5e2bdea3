import type { Action } from '@/shared/contract/action'
import { dutyAgentAt } from '@/shared/domain/duty/duty'
import type { NeedView } from '@/shared/contract/need-view'
import type { Region } from '@/shared/domain/access/account'
import type { Away } from '@/shared/domain/duty/away'
import type { Need } from '@/shared/domain/need/need'
import type { EarlierNeedIndex } from '@/shared/domain/search/index/earlier-need-index'
import type { SharedNeed } from '@/shared/domain/need/shared-need'
import type { Context } from '../_kernel/rpc/handler'
import type { FileAddress } from '../_kernel/platform/files'
import { officersAway } from '../_kernel/duty/away'
import { regions } from '../_kernel/data/repositories/regions'
import { earlierNeedIndex } from '../_kernel/search/earlier-needs'
import { toNeedActor } from './party'
import type { Viewing } from './view'

type Asking = Pick<Context<Action>, 'person' | 'as' | 'now'>

/** Whether the caller reviews contents that have not passed the check: the zone's duty agent and administrators do. */
export function reviews({ person, as, now }: Asking, zone: Region): boolean {
  return (
    as?.role === 'administrator' || (as?.role === 'agent' && person?.id === dutyAgentAt(zone, now)?.personId)
  )
}

/** What is shown with a need: the shared need, solved needs of other enterprises, and who is away (`away` is empty for viewers of the park). */
export interface ShownBeside {
  same: SharedNeed | undefined
  earlier: Viewing['earlier']
  away: readonly Away[]
}

/** How the caller views a need of this zone, with what is shown beside it. */
export function toViewing(
  context: Asking,
  zone: Region,
  urls: ReadonlyMap<string, FileAddress>,
  { same, earlier, away }: ShownBeside,
): Viewing {
  const { now } = context
  const administers = context.as?.role === 'administrator'
  return {
    viewer: toNeedActor(context),
    reviews: reviews(context, zone),
    administers,
    now,
    zone,
    urls,
    same,
    earlier,
    away,
  }
}

/** The present index of solved needs, to look up those that were found for a need; undefined, without a read, where none was found. */
export async function earlierFoundFor({ alsoFound }: Need): Promise<EarlierNeedIndex | undefined> {
  return alsoFound?.earlier.length ? earlierNeedIndex.current() : undefined
}

/** Those of the people who have to act on a need that are away, for viewers of the enterprise; empty for the park. */
export async function awayFrom({ as, now }: Asking, need: Need): Promise<readonly Away[]> {
  if (as?.role !== 'staff') return []
  return officersAway(need, await regions.known(need.zoneCode, now), now)
}

/** The answer as it is stored for a repeated call: without solved needs of others, which may be taken back meanwhile. */
export function withoutOthersWords<T extends { need: NeedView }>(answer: T): T {
  const { alsoFound } = answer.need
  return alsoFound
    ? { ...answer, need: { ...answer.need, alsoFound: { ...alsoFound, earlier: [] } } }
    : answer
}
