import { daysInMonth } from '@/shared/domain/time/month'
import { dayMentions, type DayMention } from './dates'
import type { LaidOutDocument } from './lay-out'
import {
  pack,
  type Confidence,
  type DocumentPassage,
  type Extracted,
  type Line,
  type Packed,
} from './passage'

/** What a document sets a day for: to hand something in, to object (公示期), the end of validity, or a window that returns every year. */
export const DATE_KINDS = ['apply', 'public', 'valid_until', 'yearly'] as const

/** A day or a window that a document sets. */
export interface DocumentDate {
  kind: (typeof DATE_KINDS)[number]
  /** YYYY-MM-DD: the last day, or the first day of a window. */
  on: string
  /** The last day of a window. */
  until?: string
  /** The sentence with the day. */
  sentence: DocumentPassage
}

const TIME_OF_DAY =
  '(?:\\([^)]{1,8}\\))?(?:[上下]午|晚上?|中午|当[天日])?(?:\\d{1,2}(?::\\d{2}|[时点](?:\\d{1,2}分|整)?))?(?:下班)?'
const BY_AFTER = new RegExp(`^${TIME_OF_DAY}(?:以前|之前|前(?!后|期|述|往|来)|止|截止|截至|为止)`)
const BY_BEFORE =
  /(?:截止(?:时间|日期|日)?|截至|不迟于|不晚于|最迟|最晚|延[长期迟]?(?:到|至)|顺延至)[:为是在于到至,]{0,2}(?:第[一二三四五六]批次?[:为是于,]{0,2})?$/
const LABELLED_END =
  /(?:截止(?:时间|日期|日)|不迟于|不晚于|最迟|最晚|延[长期迟]?(?:到|至)|顺延至)[:为是在于到至,]{0,2}(?:第[一二三四五六]批次?[:为是于,]{0,2})?$/
/** Text before the day of a further round: 截止日期，第一批5月10日；第二批7月10日. */
const NEXT_ROUND = /^.{0,6}[;；,，、]第[二三四五六]批次?[:为是于,]{0,2}$/
const VALID_BEFORE =
  /(?:有效期|施行|执行|实施|有效)[^。；,，]{0,12}[至到]$|(?:有效期|执行期限?|实施期限?)[:为]?[至到]?$/
const RANGE = /^(?:\([^)]{1,6}\))?(?:\d{1,2}[:时点]\d{0,2}分?)?起?[至到—~–-]{1,2}(?:同年)?/
const SHORT_END = /^(\d{1,2})[日号]/
const FROM_NOW = /(?:即日|发布之日|印发之日|公布之日|通知发布)起?[至到,]?$/
/** Words before a day that no longer applies because it was postponed. */
const FORMER = /(?:原(?:定|来|先|计划|通知|申报|截止)|由原)[^,，。;；]{0,16}$/
const YEARLY = /每年(?:的|度)?$/
const YEARLY_MONTHS =
  /每年(?:的|度)?(\d{1,2})月份?(?:[至到—~–-]{1,2}(\d{1,2})月份?)?(?!\d|[上中下]旬|底|末|[日号])/g
const PUBLIC = /公示/
/** A sentence that allows objections until a day. */
const OBJECTION = /公示.{0,80}(?:异议|疑问|意见|问题).{0,60}(?:反映|提出|反馈)/
const HAND_IN =
  /申报|申请|报送|提交|提出|上报|推荐|报名|受理|送达|寄送|送至|寄至|发送|发至|发到|反馈|填报|填写|报我|报至|报市|报省|报县|报区|办理|登记|递交|提供|上传|征集|投稿|提名|征求|意见|注册登录|缴纳|入库|自我声明|将.{0,40}[报送发交]|逾期/
/** Text after a day in a condition or a report. On such a day nothing is handed in. */
const HAPPENED =
  /^[,]?(?:期间|注册|成立|设立|登记注册|依法|取得|获得|认定|建成|完成(?!(?:网上|在线|线上)?(?:填报|申报|报送|提交|报名|注册|上报|登记|推荐|上传|申请|审核|初审|评审))|投产|竣工|开工|签订|实现|达到|形成|出台|印发|已|投入|实施|购置|发生|上市|启动|建设|全面|新增|首次|累计|在库|纳入)/
