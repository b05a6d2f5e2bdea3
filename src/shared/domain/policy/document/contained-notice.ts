import { addresseeLines } from './addressees'
import { isBodyName } from './body-names'
import { clauseMarks } from './clause-marks'
import { findFoot } from './closing'
import { formatDocumentNumber } from './document-number'
import { isFurniture } from './page-furniture'
import type { DocumentPassage, Extracted, Line } from './passage'
import { looksLikeTitle } from './title'

/** Lines that may precede the last line of a title: bodies, a red head, a number, the first half of the title. */
const ABOVE_TITLE = 5
/** Lines after the title that may show a notice: number, addressees and the first sentence. */
const BELOW_TITLE = 8
const SENTENCE_MIN = 12
/**
 * Number of titles that are checked with the whole rest of the text. A column names some papers before it prints one; the limit bounds the time for
 * a text of titles alone.
 */
const LOOKED_AT = 6

/** Words of a reporter, never of an office. */
const REPORTS =
  /本[报网台]讯|日报.{1,8}讯|记者(?![会站证])|通讯员|据悉|获悉|据(?:了解|介绍|报道)|小编|小伙伴|本栏目|政策(?:速递|快递|快讯|播报|汇)|接受采访|转载|整理如下|园区.{0,6}整理|点击.{0,6}蓝字/
/** Announces the full text of a paper. */
const WORD_BY_WORD =
  /(?:全文|原文)(?:[\u4e00-\u9fff]{0,4}如下|附后|附上|见下|刊[登发载]|转[载发])|(?:刊[登发]|转载|摘[登编])如下|(?:(?:通知|公告|意见|办法|措施|文件|政策)的?|以下[是为].{0,8})(?:全文|原文)[^\u4e00-\u9fff]{0,6}$/
