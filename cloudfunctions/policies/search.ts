import type { contract } from '@/shared/contract'
import type { Person } from '@/shared/domain/access/account'
import type { Policy, PolicyClause } from '@/shared/domain/policy/policy'
import { CARD_CLAUSE_MAX, POLICY_HITS_MAX } from '@/shared/contract/limits'
import type { PolicyCard } from '@/shared/contract/policy-view'
import { fitPolicy } from '@/shared/domain/policy/measures/policy-fit'
import { toFoundMeasure } from '@/shared/domain/search/match/find-measure'
import { PhraseQuery } from '@/shared/domain/search/phrase/phrases'
import { chooseMeasure } from '../_kernel/policies/choose-measure'
import { fitFor, policyCardFor, type Onlooker } from '../_kernel/policies/policy-card'
import type { Handler } from '../_kernel/rpc/handler'
import { cutPage, passes } from './browse'
import { policyIndex } from '../_kernel/search/policy-index'
import { enterprises } from '../_kernel/data/repositories/enterprises'
import { policyReaders } from '../_kernel/data/repositories/policy-reads'

/** Uses the cached index: reads one document, and two more for staff, who also get the verdict for their enterprise. */
export const searchPolicies: Handler<typeof contract.policies.search> = async (
  { person, now },
  { zoneCode, text, cursor, ...filter },
) => {
  const [index, onlooker] = await Promise.all([policyIndex.current(), onlookerOf(person)])
  const admits = (policy: Policy) => passes(policy, filter, onlooker, now)
  if (text === '') return cutPage(index.inForce(zoneCode, now), admits, { onlooker, now, cursor })
  const hits = index.searchWordsAndNames({ text, zoneCode, at: now, limit: POLICY_HITS_MAX }, admits)
  const query = new PhraseQuery(text)
  return {
    policies: hits.map(({ policy, words, clause }) => ({
      ...policyCardFor(policy, onlooker, now, words),
      ...foundOf(policy, onlooker, query, now),
      ...(clause && { clause: { path: clause.path, text: clauseText(clause) } }),
    })),
  }
}

/** The measure that the words ask for. Callers without an enterprise get it from all open measures. Absent where the policy has only one. */
function foundOf(
  policy: Policy,
  onlooker: Onlooker,
  query: PhraseQuery,
  now: number,
): Pick<PolicyCard, 'found'> {
  const fit = fitFor(policy, onlooker, now) ?? fitPolicy(policy, {}, now)
  const measures = onlooker.enterprise
    ? fit.measures
    : fit.measures.map((one) => ({ ...one, verdict: undefined }))
  const chosen = chooseMeasure({ measures }, query, now)
  return chosen?.isOneOfSeveral ? { found: toFoundMeasure(chosen.measure) } : {}
}

/** Heading and paragraphs of the clause as one text, cut to what a card can show. */
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
