import type { Need } from '@/shared/domain/need/need'
import type { Policy } from '@/shared/domain/policy/policy'
import { contains, type RegionCode } from '@/shared/domain/access/region'
import type { Service } from '@/shared/domain/service/service'
import type { EarlierNeed } from '../index/earlier-need-index'
import { findNamed } from './named-thing'
import { anonymize, type KnownNames } from '@/shared/domain/access/anonymize'

const MEANINGFUL_LENGTH = 6
const ANSWER_MAX = 200

type NamedService = Pick<Service, 'id' | 'name' | 'regionCode'>
type NamedPolicy = Pick<Policy, 'id' | 'title' | 'shortTitle' | 'regionCode'>

/**
 * A solved need as evidence for others, or undefined when it must not or cannot be one: only what the enterprise itself confirmed as
 * resolved, was not discontent with afterwards, and still says something without names, numbers and addresses.
 */
export function toEarlierNeed(
  need: Need,
  indexVersion: number,
  services: Iterable<NamedService>,
  policies: Iterable<NamedPolicy> = [],
): EarlierNeed | undefined {
  const { state, timeline } = need
  const confirmed = timeline.filter(({ type }) => type === 'confirmed').at(-1)
  if (state !== 'resolved' || !confirmed || need.closedWithoutAnswer) return undefined
  if (isDiscontent(need)) return undefined
  const said = timeline.filter(({ by, text }) => by.side === 'park' && text !== undefined)
  const last = said.filter(({ type }) => type === 'resolution_proposed').at(-1)?.text
  if (last === undefined) return undefined
  const asked = anonymize(need.text, peopleIn(need))
  if ([...asked].length < MEANINGFUL_LENGTH) return undefined
  const answers = said.map(({ text = '' }) => text).join('\n')
  // That something was suggested proves nothing: the park has to have named it.
  const solver = findNamed(answers, offeredIn(need.zoneCode, services))
  const policy = findNamed(answers, titlesOf(offeredIn(need.zoneCode, policies)))
  return {
    id: need.id,
    version: 1,
    indexVersion,
    zoneCode: need.zoneCode,
    category: need.category,
    asked,
    answer: [...anonymize(last, peopleIn(need))].slice(0, ANSWER_MAX).join(''),
    ...(solver && { solvedBy: { serviceId: solver.id, name: solver.name } }),
    ...(policy && { solvedByPolicy: { policyId: policy.id, name: policy.shown } }),
    solvedAt: confirmed.at,
  }
}

/** The enterprise confirmed, but was not content. */
export function isDiscontent({ rating }: Pick<Need, 'rating'>): boolean {
  return rating?.level === 'dissatisfied' || rating?.level === 'very_dissatisfied'
}

function* offeredIn<T extends { regionCode: RegionCode }>(zoneCode: RegionCode, things: Iterable<T>) {
  for (const thing of things) if (contains(thing.regionCode, zoneCode)) yield thing
}

/** A policy is called by its full title or by its short one. */
function* titlesOf(policies: Iterable<NamedPolicy>) {
  for (const { id, title, shortTitle } of policies) {
    yield { id, name: shortTitle, shown: shortTitle }
    yield { id, name: title, shown: shortTitle }
  }
}

/** Whoever is named in a need. */
function peopleIn({ contact, author, enterpriseName, responsible, timeline }: Need): KnownNames {
  const names = [contact.name, author.name, responsible.name, ...timeline.map(({ by }) => by.name)]
  return { enterpriseName, names }
}
