import type { Contact } from './contact'
import type { LaidOutDocument } from './lay-out'
import { isPersonName, personsIn } from './person-names'
import type { Extracted, Line } from './passage'
import { phonesIn, type PhonePlace } from './phones'
import { contactsOfLine, type NamedPersons } from './contact-groups'
import { contactFromRow, contactHeader, cellsOf } from './contact-tables'

const EMAIL = /[\w.+-]{1,64}\s?@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}/g
const PERSON_LABEL =
  /(?:联系人(?:员)?|联络人|经办人|负责人|受理人|咨询人|联系方式|(?:业务|技术|政策|申报)?(?:咨询|联系)(?:电话|方式|人)?)(?:及(?:联系)?(?:电话|方式))?\s*[:：]\s*/g
/** Labels that only persons follow. */
const PERSON_SAID = /^(?:联系人|联络人|经办人|受理人|咨询人)\s*[:：]/
const PERSON_END = /(?:联系)?(?:电话|手机|方式|邮箱|座机)|e-?mail|[\d:。@]/i
const NAME_BEFORE_PHONE = /([\u4e00-\u9fff]{2,4})\s{0,8}[:(,，]?\s{0,8}$/
const PHONE_LINE = /^[(]?(?:联系|咨询|办公|服务)?(?:电话|方式|手机|座机)|^(?:电子)?(?:邮箱|信箱)|^e-?mail/i
/** A name and a number alone on a line, right below a contact. */
const NAME_AND_NUMBER =
  /^(?:[\u4e00-\u9fff]{2,20}[\s:,]{1,4})?[\u4e00-\u9fff]{2,4}[\s:,]{0,8}\(?\d[\d-]{6,18}\)?$/
const CONTACT_WORDS = /电话|联系|咨询|热线|手机|邮箱|e-?mail/i
const SPACED_LABELS: readonly (readonly [RegExp, string])[] = [
  [/联\s{1,4}系\s{1,4}人/g, '联系人'],
  [/电\s{1,6}话/g, '电话'],
  [/邮\s{1,6}箱/g, '邮箱'],
  [/传\s{1,6}真/g, '传真'],
]
const LIST_LABEL = /^.{0,20}(?:联系|咨询|受理)(?:方式|人员?|电话|渠道)?(?:及.{1,8})?(?:如下)?[:：]?$/
/** Quick check: most lines contain no contact. */
const MAY_BE_CONTACT = /\d{3}|@|联|电|负责人|经办人|咨询|受理人/

/**
 * Contacts in the document: rows of tables, and persons and numbers in lines. A person on one line belongs to the number on the next. Contacts
 * behind the date are doubtful; text that the page adds is not read.
 */
export function findContacts(laid: LaidOutDocument): Extracted<Contact>[] {
  const { opening, carried, numbered, closing, appended } = laid
  const own = contactsIn([...opening, ...carried, ...numbered, ...closing])
  const behind = contactsIn(appended).map((each) => ({ ...each, confidence: 'doubtful' as const }))
  return [...own, ...behind].map((each) => asWritten(laid, each))
}

/** The contact with names in the document's own characters. Recognition uses simplified ones. */
function asWritten({ text, folded }: LaidOutDocument, contact: Extracted<Contact>): Extracted<Contact> {
  const { start, end } = contact.passage
  const [own, read] = [text.slice(start, end), folded.slice(start, end)]
  const written = (words: string) => {
    const at = read.indexOf(words)
    return at < 0 ? words : own.slice(at, at + words.length)
  }
  const { matter, person } = contact.value
  const names = person?.split('、').map(written).join('、')
  return { ...contact, value: { ...contact.value, matter: written(matter), ...(names && { person: names }) } }
}

function contactsIn(lines: readonly Line[]): Extracted<Contact>[] {
  const found: Extracted<Contact>[] = []
  let header: string[] | undefined
  let before: Pending | undefined
  /** True below a line that only announces contacts. */
  let listed = false
  for (const line of lines) {
    const cells = cellsOf(line.folded)
    const silent = !header && !before && !MAY_BE_CONTACT.test(line.folded)
    if (silent) continue
    if (cells.length < 2) header = undefined
    else if (!header && contactHeader(line.packed) && phonesIn(line.folded).length === 0) {
      header = cells
      continue
    }
    const passage = { start: line.start, end: line.end }
    if (header && cells.length > 1) {
      const value = contactFromRow(header, cells)
      if (value) found.push({ value, passage, confidence: 'certain' })
      continue
    }
    const { contacts, pending } = fromLine(unspaced(line.folded), before, listed)
    listed = contacts.length > 0 ? listed : LIST_LABEL.test(line.packed)
    const last = found.at(-1)
    const [only] = contacts
    const goesWithLast =
      last &&
      only &&
      contacts.length === 1 &&
      only.phones.length === 0 &&
      before?.line === found.length &&
      PHONE_LINE.test(line.packed)
    if (goesWithLast)
      found[found.length - 1] = {
        ...last,
        value: { ...last.value, emails: [...last.value.emails, ...only.emails] },
        passage: { start: last.passage.start, end: line.end },
      }
    else
      found.push(
        ...contacts.map((value) => ({
          value,
          passage:
            before?.start !== undefined && contacts.length > 0
              ? { start: before.start, end: line.end }
              : passage,
          confidence: 'likely' as const,
        })),
      )
    before = pending
      ? { ...pending, start: line.start }
      : contacts.length > 0 || goesWithLast
        ? { persons: [], office: '', line: found.length }
        : undefined
  }
  return found
}

/** State from one line for the next: persons without a number, or the end of a contact. */
interface Pending {
  persons: readonly string[]
  office: string
  /** Start of the line of persons. */
  start?: number
  /** Number of contacts when the last one ended. */
  line?: number
}

function unspaced(folded: string): string {
  return SPACED_LABELS.reduce((words, [sign, label]) => words.replace(sign, label), folded)
}

function fromLine(
  words: string,
  before: Pending | undefined,
  listed: boolean,
): { contacts: Contact[]; pending?: Pending } {
  if (words.length > 5000) return { contacts: [] }
  const rowBelow = before !== undefined && NAME_AND_NUMBER.test(words)
  const persons = personsNamed(words, rowBelow)
  const cued = listed || rowBelow || PHONE_LINE.test(words) || (before?.persons.length ?? 0) > 0
  const phones = phonesIn(words, cued)
  const emails = emailsIn(words)
  if (phones.length === 0 && emails.length === 0) {
    const [first] = persons
    return first
      ? { contacts: [], pending: { persons: persons.flatMap((each) => each.persons), office: first.office } }
      : { contacts: [] }
  }
  if (!listed && !rowBelow && !CONTACT_WORDS.test(words) && !looksLikeContact(words, phones))
    return { contacts: [] }
  const waiting = before && before.persons.length > 0 ? [{ ...before, from: -1 }] : []
  return { contacts: contactsOfLine({ words, phones, emails, persons: [...waiting, ...persons] }) }
}

/** Whether a line without a contact word holds a contact: a name or a label stands right before the number. */
function looksLikeContact(words: string, phones: readonly PhonePlace[]): boolean {
  const [first] = phones
  if (!first) return false
  const before = words.slice(0, first.from)
  const name = NAME_BEFORE_PHONE.exec(before)?.[1]
  return (
    (name !== undefined && isPersonName(name)) ||
    /^[^。;:]{2,40}:\s*(?:[\u4e00-\u9fff]{2,4}\s*)?\(?$/.test(before)
  )
}

/** Persons after a label, or right before a number. `said`: before a number, rare family names count too. */
function personsNamed(words: string, said: boolean): NamedPersons[] {
  const named: NamedPersons[] = []
  for (const match of words.matchAll(PERSON_LABEL)) {
    const from = match.index + match[0].length
    const rest = words.slice(from, from + 60)
    const stop = rest.search(PERSON_END)
    const { persons, office } = personsIn(stop < 0 ? rest : rest.slice(0, stop), PERSON_SAID.test(match[0]))
    if (persons.length > 0) named.push({ persons, office, from: match.index })
  }
  for (const { from, to } of phonesIn(words, true)) {
    // 0458-8123456（郑华）
    const behind = /^\s?\(([\u4e00-\u9fff]{2,4})\)/.exec(words.slice(to, to + 10))?.[1] ?? ''
    if (isPersonName(behind)) {
      named.push({ persons: [behind], office: '', from })
      continue
    }
    const before = words.slice(Math.max(0, from - 24), from)
    const close = /([\u4e00-\u9fff]{2,4})\s*[:(,，、\s]{0,3}(?:(?:联系)?(?:电话|手机)[:\s]{0,2})?\(?$/.exec(
      before,
    )?.[1]
    const { persons, office } = personsIn(close ?? '', said)
    if (persons.length > 0 && !named.some((each) => persons.every((name) => each.persons.includes(name))))
      named.push({ persons, office, from: from - before.length + before.lastIndexOf(close ?? '') })
  }
  return named.sort((a, b) => a.from - b.from)
}

function emailsIn(words: string): { value: string; from: number }[] {
  return [...words.slice(0, 5000).matchAll(EMAIL)].map((match) => ({
    value: match[0].replace(/\s/g, ''),
    from: match.index,
  }))
}
