import type { contract } from '@/shared/contract'
import type { Person } from '@/shared/domain/access/account'
import type { Policy, PolicyClause } from '@/shared/domain/policy/policy'
import { CARD_CLAUSE_MAX, POLICY_HITS_MAX } from '@/shared/contract/limits'
import { policyCardFor, type Onlooker } from '../_kernel/policies/policy-card'
import type { Handler } from '../_kernel/rpc/handler'
import { cutPage, passes } from './browse'
import { policyIndex } from '../_kernel/search/policy-index'
import { enterprises } from '../_kernel/data/repositories/enterprises'
import { policyReaders } from '../_kernel/data/repositories/policy-reads'

/** From the shelf that warm instances hold: one document read; two more for staff, who see what each policy means to their enterprise. */
export const searchPolicies: Handler<typeof contract.policies.search> = async (
  { person, now },
  { zoneCode, text, cursor, ...filter },
) => {
  const [shelf, onlooker] = await Promise.all([policyIndex.current(), onlookerOf(person)])
  const admits = (policy: Policy) => passes(policy, filter, onlooker, now)
  if (text === '') return cutPage(shelf.inForce(zoneCode, now), admits, { onlooker, now, cursor })
  const hits = shelf.searchWordsAndNames({ text, zoneCode, at: now, limit: POLICY_HITS_MAX }, admits)
  return {
    policies: hits.map(({ policy, words, clause }) => ({
      ...policyCardFor(policy, onlooker, now, words),
      ...(clause && { clause: { path: clause.path, text: clauseText(clause) } }),
    })),
  }
}

/** The clause in one piece, as long as a card can show. */
function clauseText({ heading, paragraphs }: PolicyClause): string {
  return [heading, ...paragraphs]
    .filter((part) => part !== '')
    .join(' ')
    .slice(0, CARD_CLAUSE_MAX)
}

async function onlookerOf(person: Person | undefined): Promise<Onlooker> {
  const staff = person?.memberships.find((one) => one.role === 'staff')
  if (!person || staff?.role !== 'staff') return {}
  const [enterprise, reader] = await Promise.all([
    enterprises.byId(staff.enterpriseId),
    policyReaders.byId(person.id),
  ])
  return { enterprise, reader }
}
