import type { Contact } from './contact'
import type { PhonePlace } from './phones'

/** Persons that a line names together, the office before them, and the position. */
export interface NamedPersons {
  persons: readonly string[]
  office: string
  from: number
}

/** The parts of a line that make contacts. Persons of the line before have position -1. */
interface ContactLine {
  words: string
  phones: readonly PhonePlace[]
  emails: readonly { value: string; from: number }[]
  persons: readonly NamedPersons[]
}

/** Numbers and email addresses that belong together. */
interface Group {
  owner: NamedPersons | undefined
  phones: string[]
  emails: string[]
  from: number
  to: number
}

const BARE_LABEL =
  /^(?:联系人|联系方式|(?:联系|咨询|服务)?电话|咨询方式|手机|邮箱|电子邮箱|地址|邮编|及|联系地址)/
const MARK = /^(?:第[一二三四五六七八九十百]{1,5}条|[(（]?[\d一二三四五六七八九十]{1,3}[)）.、])\s*/
const OFFICE_NOTE = /[处科局部室心司办委院会厅站所股组]$/
/** Text between two numbers that begins another contact: an office, or a label, of the second number. */
const OWN_OFFICE = /^[\s;,、。|)]{0,6}[\u4e00-\u9fff()]{2,40}[处科局部室心司办委院会厅站所股组][\s:(]{0,4}$/
const OWN_LABEL = /[;。,\s)][^;。,:\s]{2,30}:\s*\(?$/
const LONGEST_MATTER = 30

/**
 * The contacts of a line. Numbers go to the last person named before them; without a person, to the office or label before them. One list of
 * numbers is one contact.
 */
export function contactsOfLine({ words, phones, emails, persons }: ContactLine): Contact[] {
  const ownerOf = (from: number) =>
    persons.filter((each) => each.from <= from).at(-1) ?? (persons.length === 1 ? persons[0] : undefined)
  const groups: Group[] = []
  const groupOf = (from: number, between: string) => {
    const owner = ownerOf(from)
    const same = groups.filter((each) => each.owner === owner).at(-1)
    if (same && !(owner === undefined && (OWN_OFFICE.test(between) || OWN_LABEL.test(between)))) return same
    const group: Group = { owner, phones: [], emails: [], from, to: from }
    groups.push(group)
    return group
  }
  let before: PhonePlace | undefined
  for (const place of phones) {
    const group = groupOf(place.from, before ? words.slice(before.to, place.from) : '')
    group.phones.push(place.value)
    group.to = place.to
    before = place
  }
  for (const { value, from } of emails) groupOf(from, '').emails.push(value)
  return groups.map((group, index) => contactOf(words, group, groups[index - 1]?.to))
}

/** A contact with its matter: its own label; for the first contact of a line the label of the line; else the office beside the number. */
function contactOf(
  words: string,
  { owner, phones, emails, from, to }: Group,
  last: number | undefined,
): Contact {
  const own = last === undefined ? words : words.slice(last, Math.max(last, from))
  const label = matterOf(last === undefined ? own : own.replace(/^[\s;,、。|)]+/, ''))
  const beside = /([\u4e00-\u9fff()]{2,30})[\s:(]{0,4}$/.exec(words.slice(last ?? 0, from))?.[1] ?? ''
  const office =
    owner?.office ||
    /^\s*\(([^()\d]{2,30})\)/.exec(words.slice(to))?.[1] ||
    (owner === undefined ? beside.replace(/^.*(?:联系电话|电话|联系方式)/, '') : '')
  const person = owner?.persons.join('、')
  return {
    matter: (label || (OFFICE_NOTE.test(office) ? office : '')).slice(0, LONGEST_MATTER),
    phones,
    emails,
    ...(person && { person }),
  }
}

/** The label before the first colon, unless it only says that a number follows. */
function matterOf(words: string): string {
  const label =
    /^([^:：]*)[:：]/
      .exec(words.slice(0, 60).replace(MARK, ''))?.[1]
      ?.replace(/^[(（]/, '')
      .trim() ?? ''
  if (label.length > LONGEST_MATTER || BARE_LABEL.test(label) || /[。;]/.test(label)) return ''
  return label.replace(/(?:请)?(?:致电|拨打)?(?:电话)?$/, '') || ''
}
