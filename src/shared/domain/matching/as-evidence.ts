import type { Need } from '../need'
import { contains } from '../region'
import type { Service } from '../service'
import type { EarlierNeed } from './earlier-needs'
import { withoutPersons, type Nameable } from './without-persons'

const CONTENT_LEVELS = ['very_satisfied', 'satisfied', 'fair']
const MEANINGFUL_LENGTH = 6
const ANSWER_MAX = 200
/** Shorter names are words of everyday language. */
const NAME_LENGTH = 4

type NamedService = Pick<Service, 'id' | 'name' | 'regionCode'>

/**
 * A solved need as evidence for others, or undefined when it must not or cannot be one: only what the enterprise itself confirmed as
 * resolved, was not discontent with afterwards, and still says something without names, numbers and addresses.
 */
export function asEvidence(
  need: Need,
  shelfVersion: number,
  services: Iterable<NamedService>,
): EarlierNeed | undefined {
  const { state, timeline, rating } = need
  const confirmed = timeline.filter(({ type }) => type === 'confirmed').at(-1)
  if (state !== 'resolved' || !confirmed || need.closedWithoutAnswer) return undefined
  if (rating && !CONTENT_LEVELS.includes(rating.level)) return undefined
  const said = timeline.filter(({ by, text }) => by.side === 'park' && text !== undefined)
  const last = said.filter(({ type }) => type === 'resolution_proposed').at(-1)?.text
  if (last === undefined) return undefined
  const asked = withoutPersons(need.text, peopleIn(need))
  if ([...asked].length < MEANINGFUL_LENGTH) return undefined
  const answers = said.map(({ text = '' }) => text).join('\n')
  const solver = namedIn(answers, need.zoneCode, services)
  return {
    id: need.id,
    version: 1,
    shelfVersion,
    zoneCode: need.zoneCode,
    category: need.category,
    asked,
    answer: [...withoutPersons(last, peopleIn(need))].slice(0, ANSWER_MAX).join(''),
    ...(solver && { solvedBy: { serviceId: solver.id, name: solver.name } }),
    solvedAt: confirmed.at,
  }
}

/** The service whose name the park said, the longest name first: that one was suggested proves nothing. */
function namedIn(
  said: string,
  zoneCode: Need['zoneCode'],
  services: Iterable<NamedService>,
): NamedService | undefined {
  let longest: NamedService | undefined
  for (const service of services) {
    const { name, regionCode } = service
    if (name.length <= (longest?.name.length ?? NAME_LENGTH - 1)) continue
    if (said.includes(name) && contains(regionCode, zoneCode)) longest = service
  }
  return longest
}

/** Whoever is named in a need. */
function peopleIn({ contact, author, enterpriseName, responsible, timeline }: Need): Nameable {
  const names = [contact.name, author.name, responsible.name, ...timeline.map(({ by }) => by.name)]
  return { enterpriseName, names }
}
