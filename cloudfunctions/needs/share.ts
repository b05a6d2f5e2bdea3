import type { contract } from '@/shared/contract'
import type { Need } from '@/shared/domain/need/need'
import type { KnownNames } from '@/shared/domain/access/anonymize'
import { toSharedText } from '@/shared/domain/need/shared-words'
import { refuse } from '../_kernel/rpc/action-error'
import { newId } from '../_kernel/rpc/ids'
import type { Handler } from '../_kernel/rpc/handler'
import { keepShared } from '../_kernel/search/shared-need-change'
import { toKnownNamesOf } from './known-names'
import { toNeedView, attachmentUrls } from './view'
import { awayFrom, earlierFoundFor, toViewing, withoutOthersWords } from './viewing'
import { isTrusted } from '@/shared/domain/enterprise/standing'
import { enterprises } from '../_kernel/data/repositories/enterprises'
import { regions } from '../_kernel/data/repositories/regions'
import { needs } from '../_kernel/data/repositories/needs'

/** Reads the need, the zone and the shared need; writes the need and the shared need. */
export const shareNeed: Handler<typeof contract.needs.share> = async (context, { shared, takenOut }) => {
  const { subject: seen, now } = context
  const [zone, urls, earlier, away] = await Promise.all([
    regions.known(seen.zoneCode, now),
    attachmentUrls(seen),
    earlierFoundFor(seen),
    awayFrom(context, seen),
  ])
  const who = shared ? await toKnownNamesOf(seen, now) : undefined
  const enterprise = shared ? await enterprises.byId(seen.enterpriseId) : undefined
  if (enterprise && !isTrusted(enterprise)) return refuse('NotAllowedNow')
  return context.change(async (tx) => {
    const need = await tx.use(needs).byId(seen.id)
    if (!need?.open) return refuse('NotAllowedNow')
    const next = who ? sharedNeed(need, who) : unshared(need)
    if (!next) return refuse('NothingToShare')
    const saved = await tx.use(needs).update(next, need.version)
    const same = await keepShared(tx, saved, now)
    return { need: toNeedView(saved, toViewing(context, zone, urls, { same, earlier, away })) }
  }, withoutOthersWords)

  function sharedNeed(need: Need, who: KnownNames): Need | undefined {
    const { at, asked: before = need.text } = need.sharing ?? { at: now }
    const asked = toSharedText(before, who, takenOut)
    if (asked === undefined) return undefined
    return { ...need, sharing: { at, asked }, sameId: need.sameId ?? newId('g') }
  }
}

function unshared({ sharing: _sharing, ...rest }: Need): Need {
  return rest
}
