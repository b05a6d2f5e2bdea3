import type { contract } from '@/shared/contract'
import type { Person } from '@/shared/domain/access/account'
import type { Responsible } from '@/shared/domain/access/party'
import {
  administers,
  endPost,
  findPost,
  mayAnswerIn,
  mayPublishIn,
  type Post,
} from '@/shared/domain/access/officer'
import { beginTakeover, replaceOnDuty, type Takeover } from '@/shared/domain/access/takeover'
import { MINUTE_MS } from '@/shared/domain/time/units'
import { refuse, ActionError, Refusal } from '../_kernel/rpc/action-error'
import { newId } from '../_kernel/rpc/ids'
import type { Context } from '../_kernel/rpc/handler'
import type { Transaction } from '../_kernel/data/transaction'
import { absences } from '../_kernel/data/repositories/absences'
import { people } from '../_kernel/data/repositories/people'
import { jobs } from '../_kernel/data/repositories/jobs'
import { regions } from '../_kernel/data/repositories/regions'
import { takeovers } from '../_kernel/data/repositories/takeovers'
import { jobForPeople } from '../_kernel/notifications/people-notification'
import { carryOut } from '../_kernel/duty/carry-out'
import { countDuties, type OfficerDuties } from './duties'
import { leadershipsOf, leaveLeaderships } from './leave-leadership'

type EndsPost = typeof contract.accounts.dismiss | typeof contract.accounts.changeRole

/** Warm instances cache for a minute who is on duty. The takeover includes needs that arrive within this time. */
const LATE_MS = 5 * MINUTE_MS

interface Ending {
  personId: string
  post: Post
  /** The role in its place; absent when the post simply ends. */
  role?: Post['role']
  successorId: string | undefined
  /** The notice to the officer, and the text that enterprises read when somebody else answers their needs (`toEnterprises`). */
  said: { title: string; text: string; toEnterprises: string }
}

/**
 * Ends a post. One transaction removes the membership, hands over duty and orders the takeover. Needs and enterprises then move in batches,
 * the first at once.
 */
export async function endPostOf<A extends EndsPost>(context: Context<A>, ending: Ending) {
  const { person, now } = context
  const { personId, post, role, successorId } = ending
  if (!person) throw new ActionError('Forbidden')
  const officer = await people.byId(personId)
  if (!officer || !findPost(officer, post)) return refuse('NotOfficer')
  const after = endPost(officer, post, role)
  const witness = await findWitness(person.id, officer, post, after)
  if (witness instanceof Refusal) return witness
  const duties = await countDuties(personId, post.regionCode, now)
  const successor = await findSuccessor(duties, { officer, after, post, successorId })
  if (successor instanceof Refusal) return successor
  const leaderships = await leadershipsOf(officer, after, post.regionCode)
  const takeover = successor && newTakeover(successor, { officer, after, by: person, now, ending })
  const answer = await context.change(async (tx) => {
    await confirmAdministrator(tx, witness, post)
    const known = await tx.use(people).byId(personId)
    if (!known || !findPost(known, post)) return refuse('NotOfficer')
    await tx.use(people).update(endPost(known, post, role), known.version)
    if (successor && takeover) await order(tx, { takeover, officer, successor }, duties)
    await leaveLeaderships(tx, leaderships, { officer, successor, now })
    if (personId !== person.id) await tell(tx, ending, now)
    const { needs, enterprises } = takeover ? duties : { needs: 0, enterprises: 0 }
    return { needs, enterprises }
  })
  if (takeover && !(answer instanceof Refusal)) await carryOut(takeover.id, now)
  return answer
}

/**
 * The administrator whose record proves that the region keeps one: the caller, or another administrator when callers end their own post.
 * The transaction reads this record again, so that of two who dismiss each other at once one stays.
 */
async function findWitness(
  callerId: string,
  officer: Person,
  { role, regionCode }: Post,
  after: Person,
): Promise<string | Refusal<'LastAdministrator'>> {
  if (callerId !== officer.id || role !== 'administrator' || administers(after, regionCode)) return callerId
  const others = await people.administratorsOf([regionCode])
  const other = others.find(({ responsible }) => responsible.personId !== officer.id)
  return other?.responsible.personId ?? refuse('LastAdministrator')
}

async function confirmAdministrator(tx: Transaction, witnessId: string, { regionCode }: Post): Promise<void> {
  const witness = await tx.use(people).byId(witnessId)
  if (!witness || !administers(witness, regionCode)) throw new ActionError('ChangedMeanwhile')
}

/** The officer who takes over; undefined when there is nothing to take over. */
async function findSuccessor(
  duties: OfficerDuties,
  {
    officer,
    after,
    post: { regionCode },
    successorId,
  }: { officer: Person; after: Person; post: Post; successorId: string | undefined },
): Promise<Person | undefined | Refusal<'SuccessorNeeded' | 'SuccessorUnfit'>> {
  const leaves =
    duties.needs + duties.enterprises + duties.onDuty.length + duties.covers.length > 0 &&
    !mayAnswerIn(after, regionCode)
  if (successorId === undefined) return leaves ? refuse('SuccessorNeeded') : undefined
  const successor = await people.byId(successorId)
  const fits =
    successor && (leaves ? mayAnswerIn(successor, regionCode) : mayPublishIn(successor, regionCode))
  if (!fits || successor.id === officer.id)
    return refuse('SuccessorUnfit', { successorId: '请选择本区在任的同事' })
  return successor
}

function newTakeover(
  successor: Person,
  {
    officer,
    after,
    by,
    now,
    ending,
  }: { officer: Person; after: Person; by: Person; now: number; ending: Ending },
): Takeover {
  const { regionCode } = ending.post
  const drafts = mayPublishIn(successor, regionCode) && !mayPublishIn(after, regionCode)
  return beginTakeover({
    id: newId('t'),
    fromId: officer.id,
    toId: successor.id,
    of: { kind: 'park', regionCode, stewardships: !mayAnswerIn(after, regionCode), drafts },
    byId: by.id,
    text: ending.said.toEnterprises,
    at: now,
    until: now + LATE_MS,
  })
}

async function order(
  tx: Transaction,
  { takeover, officer, successor }: { takeover: Takeover; officer: Person; successor: Person },
  { onDuty, covers, needs, enterprises }: OfficerDuties,
): Promise<void> {
  const { id: personId, name, phone } = successor
  const to: Responsible = { personId, name, phone }
  await tx.use(takeovers).insert(takeover)
  for (const { id } of onDuty) {
    const region = await tx.use(regions).byId(id)
    const next = region && replaceOnDuty(region, officer.id, to)
    if (next && next !== region) await tx.use(regions).update(next, region.version)
  }
  for (const { id } of covers) {
    const absence = await tx.use(absences).byId(id)
    if (absence?.cover?.personId === officer.id)
      await tx.use(absences).update({ ...absence, cover: to }, absence.version)
  }
  await tx.use(jobs).insert(
    jobForPeople(`takeover_${takeover.id}`, [personId], takeover.at, {
      title: `您接手了${officer.name}的工作`,
      text: `没办完的诉求 ${needs} 件，联系的企业 ${enterprises} 家。都在“我负责的”里，时限不变。`,
      page: 'desk/queue/index?show=mine',
      about: `${officer.name}的工作`,
    }),
  )
}

async function tell(tx: Transaction, { personId, said }: Ending, now: number): Promise<void> {
  await tx.use(jobs).insert(
    jobForPeople(newId('post'), [personId], now, {
      title: said.title,
      text: said.text,
      page: 'pages/mine/index',
      about: '您在园区的身份',
    }),
  )
}