const SENTENCE_STOP = /[。；;！？!]/
const REACH = 40
const LONGEST_SENTENCE = 200

/**
 * Days and windows that a document sets. Left out are days before the day of writing, days in conditions, and days in words about other papers.
 * `year` is the year of days without one. Papers behind the date count only when the document itself sets no day, and are doubtful.
 */
export function findDates(
  { folded, opening, carried, numbered, closing, appended, foot }: LaidOutDocument,
  year: number | undefined,
): Extracted<DocumentDate>[] {
  const writtenOn = foot?.writtenOn?.value
  const own = datesIn(folded, [...opening, ...carried, ...numbered, ...closing], { year, writtenOn })
  if (own.some(({ value }) => value.kind !== 'valid_until')) return own
  const others = datesIn(folded, appended, { year, writtenOn })
  return [...own, ...others.map((each) => ({ ...each, confidence: 'doubtful' as const }))]
}

interface When {
  year: number | undefined
  writtenOn: string | undefined
}

function datesIn(folded: string, lines: readonly Line[], when: When): Extracted<DocumentDate>[] {
  const [first, last] = [lines[0], lines.at(-1)]
  if (!first || !last) return []
  const packed = pack(folded, first.start, last.end)
  const mentions = dayMentions(packed.text, when.year)
  const found: Extracted<DocumentDate>[] = []
  let latest: Extracted<DocumentDate> | undefined
  for (let i = 0; i < mentions.length; i += 1) {
    const mention = mentions[i]
    if (!mention) continue
    const window = windowFrom(packed.text, mention, mentions[i + 1])
    if (window && window.to > mention.to && mentions[i + 1]?.to === window.to) i += 1
    const date = dateAt(packed, mention, window, when)
    const between = packed.text.slice(mentions[i - 1]?.to ?? 0, mention.from)
    const round = latest && NEXT_ROUND.test(between) ? roundAt(packed, mention, latest) : undefined
    latest = date ?? round
    if (latest) found.push(latest)
  }
  return [...found, ...yearlyMonths(packed, when)].sort((a, b) => a.passage.start - b.passage.start)
}

/** The day of a further round. It has the kind of the round before. */
function roundAt(
  packed: Packed,
  { on, from, to }: DayMention,
  before: Extracted<DocumentDate>,
): Extracted<DocumentDate> {
  const [start, end] = sentenceAround(packed.text, from, to)
  const value = { kind: before.value.kind, on, sentence: packed.passage(start, end) }
  return { value, passage: packed.passage(from, to), confidence: before.confidence }
}

/** The end of a window that begins with this day: 5月1日至5月31日, 5月1日—31日. */
function windowFrom(
  text: string,
  { on, to }: DayMention,
  next: DayMention | undefined,
): { until: string; to: number } | undefined {
  const range = RANGE.exec(text.slice(to, to + 24))
  if (!range) return undefined
  const at = to + range[0].length
  if (next?.from === at) return next.on >= on ? { until: next.on, to: next.to } : undefined
  const short = SHORT_END.exec(text.slice(at, at + 3))
  const day = Number(short?.[1])
  const [year, month] = [Number(on.slice(0, 4)), Number(on.slice(5, 7))]
  if (!short || day < Number(on.slice(8)) || day > daysInMonth(year, month)) return undefined
  return { until: `${on.slice(0, 8)}${String(day).padStart(2, '0')}`, to: at + short[0].length }
}

