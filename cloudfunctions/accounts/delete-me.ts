import type { contract } from '@/shared/contract'
import type { Person } from '@/shared/domain/access/account'
import type { Need } from '@/shared/domain/need/need'
import { leaveEnterprises } from '@/shared/domain/access/recusal'
import { dutyOfficers } from '@/shared/domain/duty/duty'
import { NAME_OF_NOBODY } from '@/shared/domain/access/personal-data'
import { refuse, ActionError, type Refusal } from '../_kernel/rpc/action-error'
import type { Context, Handler } from '../_kernel/rpc/handler'
import type { Transaction } from '../_kernel/data/transaction'
import { returnKeyFor } from '../_kernel/data/newcomer'
import { findStaffMembership } from './staff-membership'
import { needs } from '../_kernel/data/repositories/needs'
import { people } from '../_kernel/data/repositories/people'
import { erasures } from '../_kernel/data/repositories/erasures'
import { regions } from '../_kernel/data/repositories/regions'
import { enterprises } from '../_kernel/data/repositories/enterprises'

/** A person with more open needs than one change may carry has to hand them over first. */
const NEEDS_MAX = 20

type Delete = typeof contract.accounts.deleteMe

/** Erases the person at once; housekeeping follows the erasure and removes the traces elsewhere. */
export const deleteMe: Handler<Delete> = async (context, { name, successorId }) => {
  const { person, now, openid } = context
  if (!person) throw new ActionError('Forbidden')
  if (name !== person.name) return refuse('NameDiffers', { name: '和登记的姓名不一样' })
  const bound = (await ownerAlone(person)) ?? (await onDuty(person)) ?? (await lastAdministrator(person))
  if (bound) return bound
  const open = await needs.openOfAuthor(person.id, NEEDS_MAX + 1)
  const heirless = await withoutHeir(context, open, successorId)
  if (heirless) return heirless
  const heir = open.length > 0 && successorId !== undefined ? successorId : undefined
  const traces = {
    names: [person.name],
    // The needs get the heir's number below. The numbers in them until now are the person's.
    phones: [...new Set([person.phone, ...open.map(({ contact }) => contact.phone)])],
  }
  const enterpriseIds = person.memberships.flatMap((one) => (one.role === 'staff' ? [one.enterpriseId] : []))
  const objects = [`people/${person.id}`, ...enterpriseIds.map((id) => `enterprises/${id}`)]
  return context.change(async (tx) => {
    const known = await tx.use(people).byId(person.id)
    if (!known) throw new ActionError('NotFound')
    if (heir !== undefined) for (const { id } of open) await passOn(tx, id, person.id, heir)
    await tx.use(people).update(erased(known, now), known.version)
    await tx
      .use(erasures)
      .insert({ id: person.id, version: 1, openid, traces, objects, at: now, done: false })
    return { handedOver: heir === undefined ? 0 : open.length }
  })
}

/** Refuses while an enterprise with other people would be left without an owner: one of them must become its owner first. */
async function ownerAlone({ id, memberships }: Person): Promise<Refusal<'HandOverFirst'> | undefined> {
  for (const held of memberships) {
    if (held.role !== 'staff' || !held.owner) continue
    const others = (await people.ofEnterprise(held.enterpriseId)).filter((other) => other.id !== id)
    if (others.length > 0 && !others.some((other) => findStaffMembership(other, held.enterpriseId)?.owner))
      return refuse('HandOverFirst')
  }
  return undefined
}

/** Refuses an officer who is still on duty, a leader, a steward or responsible for open needs: enterprises are told to call this person. */
async function onDuty(person: Person): Promise<Refusal<'OnDuty'> | undefined> {
  if (person.memberships.every(({ role }) => role === 'staff')) return undefined
  const zones = await regions.ofLevel('zone')
  const busy =
    zones.some((zone) => dutyOfficers(zone).some(({ personId }) => personId === person.id)) ||
    zones.some(({ terms }) => terms?.leader?.personId === person.id) ||
    (await needs.countOpenOfResponsible(person.id)) > 0 ||
    (await enterprises.find({ where: { 'steward.personId': person.id }, limit: 1 })).length > 0
  return busy ? refuse('OnDuty') : undefined
}

/** Refuses the last administrator of a region, because a region needs somebody who can invite and dismiss. */
async function lastAdministrator({
  id,
  memberships,
}: Person): Promise<Refusal<'LastAdministrator'> | undefined> {
  for (const one of memberships) {
    if (one.role !== 'administrator') continue
    const others = await people.administratorsOf([one.regionCode])
    if (others.every(({ responsible }) => responsible.personId === id)) return refuse('LastAdministrator')
  }
  return undefined
}

async function withoutHeir(
  {}: Context<Delete>,
  open: readonly Need[],
  successorId: string | undefined,
): Promise<Refusal<'OpenNeeds' | 'NotColleague'> | undefined> {
  if (open.length === 0) return undefined
  if (successorId === undefined || open.length > NEEDS_MAX) return refuse('OpenNeeds')
  const heir = await people.byId(successorId)
  const takesAll =
    heir &&
    open.every(
      ({ enterpriseId, author }) => findStaffMembership(heir, enterpriseId) && author.personId !== heir.id,
    )
  return takesAll ? undefined : refuse('NotColleague', { successorId: '请选择同一家企业的同事' })
}

/** Makes the colleague the need's author and contact. */
async function passOn(tx: Transaction, needId: string, from: string, to: string): Promise<void> {
  const [need, heir] = [await tx.use(needs).byId(needId), await tx.use(people).byId(to)]
  if (!need?.open || need.author.personId !== from) return
  if (!heir || !findStaffMembership(heir, need.enterpriseId)) throw new ActionError('ChangedMeanwhile')
  const { id: personId, name, phone } = heir
  await tx.use(needs).update({ ...need, author: { personId, name }, contact: { name, phone } }, need.version)
}

/** The record that stays of a person: an id that leads to nobody, and data that keep a returning person from acting on their own work. */
function erased(person: Person, now: number): Person {
  const { id, version, createdAt, openid, formerIds, left } = leaveEnterprises(person, now)
  return {
    id,
    version,
    name: NAME_OF_NOBODY,
    phone: '',
    openid: `erased:${id}`,
    memberships: [],
    quota: {},
    unread: 0,
    createdAt,
    ...(formerIds && { formerIds }),
    ...(left && { left }),
    erasedAt: now,
    returnKey: returnKeyFor(openid),
  }
}
