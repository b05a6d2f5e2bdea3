import { proposeCategories } from '@/shared/domain/need/category'
import { findFields, mayBringAbout, type NeedField } from './need-fields'
import {
  ABOUT_IT,
  CAN,
  QUANTITY,
  ANNOUNCES,
  ANOTHER,
  OTHERS,
  ASKS,
  BACKGROUND,
  BUT_ALSO,
  BY_TURNS,
  CONSEQUENCE,
  DOES,
  FILLER,
  FIRST,
  JOINING,
  LEADING,
  LISTED,
  LOOKS,
  MEANS,
  MORE,
  MORE_WITHIN,
  NOT_ONLY,
  NUMBERED,
  NUMBERED_WITHIN,
  ONE_MORE,
  OWN_SUBJECT,
  OWN_WISH,
  SAME_NEED,
  TROUBLE,
  TURN,
  WHO,
  WISH,
  WISHES,
  WISH_WITHIN,
} from './split-signs'

/** What a part of a text is about: a service where one is known, else a category. */
export interface PartTopic {
  key: string
  category: string | undefined
  /** How likely that is right, 0–1. */
  confidence: number
}
export type FindTopic = (part: string) => PartTopic | undefined

/** Stands for the place before 还想 and its like within a clause. */
const WITHIN = '\u0001'
/** Stands for a space between two words. */
const SPACE = '\u0002'
const BETWEEN_WORDS = /([\u4e00-\u9fff])[ \u3000+＋]+(?=[\u4e00-\u9fff])/g
/** These part needs only where both sides are clauses about other fields. */
const WEAK_END = /^[、 ]$/
const SENTENCE_END = /[。；;！？!?\n]/
const CLAUSE_END = /([，,。！？!?；;\n]+|[、\u0001\u0002])/
/** A shorter clause is no need by itself; in Unicode symbols. */
const CLAUSE_MIN = 3
/** A numbered one may be shorter: “一是缺钱”. */
const PART_MIN = 2
/** A text with more parts than this is not split: it is a list of something else. */
const NEEDS_MAX = 4
/** A text with more clauses is a story. */
const CLAUSES_MAX = 12
/** A clause opens another need when it is as likely as this about another service, and what stands before is not quite unclear. */
const LIKELY = 0.6
/** The same where nothing but a comma parts them. */
const VERY_LIKELY = 0.85
const HALF_LIKELY = 0.5
const NOT_UNCLEAR = 0.15

/**
 * Splits a text into the needs that it contains, in its own words. Words like 另外 and numbers always part; 还, 也, 再 and the end of a
 * sentence part where both sides are about different things. Without `findTopic` the words of the categories tell what a part is about.
 */
export function splitNeeds(text: string, findTopic: FindTopic = findCategory): string[] {
  const parts = text
    .replace(ANNOUNCES, '')
    .replace(FILLER, '$1')
    .replace(NUMBERED_WITHIN, '$1，')
    .split(NUMBERED)
    .flatMap(cutAtTurns)
    .map((part) => trim(trim(part).replace(FIRST, '')))
    .filter((part) => part !== '')
  const needs: string[] = []
  for (const part of joinSmall(parts)) needs.push(...cutClauses(part, findTopic))
  return needs.length > 1 && needs.length <= NEEDS_MAX ? needs : [trim(text)]
}

/** Cuts at 另外 and its like, but where what follows asks for nothing: “招八十人，另外包吃住”. */
function cutAtTurns(text: string): string[] {
  const [first = '', ...more] = text.split(TURN)
  const parts = [first]
  for (let i = 0; i < more.length; i += 2) {
    const [turn = '', part = ''] = [more[i], more[i + 1]]
    const before = parts[parts.length - 1] ?? ''
    if (before === '' || isNeed(part)) parts.push(part)
    else parts[parts.length - 1] = `${before}${turn}${part}`
  }
  return parts
}

function isNeed(text: string): boolean {
  const first =
    text
      .split(/[，,。；;！？!?\n]/)
      .find((clause) => clause.trim() !== '')
      ?.trim() ?? ''
  const isKnown = findFields(first).size > 0
  if ([CAN, OTHERS].some((sign) => sign.test(first)) || (!isKnown && ABOUT_IT.test(first))) return false
  return isKnown || ASKS.test(first)
}