function dateAt(
  packed: Packed,
  mention: DayMention,
  window: { until: string; to: number } | undefined,
  { writtenOn }: When,
): Extracted<DocumentDate> | undefined {
  const { text } = packed
  const to = window?.to ?? mention.to
  const [start, end] = sentenceAround(text, mention.from, to)
  const before = text.slice(Math.max(start, mention.from - REACH), mention.from)
  const after = text.slice(to, Math.min(end, to + REACH))
  const kind = kindOf(before, after, window !== undefined, text.slice(start, end))
  if (!kind) return undefined
  const shift = yearShift(mention, window?.until ?? mention.on, writtenOn)
  if (shift === undefined && kind !== 'yearly') return undefined
  const [on, until] = [moved(mention.on, shift ?? 0), window && moved(window.until, shift ?? 0)]
  const begun =
    !window &&
    kind !== 'yearly' &&
    FROM_NOW.test(before.replace(/[至到]$/, '')) &&
    writtenOn !== undefined &&
    writtenOn < on
  const passage = packed.passage(mention.from, to + (BY_AFTER.exec(after)?.[0].length ?? 0))
  const confidence: Confidence = mention.yearInferred ? 'likely' : 'certain'
  return {
    value: {
      kind,
      on: begun ? writtenOn : on,
      ...(begun ? { until: on } : until !== undefined && { until }),
      sentence: packed.passage(start, end),
    },
    passage,
    confidence,
  }
}

function kindOf(
  before: string,
  after: string,
  window: boolean,
  sentence: string,
): DocumentDate['kind'] | undefined {
  if (YEARLY.test(before)) return 'yearly'
  if (VALID_BEFORE.test(before)) return 'valid_until'
  const by = BY_AFTER.exec(after)
  if (FORMER.test(before)) return undefined
  const labelled = LABELLED_END.test(before)
  const until = by !== null || BY_BEFORE.test(before) || FROM_NOW.test(before.replace(/[至到]$/, ''))
  if (!window && !until) return undefined
  if (PUBLIC.test(before.slice(-25)) && (window || /[至到]$/.test(before))) return 'public'
  if (until && OBJECTION.test(sentence)) return 'public'
  if (HAPPENED.test(after.slice(by?.[0].length ?? 0))) return undefined
  if (labelled) return 'apply'
  return HAND_IN.test(window ? before.slice(-30) + after : sentence) ? 'apply' : undefined
}

/** Years to add to a day without a year: in a paper of December, 1月 means January of the next year. Undefined when the day is past. */
function yearShift(
  { yearInferred }: DayMention,
  last: string,
  writtenOn: string | undefined,
): number | undefined {
  if (writtenOn === undefined || last >= writtenOn) return 0
  const turns = yearInferred && writtenOn.slice(5, 7) >= '10' && last.slice(5, 7) <= '06'
  return turns && last.slice(0, 4) === writtenOn.slice(0, 4) ? 1 : undefined
}

function moved(on: string, years: number): string {
  return `${Number(on.slice(0, 4)) + years}${on.slice(4)}`
}

function yearlyMonths(packed: Packed, { year }: When): Extracted<DocumentDate>[] {
  if (year === undefined) return []
  return [...packed.text.matchAll(YEARLY_MONTHS)].flatMap((match) => {
    const [from, to] = [Number(match[1]), Number(match[2] ?? match[1])]
    if (from < 1 || to < from || to > 12) return []
    const [start, end] = sentenceAround(packed.text, match.index, match.index + match[0].length)
    const month = (number: number, day: number) =>
      `${year}-${String(number).padStart(2, '0')}-${String(day).padStart(2, '0')}`
    const value = {
      kind: 'yearly' as const,
      on: month(from, 1),
      until: month(to, daysInMonth(year, to)),
      sentence: packed.passage(start, end),
    }
    return [
      {
        value,
        passage: packed.passage(match.index, match.index + match[0].length),
        confidence: 'likely' as const,
      },
    ]
  })
}

function sentenceAround(text: string, from: number, to: number): [number, number] {
  let start = from
  while (start > Math.max(0, from - LONGEST_SENTENCE) && !SENTENCE_STOP.test(text.charAt(start - 1)))
    start -= 1
  const stop = text.slice(to, to + LONGEST_SENTENCE).search(SENTENCE_STOP)
  return [start, stop < 0 ? Math.min(text.length, to + LONGEST_SENTENCE) : to + stop + 1]
}
