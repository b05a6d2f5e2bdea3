import type { contract } from '@/shared/contract'
import type { Need } from '@/shared/domain/need/need'
import { askedOf, nameableIn } from '@/shared/domain/need/shared-need'
import { refuse } from '../_kernel/rpc/action-error'
import { newId } from '../_kernel/rpc/ids'
import type { Handler } from '../_kernel/rpc/serve'
import { keepShared } from '../_kernel/search/shared-need-change'
import { needView, urlsOf } from './view'
import { viewingOf } from './viewing'

/** Reads the need, the zone and the same needs; writes the need, and what others see of it. */
export const share: Handler<typeof contract.needs.share> = async (context, { shared }) => {
  const { subject: seen, now, store } = context
  const [zone, urls] = await Promise.all([store.regions.known(seen.zoneCode, now), urlsOf(seen)])
  return context.change(async (tx) => {
    const need = await tx.needs.byId(seen.id)
    if (!need?.open) return refuse('NotAllowedNow')
    const next = shared ? sharedNeed(need) : unshared(need)
    if (!next) return refuse('NothingToShare')
    const saved = await tx.needs.save(next, need.version)
    return { need: needView(saved, viewingOf(context, zone, urls, await keepShared(tx, saved, now))) }
  })

  function sharedNeed(need: Need): Need | undefined {
    const { enterpriseName: name, author, contact, responsible } = need
    const who = nameableIn(zone, { name }, [author.name, contact.name, responsible.name])
    const asked = askedOf(need.text, who)
    if (asked === undefined) return undefined
    return { ...need, sharing: need.sharing ?? { at: now, asked }, sameId: need.sameId ?? newId('g') }
  }
}

function unshared({ sharing: _sharing, ...rest }: Need): Need {
  return rest
}
