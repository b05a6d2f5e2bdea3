import type { Person, Region } from '@/shared/domain/access/account'
import { mayAnswerIn } from '@/shared/domain/access/officer'
import { toActor } from '@/shared/domain/access/recusal'
import { regionChain } from '@/shared/domain/access/region'
import { isPartyOf } from '@/shared/domain/access/role'
import { findDayBack, type Away } from '@/shared/domain/duty/away'
import { absenceAt, type Absence } from '@/shared/domain/duty/duty'
import { owesCallBack } from '@/shared/domain/need/call-back'
import type { Need } from '@/shared/domain/need/need'
import { absences } from '../data/repositories/absences'
import { people } from '../data/repositories/people'

/**
 * The officers of a need who are away today, and the colleague whom the enterprise can call meanwhile. The officers of a need are the one who
 * answers for it and the one who owes its call-back. While nobody is away, this is one query without a result.
 */
export async function officersAway(need: Need, { calendar }: Region, now: number): Promise<Away[]> {
  const { responsible, callBack } = need
  const caller = owesCallBack(need) ? callBack?.officer : undefined
  const acting = [responsible, ...(caller && caller.personId !== responsible.personId ? [caller] : [])]
  const ids = acting.map(({ personId }) => personId).filter((personId) => personId !== '')
  const listed = await absences.ofPeople(ids, now)
  const away: Away[] = []
  for (const { personId, name } of acting) {
    const absence = absenceAt(listed, personId, now)
    if (!absence) continue
    // The colleague who stands in may have handled the need, and then may not call back.
    const turnTo =
      personId === responsible.personId ? await calleeFor(need, absence, now) : { standsIn: false }
    away.push({ personId, name, backOn: findDayBack(listed, absence, calendar), ...turnTo })
  }
  return away
}

/** The colleague who stands in, or else an administrator of the nearest region that has one. Passes over people who are away or party of it. */
async function calleeFor(
  { enterpriseId, handledBy }: Need,
  { personId, cover }: Absence,
  now: number,
): Promise<Pick<Away, 'callee' | 'standsIn'>> {
  const there = async (found: readonly Person[]) => {
    const free = found.filter(
      (person) => person.id !== personId && !isPartyOf(toActor(person, now), enterpriseId),
    )
    const ids = free.map(({ id }) => id)
    const listed = await absences.ofPeople(ids, now)
    return new Set(ids.filter((id) => !absenceAt(listed, id, now)))
  }
  const coverPerson = cover && (await people.byId(cover.personId))
  if (coverPerson && mayAnswerIn(coverPerson, handledBy) && (await there([coverPerson])).size > 0) {
    const { id, name, phone } = coverPerson
    return { callee: { personId: id, name, phone }, standsIn: true }
  }
  const chain = regionChain(handledBy)
  const administrators = await people.administratorsOf(chain)
  const free = await there(administrators.map(({ person }) => person))
  const fit = administrators.filter(({ person }) => free.has(person.id))
  const level = chain.find((code) => fit.some(({ regionCode }) => regionCode === code))
  const callee = fit.find(({ regionCode }) => regionCode === level)?.responsible
  return { ...(callee && { callee }), standsIn: false }
}
