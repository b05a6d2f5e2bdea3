import type { contract } from '@/shared/contract'
import type { Responsible } from '@/shared/domain/access/party'
import { mayAnswerIn } from '@/shared/domain/access/officer'
import { toActor } from '@/shared/domain/access/recusal'
import { regionChain, type RegionCode } from '@/shared/domain/access/region'
import { isPartyOf } from '@/shared/domain/access/role'
import type { Need } from '@/shared/domain/need/need'
import { people } from '../_kernel/data/repositories/people'
import { regions } from '../_kernel/data/repositories/regions'
import { officerFor } from '../_kernel/duty/assign'
import { refuse } from '../_kernel/rpc/action-error'
import type { Handler } from '../_kernel/rpc/handler'
import { toNeedActor } from './party'
import { takeNeedStep } from './step'

/** Sends the need back to the officer who forwarded it, or else to the duty officer of the region below. */
export const sendBack: Handler<typeof contract.needs.sendBack> = async (context, { text }) => {
  const { subject: need, now } = context
  const chain = regionChain(need.zoneCode)
  const below = chain[chain.indexOf(need.handledBy) - 1]
  if (!below) return refuse('NotAllowedNow')
  const region = await regions.known(below, now)
  const responsible = (await forwarderOf(need, below, now)) ?? (await officerFor(region, now))
  if (!responsible) return refuse('NobodyBelow')
  return takeNeedStep(context, {
    type: 'sent_back',
    by: toNeedActor(context),
    text: `转回${region.name}，由${responsible.name}接着办，时限不变。${text}`,
    to: below,
    responsible,
  })
}

async function forwarderOf(need: Need, below: RegionCode, now: number): Promise<Responsible | undefined> {
  const forwarded = [...need.timeline].reverse().find(({ type }) => type === 'forwarded')
  const person = await people.byId(forwarded?.by.personId ?? '')
  if (!person || !mayAnswerIn(person, below) || isPartyOf(toActor(person, now), need.enterpriseId))
    return undefined
  return { personId: person.id, name: person.name, phone: person.phone }
}
