import type { Need } from '../need'
import { contains } from '../region'
import type { Service } from '../service'
import type { EarlierNeed } from './earlier-needs'

const CONTENT_LEVELS = ['very_satisfied', 'satisfied', 'fair']
const MEANINGFUL_LENGTH = 6
const ANSWER_MAX = 200
/** Shorter names are words of everyday language. */
const NAME_LENGTH = 4

type NamedService = Pick<Service, 'id' | 'name' | 'regionCode'>

/** What says who somebody is, wherever it stands. */
const PERSONAL: readonly [RegExp, string][] = [
  [/[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g, ''],
  [/https?:\/\/\S+/g, ''],
  // Credit codes, numbers of identity cards and bank cards, telephone numbers with or without separators.
  [/[0-9A-HJ-NP-RT-UW-Y]{2}\d{6}[0-9A-HJ-NP-RT-UW-Y]{10}/gi, ''],
  [/\d{15,19}[0-9xX]?/g, ''],
  [/(?:\+?86[- ]?)?1[3-9]\d[- ]?\d{4}[- ]?\d{4}/g, ''],
  [/(?:0\d{2,3}[- ]?)?\d{7,8}(?:[-转]\d{1,6})?/g, ''],
  [/[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-Z][·\s]?[A-Z0-9]{5,6}/g, ''],
  [/(?:微信|VX|vx|wx|QQ|qq)(?:号)?[:：]?\s*[\w-]{5,20}/g, ''],
  [/[\p{Script=Han}]{1,3}(?:先生|女士|小姐|师傅|经理|总监|主任|厂长|老师)/gu, '某人'],
]

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
  const asked = withoutPersons(need.text, need)
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
    answer: [...withoutPersons(last, need)].slice(0, ANSWER_MAX).join(''),
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

/** A text without whoever is named in the need and without numbers that lead to somebody. */
function withoutPersons(text: string, need: Need): string {
  const { contact, author, enterpriseName, responsible, timeline } = need
  const names = [contact.name, author.name, responsible.name, ...timeline.map(({ by }) => by.name)]
  let plain = text.replaceAll(enterpriseName, '本企业')
  for (const name of new Set(names)) if (name.length > 1) plain = plain.replaceAll(name, '某人')
  for (const [pattern, instead] of PERSONAL) plain = plain.replace(pattern, instead)
  return plain.replace(/[ \t]+/g, ' ').trim()
}
