import type { contract } from '@/shared/contract'
import type { ParsedInputOf } from '@/shared/contract/action'
import type { Enterprise, Person } from '@/shared/domain/access/account'
import { statusAfterRejection, type EnterpriseClaim } from '@/shared/domain/enterprise/claim'
import { enterpriseStatus, isTrusted } from '@/shared/domain/enterprise/standing'
import { leaveEnterprises } from '@/shared/domain/access/recusal'
import { formerSelf, keepPerson, withMembership } from '../_kernel/data/newcomer'
import { enterpriseClaims } from '../_kernel/data/repositories/enterprise-claims'
import { enterprises } from '../_kernel/data/repositories/enterprises'
import { jobs } from '../_kernel/data/repositories/jobs'
import { licences } from '../_kernel/data/repositories/licences'
import { people } from '../_kernel/data/repositories/people'
import type { Transaction } from '../_kernel/data/transaction'
import { jobForEnterprise } from '../_kernel/notifications/enterprise-notification'
import { ActionError, refuse, Refusal } from '../_kernel/rpc/action-error'
import type { Context, Handler } from '../_kernel/rpc/handler'
import { readSurroundings, toEnterpriseDetail, withoutLicences, type Surroundings } from './detail'
import { endLicences } from './licence-pictures'
import { PEOPLE_IN_ONE_CHANGE } from './merge'
import { readForStep } from './step'

type Decide = typeof contract.enterprises.decide

export const decide: Handler<Decide> = async (context, input) => {
  const { subject, person, now } = context
  if (!person) throw new ActionError('Forbidden')
  if (input.accept && input.how === undefined && !isTrusted(subject))
    return refuse('WayNeeded', { how: '请选择怎么核实的' })
  const around = await readSurroundings(subject, context)
  if (input.alone && around.people.length > PEOPLE_IN_ONE_CHANGE) return refuse('EnterpriseTooLarge')
  const claimant = around.claims.find(({ id }) => id === input.claimId)
  if (!claimant) return refuse('ClaimGone')
  const known = await people.byOpenid(claimant.openid)
  const former = await formerSelf(known, claimant.openid)
  // Accepting a claim verifies the enterprise, so the enterprise's own picture is no longer needed either.
  const endedIds = [
    licences.toId({ claimId: input.claimId }),
    ...(input.accept ? [licences.toId({ enterpriseId: subject.id })] : []),
  ]
  const ended = around.licences.filter(({ id }) => endedIds.includes(id))
  return endLicences(ended, now, (end) =>
    context.change(async (tx) => {
      const enterprise = await readForStep(tx, subject.id, input.version, 'decide')
      if (enterprise instanceof Refusal) return enterprise
      const claim = await tx.use(enterpriseClaims).byId(input.claimId)
      if (claim?.state !== 'open' || claim.enterpriseId !== enterprise.id) return refuse('ClaimGone')
      // Nobody decides their own claim.
      if (claim.openid === context.openid) return refuse('NotAllowedNow')
      await end(tx)
      const decided = { decidedAt: now, reason: input.reason }
      await tx
        .use(enterpriseClaims)
        .update({ ...claim, ...decided, state: input.accept ? 'accepted' : 'rejected' }, claim.version)
      const claims = around.claims.filter(({ id }) => id !== claim.id)
      const staff = input.accept
        ? await letIn(tx, { claim, enterprise, around, known, former, alone: input.alone, now })
        : around.people
      const saved = await tx
        .use(enterprises)
        .update({ ...enterprise, ...standingAfter(enterprise, claims, input, context) }, input.version)
      await tell(tx, { claim, enterprise: saved, around, staff }, input, now)
      const shown = { ...withoutLicences(around, ended), people: staff, claims }
      return { enterprise: await toEnterpriseDetail(saved, shown, context) }
    }),
  )
}