/** Closing words of the page of a park or a newspaper. */
const SAYS_GOODBYE =
  /^(?:end|完|[-—=*~·.…▼▲]{2,})$|扫码|二维码|关注.{0,20}(?:公众号|微信|我们)|^(?:园区|本园|我园).{0,12}(?:电话|热线|微信|联系人)|^(?:如有疑问|如需|欢迎|温馨提示|更多)|[(（](?:记者|通讯员|文\/|图\/|来源)|^(?:来源|编辑|责编|责任编辑|审核|校对|文\/|图\/|原标题)[:：]?/i
const ORDERS =
  /(?:通知|公告|通告|意见|要求|事项|措施|公示)如下|制定(?:本|以下|如下)(?:措施|办法|细则|意见|政策|规定|方案)|(?:提出|出台)(?:以下|如下)(?:措施|意见|政策)|特此(?:通知|公告|通告)/
/** Words of an office below its signature. */
const OF_PAPER = /^[(（].{1,40}[)）]$|^(?:抄送|抄报|主办|分送)|印发$/
/** A greeting to readers, not to offices: 各位企业家朋友. */
const GREETS = /(?:朋友|伙伴|家人|读者|网友|听众|同学)们?[:：]$/
const SENTENCE = /[。!?！？，,]|[:：]$/

/**
 * The passage and title of the notice whose full text a report carries (a newspaper's article, a column of a park). Undefined for an official
 * document, also for one that hands on another, and for a report that only tells of a notice or quotes parts of it.
 */
export function findContained(text: string, lines: readonly Line[]): Extracted<string> | undefined {
  const leadBefore = leadsOf(lines)
  let looked = 0
  for (let at = 1; at < lines.length && looked < LOOKED_AT; at += 1) {
    const line = lines[at]
    if (leadBefore(Math.max(0, at - ABOVE_TITLE)).isOfficial) return undefined
    if (!line || !looksLikeTitle(line) || isFurniture(line)) continue
    const start = beginning(lines, at)
    if (!beginsNotice(lines.slice(start, at + BELOW_TITLE), at - start)) continue
    const lead = leadBefore(start)
    if (!isReport(lead)) continue
    looked += 1
    const rest = lines.slice(start)
    const end = endOf(rest, at - start)
    const own = end === undefined ? undefined : rest.slice(0, end)
    const [first, last] = [own?.[0], own?.at(-1)]
    if (!own || !first || !last || !isNotice(own, at - start, lead)) continue
    const passage = { start: first.start, end: last.end }
    return { value: text.slice(line.start, line.end), passage, confidence: 'likely' }
  }
  return undefined
}

/** The text with blanks outside of a passage, so that offsets in the passage stay the same. */
export function onlyPassage(text: string, { start, end }: DocumentPassage): string {
  const blank = (words: string) => words.replace(/[^\n\r]/g, ' ')
  return blank(text.slice(0, start)) + text.slice(start, end) + blank(text.slice(end))
}

/** The passages before and behind a passage, without surrounding blanks. Together the three keep every word of the report. */
export function outsideOf(text: string, { start, end }: DocumentPassage): DocumentPassage[] {
  return [
    { start: 0, end: start },
    { start: end, end: text.length },
  ].flatMap((part) => {
    const words = text.slice(part.start, part.end)
    const from = part.start + words.length - words.trimStart().length
    return words.trim() === '' ? [] : [{ start: from, end: from + words.trim().length }]
  })
}

/** The first line of the paper whose title may end at `at`, including the rows of its head above. */
function beginning(lines: readonly Line[], at: number): number {
  let start = at
  while (start > 1 && at - start < ABOVE_TITLE && belongsToHead(lines[start - 1])) start -= 1
  return start
}

function belongsToHead(line: Line | undefined): boolean {
  if (!line || isFurniture(line)) return false
  const { packed } = line
  if (formatDocumentNumber(packed) !== undefined || isBodyName(packed.replace(/文件$/, ''))) return true
  return (
    packed.length <= 60 && /关于/.test(packed) && !/[。：:；;,，!?！？]/.test(packed) && !looksLikeTitle(line)
  )
}

/** Who speaks in the lines before a paper. */
interface Lead {
  /** At least one whole sentence. */
  isSaid: boolean
  /** Words of a report, or an announcement of the full text. */
  isReporting: boolean
  /** A number, addressees or a signature: an office speaks and hands on a paper. */
  isOfficial: boolean
  /** The last line that the page did not add. */
  last?: Line
}

/** Returns a function that gives the lead before a line. Each line is read once, however many titles ask. */
function leadsOf(lines: readonly Line[]): (before: number) => Lead {
  const said: Line[] = []
  let lead: Lead = { isSaid: false, isReporting: false, isOfficial: false }
  const leads = [lead]
  return (before) => {
    for (const line of lines.slice(leads.length - 1, before)) {
      if (!isFurniture(line)) {
        said.push(line)
        lead = withLine(lead, line, said)
      }
      leads.push(lead)
    }
    return leads[before] ?? lead
  }
}

/** The lead with one more line. `said` are all lines so far, this line last. */
function withLine(lead: Lead, line: Line, said: readonly Line[]): Lead {
  const { packed } = line
  return {
    isSaid: lead.isSaid || (packed.length >= SENTENCE_MIN && SENTENCE.test(packed)),
    isReporting: lead.isReporting || REPORTS.test(packed) || WORD_BY_WORD.test(packed),
    isOfficial:
      lead.isOfficial ||
      formatDocumentNumber(packed) !== undefined ||
      (!GREETS.test(packed) && addresseeLines([line], 0).length > 0) ||
      (findFoot(said, said.length - 1)?.signature.length ?? 0) > 0,
    last: line,
  }
}

/** Whether the lines before the paper are sentences of a report and not a letter that hands the paper on. */
function isReport({ isSaid, isReporting, isOfficial }: Lead): boolean {
  return isSaid && isReporting && !isOfficial
}

/** How many of these are near a title: number, addressees, the formula of an office. */
function signsAround(head: readonly Line[], title: number): number {
  const below = head.slice(title + 1)
  return [
    head.some(({ packed }) => formatDocumentNumber(packed) !== undefined),
    below.some((line) => addresseeLines([line], 0).length > 0),
    head.some(({ packed }) => ORDERS.test(packed)),
  ].filter(Boolean).length
}

/** Whether lines begin a notice: a number, addressees or the formula of an office near the title, or clause numbers right behind it. */
function beginsNotice(head: readonly Line[], title: number): boolean {
  return signsAround(head, title) > 0 || clauseMarks(head.slice(title + 1)).length > 0
}

/**
 * Whether the lines are a paper of an office. At least two signs are needed: those around its title, its formula further on, a signature, numbered
 * clauses, an announcement of the full text.
 */
function isNotice(own: readonly Line[], title: number, lead: Lead): boolean {
  const head = own.slice(0, title + BELOW_TITLE)
  const around = signsAround(head, title)
  const more = [
    !head.some(({ packed }) => ORDERS.test(packed)) && own.some(({ packed }) => ORDERS.test(packed)),
    footOf(own, title) !== undefined,
    clauseMarks(own).length > 1,
    WORD_BY_WORD.test(lead.last?.packed ?? ''),
  ].filter(Boolean).length
  return around + more > 1 && own.length - title > 2
}

/**
 * The number of lines that belong to the paper: up to its signature and attachments, or up to where the report speaks again. Undefined when the
 * report speaks in between, because it then only quotes parts.
 */
function endOf(lines: readonly Line[], title: number): number | undefined {
  const foot = footOf(lines, title)
  if (foot === undefined) {
    const speaks = lines.findIndex((line, at) => at > title && speaksAgain(line))
    return speaks < 0 ? lines.length : speaks
  }
  if (lines.slice(title + 1, foot).some(({ packed }) => REPORTS.test(packed))) return undefined
  let isAttached = false
  for (let at = foot + 1; at < lines.length; at += 1) {
    const line = lines[at]
    if (!line || speaksAgain(line)) return at
    isAttached ||= /^附(?:件|表|录)/.test(line.packed) || looksLikeTitle(line)
    if (!isAttached && !OF_PAPER.test(line.packed)) return at
  }
  return lines.length
}

/** Index of the line with the day under a signature. */
function footOf(lines: readonly Line[], title: number): number | undefined {
  for (let at = title + 1; at < lines.length;) {
    const foot = findFoot(lines, at)
    if (!foot) return undefined
    if (foot.signature.length > 0) return foot.dateIndex
    at = foot.dateIndex + 1
  }
  return undefined
}

function speaksAgain(line: Line): boolean {
  return isFurniture(line) || REPORTS.test(line.packed) || SAYS_GOODBYE.test(line.packed)
}
