import type { Action } from '@/shared/contract/action'
import { dutyAgentAt } from '@/shared/domain/duty/duty'
import type { Region } from '@/shared/domain/access/account'
import type { SharedNeed } from '@/shared/domain/need/shared-need'
import type { Context } from '../_kernel/rpc/handler'
import type { FileAddress } from '../_kernel/platform/files'
import { toParty } from './party'
import type { Viewing } from './view'

type Asking = Pick<Context<Action>, 'person' | 'as' | 'now'>

/** Whether the caller decides about contents that are held back: the officer on duty in the zone, and administrators. */
export function reviews({ person, as, now }: Asking, zone: Region): boolean {
  return (
    as?.role === 'administrator' || (as?.role === 'agent' && person?.id === dutyAgentAt(zone, now)?.personId)
  )
}

/** How the caller looks at a need of this zone, and at how many have the same. */
export function toViewing(
  context: Asking,
  zone: Region,
  urls: ReadonlyMap<string, FileAddress>,
  same: SharedNeed | undefined,
): Viewing {
  return { viewer: toParty(context), reviews: reviews(context, zone), now: context.now, zone, urls, same }
}
