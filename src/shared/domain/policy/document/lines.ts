import { beginsAsBody, isBodyName } from './body-names'
import { ARABIC_YEAR, YEAR_DIGIT } from './numerals'
import { foldWidth, packLine, type DocumentPassage, type Line } from './passage'

const DAY = `(?:${ARABIC_YEAR}年\\d{1,2}月\\d{1,2}日|${YEAR_DIGIT}{4}年(?:[一二三四五六七八九十]{1,2}|\\d{1,2})月(?:[一二三四五六七八九十]{1,3}|\\d{1,2})日)`

/** A line longer than this with several numbers in sequence lost its line breaks. */
const RUN_ON = 120
const FIRST_MARK = /(?:^|[。;:!?\s])(?:一、|第一[条章])/g
const SECOND_MARK = /[。;:!?\s](?:二、|第二[条章])/g
/** Longest text between a first and a second mark. */
const ARTICLE_MAX = 3_000
/** Where to break a line that lost its breaks: behind a stop or blank, before words that begin a line. */
const BREAK =
  /[。;:!?\s](?=(?:第[一二三四五六七八九十百零]{1,6}[章节条]|[一二三四五六七八九十]{1,3}、|\([一二三四五六七八九十]{1,3}\)|\d{1,2}[.、](?!\d)|附件?\d{0,2}:|特此(?:通知|公告|通告|公示|函)|联系人[:及]|抄送:))/g
const TITLE_THEN_ADDRESSEE =
  /^[^。;:]{6,90}(?:通知|意见|公告|通告|办法|措施|方案|函)(?=\s*(?:各[^。:]{2,60}|[^。:]{0,20}有关[^。:]{2,40}):)/
const SIGNED_AT_END = new RegExp(
  `。\\s*(?:特此(?:通知|公告|通告|公示|函复?)。\\s*)?(?=[\\u4e00-\\u9fff()]{3,40}\\s*${DAY}\\s*(?:$|附件|\\())`,
)

/** Names and day glued to the text before them: …名单某市科技局2023年4月21日（联系人…）. */
const GLUED_FOOT = new RegExp(
  `(?:[。;,:)》\\d]|\\.(?:docx?|xlsx?|pdf|wps|zip|rar)|名单|通知|[书表]|指南|公告|方案|办法)\\s{0,4}(?:附件:?)?\\s{0,4}(?=([\\u4e00-\\u9fff]{4,40})(?:\\([^()]{0,20}章\\))?${DAY}。?\\s{0,4}(?:$|附件|\\())`,
  'g',
)
const GLUED_LIST = /[。;,)](?=附件:?\s*1?[.、:])/g
const FOOT_REACH = 400
/** Data of the page, glued before the addressees: 来源：某网站 作者：admin各有关单位：. */
const GLUED_DATA = /^[^。;]{0,60}(?:来源|作者|编辑|浏览|点击)[^。;]{1,40}?(?=(?:各|有关)[^。;:]{2,90}:$)/

/** The line between two offsets of the folded text, without surrounding white space; undefined when it is blank. */
export function lineBetween(folded: string, from: number, to: number): Line | undefined {
  const raw = folded.slice(from, to)
  const trimmed = raw.trim()
  if (trimmed === '') return undefined
  const start = from + raw.length - raw.trimStart().length
  return { start, end: start + trimmed.length, folded: trimmed, packed: packLine(trimmed) }
}

/** The lines of a text that are not blank, in order. A text that lost its line breaks is broken where numbers begin. */
export function splitLines(text: string): Line[] {
  const folded = foldWidth(text)
  const lines: Line[] = []
  for (const match of folded.matchAll(/[^\n\r\f\v\u2028\u2029]+/g)) {
    const line = lineBetween(folded, match.index, match.index + match[0].length)
    if (line) lines.push(...(isRunOn(line) ? broken(folded, line) : unglued(folded, line)))
  }
  return lines
}

/** Splits glued parts off a line: data of the page before it; attachments, names and day behind it. */
function unglued(text: string, line: Line): Line[] {
  const { start, folded } = line
  const data = folded.length <= 300 ? GLUED_DATA.exec(folded)?.[0].length : undefined
  return cutAt(
    text,
    line,
    [...(data === undefined ? [] : [data]), ...footCuts(folded)].map((at) => start + at),
  )
}

/** Positions in a long line at which the list of attachments, the signers' names, and the text after the day begin. */
function footCuts(folded: string): number[] {
  if (folded.length <= RUN_ON) return []
  const from = Math.max(0, folded.length - FOOT_REACH)
  const tail = folded.slice(from)
  const cuts: number[] = []
  for (const match of tail.matchAll(GLUED_FOOT)) {
    const name = match[1] ?? ''
    const at = match.index + match[0].length
    if (!beginsAsBody(name) || !isBodyName(name)) continue
    const day = /日。?/.exec(tail.slice(at + name.length))
    cuts.push(at, at + name.length + (day ? day.index + day[0].length : 0))
    const list = [...tail.slice(0, at).matchAll(GLUED_LIST)][0]
    if (list) cuts.push(list.index + 1)
    break
  }
  return cuts.map((at) => from + at)
}

function cutAt(text: string, { start, end }: DocumentPassage, cuts: readonly number[]): Line[] {
  const places = [...cuts].sort((a, b) => a - b)
  return [start, ...places]
    .map((at, i) => lineBetween(text, at, places[i] ?? end))
    .filter((each) => each !== undefined)
}

function isRunOn({ folded }: Line): boolean {
  return folded.length > RUN_ON && holdsMarksInSequence(folded.slice(0, 20_000))
}

function broken(text: string, { start, end, folded }: DocumentPassage & { folded: string }): Line[] {
  const cuts = new Set<number>()
  for (const { index } of folded.matchAll(BREAK)) cuts.add(index + 1)
  for (const { index } of folded.matchAll(/[^\s](?=\(一\))/g)) cuts.add(index + 1)
  const title = TITLE_THEN_ADDRESSEE.exec(folded)
  if (title) cuts.add(title[0].length)
  const signed = SIGNED_AT_END.exec(folded.slice(-300))
  if (signed) cuts.add(Math.max(0, folded.length - 300) + signed.index + signed[0].length)
  return cutAt(
    text,
    { start, end },
    [...cuts, ...footCuts(folded)].map((at) => start + at),
  )
}

/**
 * Whether a line holds a first mark and, within an article's length, a second one. Both lists are walked once, so the time grows linearly with the
 * text.
 */
function holdsMarksInSequence(line: string): boolean {
  const ends = [...line.matchAll(FIRST_MARK)].map((mark) => mark.index + mark[0].length)
  let next = 0
  let latest = -Infinity
  for (const { index } of line.matchAll(SECOND_MARK)) {
    for (; (ends[next] ?? Infinity) + 4 <= index; next++) latest = ends[next] ?? latest
    if (index - latest <= ARTICLE_MAX) return true
  }
  return false
}