/** A part too short to be a need stays with the one before. */
function joinSmall(parts: readonly string[]): string[] {
  const joined: string[] = []
  for (const part of parts) {
    const last = joined.at(-1)
    if (last !== undefined && ([...part].length < PART_MIN || [...last].length < PART_MIN))
      joined[joined.length - 1] = `${last}，${part}`
    else joined.push(part)
  }
  return joined
}

/** Cuts what nothing parts for certain, at clauses that are about something else than what stands before. */
function cutClauses(part: string, findTopic: FindTopic): string[] {
  const pieces = markWithin(part).replace(BETWEEN_WORDS, `$1${SPACE}`).split(CLAUSE_END)
  if (pieces.length > 2 * CLAUSES_MAX) return [part]
  const needs: string[] = []
  let current = ''
  for (let i = 0; i < pieces.length; i += 2) {
    const clause = pieces[i] ?? ''
    const before = (pieces[i - 1] ?? '').replace(WITHIN, '').replace(SPACE, ' ')
    const bare = trim(MORE.test(clause.trim()) ? clause.trim().replace(JOINING, '') : clause)
    if (current !== '' && opensNeed({ clause: clause.trim(), bare, before, current }, findTopic)) {
      needs.push(trim(current))
      current = bare
    } else current = `${current}${before}${clause}`
  }
  return [...needs, trim(current)].filter((need) => need !== '')
}

/** Marks 还想 and its like within a clause that asks for something already; “员工子女上学也想问问” is one. */
const markWithin = (part: string) =>
  part.replace(MORE_WITHIN, (three: string, _three: string, at: number) => {
    const clause =
      part
        .slice(0, at + three.length)
        .split(/[，,。！!？?；;\n]/)
        .at(-1) ?? ''
    return ASKS.test(clause) ? `${three}${WITHIN}` : three
  })

interface Clause {
  clause: string
  /** Without the word that opens it. */
  bare: string
  /** What stands before it: a comma, or the end of a sentence. */
  before: string
  current: string
}

function opensNeed(candidate: Clause, findTopic: FindTopic): boolean {
  const { clause, bare, before, current } = candidate
  const isOneMore = ONE_MORE.test(clause)
  if ([...bare].length < (isOneMore ? PART_MIN : CLAUSE_MIN) || SAME_NEED.some((sign) => sign.test(clause)))
    return false
  const fields = { before: findFields(current), after: findFields(bare) }
  if (isListed(candidate, fields) || !isAsking(current)) return false
  if (WEAK_END.test(before) && !areClauses(current, clause)) return false
  if (before === '、') return isOtherField(candidate, fields) === true
  if (CONSEQUENCE.test(clause)) return isOtherField(candidate, fields) ?? false
  if (BY_TURNS.test(trim(current)) && clause.startsWith('再')) return true
  if (NOT_ONLY.test(trim(current)) && BUT_ALSO.test(clause) && fields.after.size > 0) return true
  if (fields.after.size === 0 && [LOOKS, ABOUT_IT].some((sign) => sign.test(clause))) return false
  if (isOneMore && [...bare].length > CLAUSE_MIN && WISHES.test(lastClause(current))) return true
  if (ANOTHER.test(clause) && [...current].length > CLAUSE_MIN) return true
  return (
    isOtherField(candidate, fields) ??
    (isOtherTopic(candidate, findTopic) ||
      ((before === ' ' || SENTENCE_END.test(before)) && areOwnSentences(candidate, fields, findTopic)))
  )
}

/** Two sentences that each ask for something, about nothing that the other is about. */
function areOwnSentences({ bare, current }: Clause, fields: FieldsAround, findTopic: FindTopic): boolean {
  if (fields.after.size === 0 || overlap(fields) || mayBringAbout(fields.before, fields.after)) return false
  if (![current, bare].every(isWishing)) return false
  const left = findTopic(lastSentence(current))
  return (left !== undefined || fields.before.size > 0) && left?.key !== findTopic(bare)?.key
}

/** Asks for something in so many words, not only tells of it. */
const isWishing = (text: string) =>
  WISH_WITHIN.test(lastSentence(text)) || /[吗呢不没][？?]?$/.test(trim(text))

const lastSentence = (text: string) =>
  trim(text)
    .split(SENTENCE_END)
    .filter((one) => one.trim() !== '')
    .at(-1)
    ?.trim() ?? ''

const isAsking = (text: string) =>
  ![LEADING, WHO].some((sign) => sign.test(lastClause(text))) &&
  (ASKS.test(text) || (findFields(text).size > 0 && !BACKGROUND.test(trim(text))))

