import type { contract } from '@/shared/contract'
import type { Enterprise } from '@/shared/domain/access/account'
import { normalizeCreditCode } from '@/shared/domain/enterprise/credit-code'
import { toPhone } from '@/shared/domain/enterprise/roster/row'
import { enterpriseStatus } from '@/shared/domain/enterprise/standing'
import { formerSelf, keepPerson, withMembership } from '../_kernel/data/newcomer'
import { enterprises } from '../_kernel/data/repositories/enterprises'
import { failedAttempts } from '../_kernel/data/repositories/failed-attempts'
import { people } from '../_kernel/data/repositories/people'
import { refuse } from '../_kernel/rpc/action-error'
import type { Handler } from '../_kernel/rpc/handler'

/** Wrong tries that are allowed in an hour: of one person, and at one enterprise. */
const TRIES_OF_PERSON = 5
const TRIES_AT_ENTERPRISE = 10

/** Every mismatch gets the same refusal, so that nobody learns which half was right, or that an enterprise has an owner. */
export const joinByRoster: Handler<typeof contract.enterprises.joinByRoster> = async (context, input) => {
  const { openid, now, person: known } = context
  const enterprise = await enterprises.byCreditCode(normalizeCreditCode(input.creditCode))
  const counters = [openid, ...(enterprise ? [`roster-${enterprise.id}`] : [])]
  const [ofPerson = 0, atEnterprise = 0] = await Promise.all(
    counters.map((counter) => failedAttempts.count(counter, now)),
  )
  if (ofPerson >= TRIES_OF_PERSON || atEnterprise >= TRIES_AT_ENTERPRISE) return refuse('TooManyTries')
  const isMember = known?.memberships.some(
    (one) => one.role === 'staff' && one.enterpriseId === enterprise?.id,
  )
  if (isMember) return refuse('AlreadyMember')
  if (!enterprise || !fits(enterprise, input) || (await people.ofEnterprise(enterprise.id)).length > 0) {
    for (const counter of counters) await failedAttempts.add(counter, now)
    return refuse('RosterMismatch')
  }
  const former = await formerSelf(known, openid)
  return context.change(async (tx) => {
    // Read again in the transaction: of two who join at once, the second finds a changed enterprise.
    const latest = await tx.use(enterprises).byId(enterprise.id)
    if (!latest || latest.version !== enterprise.version) return refuse('RosterMismatch')
    await tx.use(enterprises).update(latest, latest.version)
    const before = known && (await tx.use(people).byId(known.id))
    const { id: enterpriseId, name: enterpriseName } = latest
    const membership = { role: 'staff', enterpriseId, enterpriseName, owner: true } as const
    const { name, phone } = input
    await keepPerson(tx, before, withMembership(before, { openid, now, name, phone, ...former }, membership))
    return { enterpriseId, enterpriseName }
  })
}

function fits(enterprise: Enterprise, input: { number: string; contactPhone: string }): boolean {
  const { number, contactPhone } = enterprise.roster ?? {}
  return (
    enterpriseStatus(enterprise) === 'verified' &&
    number !== undefined &&
    contactPhone !== undefined &&
    number.trim().toUpperCase() === input.number.trim().toUpperCase() &&
    toPhone(contactPhone) === toPhone(input.contactPhone)
  )
}