function standingAfter(
  enterprise: Enterprise,
  claims: readonly EnterpriseClaim[],
  { accept, how }: ParsedInputOf<Decide>,
  { person, now }: Context<Decide>,
): Pick<Enterprise, 'status' | 'verification'> {
  const isDisputed = claims.some(({ kind }) => kind === 'dispute')
  if (!accept) return { status: statusAfterRejection(enterpriseStatus(enterprise), isDisputed) }
  if (how === undefined || !person) return { status: enterpriseStatus(enterprise) }
  return { status: 'verified', verification: { by: person.id, at: now, how } }
}

interface Entry {
  claim: EnterpriseClaim
  enterprise: Enterprise
  around: Surroundings
  known: Person | undefined
  former: Pick<Person, 'formerIds' | 'left'>
  /** Whether everybody else loses their membership. */
  alone: boolean
  now: number
}

/** @returns the people of the enterprise afterwards */
async function letIn(
  tx: Transaction,
  { claim, enterprise, around, known, former, alone, now }: Entry,
): Promise<readonly Person[]> {
  const { id: enterpriseId, name: enterpriseName } = enterprise
  const others = around.people.filter(({ openid }) => openid !== claim.openid)
  const isOwned = !alone && others.some((person) => isOwner(person, enterpriseId))
  if (alone) for (const { id } of others) await dismiss(tx, id, enterpriseId, now)
  const before = known && (await tx.use(people).byId(known.id))
  if (before?.memberships.some((one) => one.role === 'staff' && one.enterpriseId === enterpriseId))
    return around.people
  const { openid, name, phone } = claim
  const membership = { role: 'staff', enterpriseId, enterpriseName, owner: !isOwned } as const
  const who = before
    ? { openid, now, name: before.name, phone: before.phone }
    : { openid, now, name, phone, ...former }
  const person = await keepPerson(tx, before, withMembership(before, who, membership))
  return [...(alone ? [] : others), person]
}

async function dismiss(tx: Transaction, personId: string, enterpriseId: string, now: number): Promise<void> {
  const person = await tx.use(people).byId(personId)
  if (person) await tx.use(people).update(leaveEnterprises(person, now, enterpriseId), person.version)
}

function isOwner({ memberships }: Person, enterpriseId: string): boolean {
  return memberships.some((one) => one.role === 'staff' && one.enterpriseId === enterpriseId && one.owner)
}

interface Outcome {
  claim: EnterpriseClaim
  enterprise: Enterprise
  around: Surroundings
  staff: readonly Person[]
}

/** Tells the claimant and the former people of the enterprise what was decided and why. */
async function tell(
  tx: Transaction,
  { claim, enterprise, around, staff }: Outcome,
  { accept, alone, reason }: ParsedInputOf<Decide>,
  now: number,
): Promise<void> {
  const { name } = enterprise
  const claimant = staff.find(({ openid }) => openid === claim.openid)?.id ?? claim.personId
  const others = around.people.filter(({ openid }) => openid !== claim.openid).map(({ id }) => id)
  const toClaimant = jobForEnterprise(
    { ...enterprise, id: `${claim.id}_${claim.version}` },
    claimant ? [claimant] : [],
    now,
    {
      title: accept ? '您的申请已通过' : '您的申请没有通过',
      text: accept ? `您已加入${name}：${reason}` : `${name}：${reason}。如有异议，请联系管委会。`,
      state: accept ? '已通过' : '未通过',
    },
  )
  if (toClaimant) await tx.use(jobs).insert(toClaimant)
  if (!accept) return
  const toOthers = jobForEnterprise(enterprise, others, now, {
    title: alone ? '您已不再属于这家企业' : '有人加入了您的企业',
    text: alone
      ? `管委会核对后，${name}改由${claim.name}登记：${reason}。如有异议，请联系管委会。`
      : `${claim.name}经管委会核对，加入了${name}：${reason}。`,
    state: alone ? '已移出' : '有新成员',
  })
  if (toOthers) await tx.use(jobs).insert(toOthers)
}
