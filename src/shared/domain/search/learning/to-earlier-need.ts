import { isDiscontent, type Need } from '@/shared/domain/need/need'
import type { Policy } from '@/shared/domain/policy/policy'
import { contains, type RegionCode } from '@/shared/domain/access/region'
import type { Service } from '@/shared/domain/service/service'
import type { EarlierNeed } from '../index/earlier-need-index'
import { findNamed } from './named-thing'

type NamedService = Pick<Service, 'id' | 'name' | 'regionCode'>
type NamedPolicy = Pick<Policy, 'id' | 'title' | 'shortTitle' | 'regionCode'>

/**
 * A solved need as evidence for others, in exactly the words to which its enterprise agreed. Undefined without that consent, when the
 * enterprise did not confirm the solution, and when it was discontent afterwards.
 */
export function toEarlierNeed(
  need: Need,
  indexVersion: number,
  services: Iterable<NamedService>,
  policies: Iterable<NamedPolicy> = [],
): EarlierNeed | undefined {
  const { state, timeline, evidence } = need
  const confirmed = timeline.filter(({ type }) => type === 'confirmed').at(-1)
  if (!evidence || state !== 'resolved' || !confirmed || need.closedWithoutAnswer) return undefined
  if (isDiscontent(need)) return undefined
  const said = timeline.filter(({ by, text }) => by.side === 'park' && text !== undefined)
  const answers = said.map(({ text = '' }) => text).join('\n')
  // A suggestion proves nothing: only a service or policy that the park named counts.
  const solver = findNamed(answers, offeredIn(need.zoneCode, services))
  const policy = findNamed(answers, titlesOf(offeredIn(need.zoneCode, policies)))
  return {
    id: need.id,
    version: 1,
    indexVersion,
    zoneCode: need.zoneCode,
    category: need.category,
    asked: evidence.asked,
    answer: evidence.answer,
    ...(solver && { solvedBy: { serviceId: solver.id, name: solver.name } }),
    ...(policy && { solvedByPolicy: { policyId: policy.id, name: policy.shown } }),
    solvedAt: confirmed.at,
    agreedAt: evidence.at,
  }
}

/** The remains of evidence that was taken back: none of its words, but enough for every copy to learn that it is gone. */
export function toWithdrawn(evidence: EarlierNeed, indexVersion: number): EarlierNeed {
  const { solvedBy: _service, solvedByPolicy: _policy, lookedAt: _lookedAt, ...rest } = evidence
  return { ...rest, indexVersion, asked: '', answer: '', gone: true }
}

function* offeredIn<T extends { regionCode: RegionCode }>(zoneCode: RegionCode, things: Iterable<T>) {
  for (const thing of things) if (contains(thing.regionCode, zoneCode)) yield thing
}

/** Each policy under its full title and under its short one. */
function* titlesOf(policies: Iterable<NamedPolicy>) {
  for (const { id, title, shortTitle } of policies) {
    yield { id, name: shortTitle, shown: shortTitle }
    yield { id, name: title, shown: shortTitle }
  }
}