/** Two clauses that say what is wrong or to be done, not two words of a list. */
const areClauses = (...parts: readonly string[]) =>
  parts.every(
    (part) =>
      [...part].length > CLAUSE_MIN - Number(DOES.test(lastClause(part))) && ASKS.test(lastClause(part)),
  )

interface FieldsAround {
  before: ReadonlySet<NeedField>
  after: ReadonlySet<NeedField>
}

const overlap = ({ before, after }: FieldsAround) => [...after].some((field) => before.has(field))

/** “求购口罩，还要手套”: one list. */
function isListed({ clause, current }: Clause, fields: FieldsAround): boolean {
  const isUnknown = fields.before.size === 0 || fields.after.size === 0
  const areCounted = isUnknown && QUANTITY.test(current) && QUANTITY.test(clause)
  return (
    LISTED.test(clause) &&
    (overlap(fields) || areCounted || (fields.after.size === 0 && clause.endsWith('的')))
  )
}

/** Whether a clause is about another field than what stands before. Undefined where the words do not tell. */
function isOtherField({ clause, before, current }: Clause, fields: FieldsAround): boolean | undefined {
  if (overlap(fields))
    return before === '，' && !MORE.test(clause) && !OWN_SUBJECT.test(clause) ? false : undefined
  if (fields.before.size === 0 || fields.after.size === 0) return OWN_WISH.test(clause) ? true : undefined
  if (!ASKS.test(clause) && !MORE.test(clause)) return false
  const isCaused = mayBringAbout(fields.before, fields.after)
  if (!WISH_WITHIN.test(clause)) return !isCaused
  if (isCaused) return MORE.test(clause) || SENTENCE_END.test(before) ? undefined : false
  if (/[^，,]/.test(before) || MORE.test(clause) || OWN_SUBJECT.test(clause)) return true
  // A wish after trouble is mostly its remedy: “工人回不来，想包车接人”.
  if (!WISH_WITHIN.test(lastClause(current))) return undefined
  return DOES.test(clause) || ![...fields.after].some((field) => MEANS.has(field))
}

/** Whether the catalogue knows a clause and what stands before as two things. */
function isOtherTopic({ clause, bare, before, current }: Clause, findTopic: FindTopic): boolean {
  const isEnd = /[^，,]/.test(before)
  const isOwn = !MORE.test(clause) && OWN_SUBJECT.test(clause)
  const isMore = MORE.test(clause) || isOwn
  const isWish = WISH.test(clause)
  if (!isEnd && !isMore && !isWish && !haveOtherWords(current, clause)) return false
  const right = findTopic(bare)
  const lefts = [trim(current), lastClause(current)].flatMap((part) => findTopic(part) ?? [])
  if (!right || lefts.some(({ key }) => key === right.key)) return false
  const left = lefts.sort((a, b) => b.confidence - a.confidence)[0]
  if (!left) return false
  // Trouble after trouble is mostly one story: “车间太热，工人也留不住”.
  if (isOwn && TROUBLE.test(clause)) return Math.min(left.confidence, right.confidence) >= LIKELY
  if (!isEnd && !isMore && isWish) return Math.min(left.confidence, right.confidence) >= VERY_LIKELY
  // A word like 也 and another category are two signs: then less is enough.
  const isOther = isMore && left.category !== right.category
  return (
    right.confidence >= (isOther ? HALF_LIKELY : LIKELY) &&
    left.confidence >= (isOther ? NOT_UNCLEAR : LIKELY)
  )
}

const lastClause = (text: string) =>
  trim(text)
    .split(/[，,。；;！？!?]/)
    .at(-1)
    ?.trim() ?? ''

/** Whether the words of two clauses are of different categories. */
function haveOtherWords(left: string, right: string): boolean {
  const [one, other] = [findCategory(left), findCategory(right)]
  return one !== undefined && other !== undefined && one.key !== other.key
}

const trim = (text: string) => text.replace(/^[\s，,、：:。；;]+|[\s，,、：:。；;！!]+$/gu, '')

/** The category of a part, if its words are of exactly one. */
function findCategory(part: string): PartTopic | undefined {
  const [category, ...more] = proposeCategories(part)
  return category === undefined || more.length > 0
    ? undefined
    : { key: category, category, confidence: LIKELY }
}
