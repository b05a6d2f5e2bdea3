import type { contract } from '@/shared/contract'
import { WORK_COUNTED_MAX as most, type DayWork } from '@/shared/contract/park-day'
import { contains, type RegionCode } from '@/shared/domain/access/region'
import type { ParkMembership } from '@/shared/domain/access/role'
import { countHandled } from '@/shared/domain/need/handled'
import { startOfDay } from '@/shared/domain/time/days'
import { enterpriseClaims } from '../_kernel/data/repositories/enterprise-claims'
import { enterprises } from '../_kernel/data/repositories/enterprises'
import { needsHandledSince } from '../_kernel/data/repositories/handled-needs'
import { needs } from '../_kernel/data/repositories/needs'
import { policies } from '../_kernel/data/repositories/policies'
import { pushes } from '../_kernel/data/repositories/pushes'
import { ActionError } from '../_kernel/rpc/action-error'
import type { Handler } from '../_kernel/rpc/handler'

/** Counts what each of the caller's roles in this region works on. */
export const today: Handler<typeof contract.park.today> = async ({ person, subject: region, now }) => {
  if (!person) throw new ActionError('Forbidden')
  const isHere = (role: ParkMembership['role']) =>
    person.memberships.some((one) => one.role === role && contains(one.regionCode, region))
  const administers = isHere('administrator')
  const publishes = isHere('publisher')
  const parts = await Promise.all([
    administers || isHere('agent') ? needWork(region, person.id, now) : {},
    administers || publishes ? policyWork(region) : {},
    publishes ? draftWork(person.id) : {},
    administers ? enterpriseWork(region) : {},
  ])
  return Object.assign({}, ...parts)
}

async function needWork(region: RegionCode, personId: string, now: number): Promise<DayWork> {
  const midnight = startOfDay(now)
  const [work, handled, stewarded] = await Promise.all([
    needs.countWork(region, { personId, now, most }),
    needsHandledSince(region, midnight, personId),
    enterprises.countUpTo({ regionCode: region, stewardId: personId }, most),
  ])
  const solvedToday = countHandled(handled, midnight).get(personId)?.solved ?? 0
  return { ...work, solvedToday, stewarded }
}

async function policyWork(region: RegionCode): Promise<Pick<DayWork, 'inReview' | 'sending'>> {
  const [inReview, sending] = await Promise.all([
    policies.countInReview(region, most),
    pushes.countRunning(region, most),
  ])
  return { inReview, sending }
}

async function draftWork(personId: string): Promise<Pick<DayWork, 'drafts'>> {
  return { drafts: await policies.countDraftsUpTo(personId, most) }
}

async function enterpriseWork(regionCode: RegionCode): Promise<Pick<DayWork, 'claims' | 'unverified'>> {
  const [claims, unverified] = await Promise.all([
    enterpriseClaims.countOpenIn(regionCode, most),
    enterprises.countUpTo({ regionCode, status: 'claimed' }, most),
  ])
  return { claims, unverified }
}
