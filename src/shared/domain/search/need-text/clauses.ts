/** A piece of a text at whose beginning another need may begin. */
export interface Clause {
  /** Where it begins and ends in the text, in UTF-16 units. It includes its number and joining words, but not the punctuation around it. */
  start: number
  end: number
  /** The punctuation before it. Empty where only a word such as 顺便 separates it from the text before. */
  before: string
  /** Whether it has a number: “1.”, “一是”. */
  numbered: boolean
  /** The words that join it to the text before, such as 另外. */
  joiner: string
  /** The clause without its number and joining words. */
  body: string
}

/** Words with which people go on to something else, or to more of the same. */
const JOINERS =
  '除此之外|与此同时|另一方面|捎带脚|顺便再?|顺带|顺道|此外|另外|再就是|再一个|再一[件条]|再有|再者|其次|完了|完事儿?|回头|外加|加上|对了|还有(?:个事|一个事|件事)?|以及|并且|同时|然后|接着|跟着|哦|对|另|并|再(?=[帮给请找问来办投说])|还(?=[想要得需缺差请帮找问])|也(?=[想要得该需请帮找问缺])'
const JOINER = new RegExp(`^(?:(?:${JOINERS})[，,：: ]?){1,4}`)
/** The same words in the middle of a clause, where 和 and the like may separate two things as well. */
const JOINER_WITHIN = new RegExp(`(?:${JOINERS}|和(?!平)|跟|与)`, 'g')
const NUMBER =
  /^(?:\d{1,2}[.、．）)]|[①②③④⑤]|[（(]\d{1,2}[)）]|[一二三四]是|第[一二三四](?:[个件条]是?|[，,、：:])?|其[一二三]|头一?[个件]是?|二一?个)/
/** A number in the middle of a clause: “空压机维修2.申请贷款” */
const NUMBER_WITHIN = /[\u4e00-\u9fff](?=[2-5][.、．][\u4e00-\u9fff])/g
const PUNCTUATION = /[，,。！!？?；;、 \u3000\n/+＋～~…—|]+/g
/** “1、” is a number. Its 、 does not separate items of a list. */
const NUMBER_COMMA = /(^|[\s，,。；;])(\d)、(?!\d)/g
/** A shorter part of a clause is no clause of its own; in UTF-16 units. */
const WITHIN_MIN = 2

/** The clauses of a text, in their order. A clause that is only a joining word is merged into the next one. */
export function readClauses(said: string): Clause[] {
  const text = said.replace(NUMBER_COMMA, '$1$2.')
  const clauses: Clause[] = []
  let waiting: Clause | undefined
  for (const { start, end, before } of pieces(text)) {
    const raw = text.slice(start, end)
    const number = NUMBER.exec(raw)?.[0] ?? ''
    const joiner = JOINER.exec(raw.slice(number.length))?.[0] ?? ''
    const clause = {
      start: waiting?.start ?? start,
      end,
      before: waiting?.before ?? before,
      numbered: number !== '' || (waiting?.numbered ?? false),
      joiner: `${waiting?.joiner ?? ''}${joiner}`,
      body: raw.slice(number.length + joiner.length),
    }
    waiting = clause.body === '' ? clause : undefined
    if (!waiting) clauses.push(clause)
  }
  return waiting ? [...clauses, waiting] : clauses
}

interface Piece {
  start: number
  end: number
  before: string
}

/** The pieces between punctuation marks, cut again at joining words and numbers. */
function pieces(text: string): Piece[] {
  const found: Piece[] = []
  let start = 0
  let before = ''
  const add = (end: number) => {
    if (end > start) found.push(...cutWithin(text, { start, end, before }))
  }
  for (const { 0: signs, index } of text.matchAll(PUNCTUATION)) {
    add(index)
    start = index + signs.length
    before = signs
  }
  add(text.length)
  return found
}

function cutWithin(text: string, { start, end, before }: Piece): Piece[] {
  const raw = text.slice(start, end)
  const joined = [...raw.matchAll(JOINER_WITHIN)].flatMap(({ 0: word, index }) =>
    index >= WITHIN_MIN && raw.length - index - word.length >= WITHIN_MIN ? [index] : [],
  )
  const numbered = [...raw.matchAll(NUMBER_WITHIN)].map(({ index }) => index + 1)
  const cuts = [...new Set([0, ...joined, ...numbered])].sort((a, b) => a - b)
  return cuts.map((cut, i) => ({
    start: start + cut,
    end: start + (cuts[i + 1] ?? raw.length),
    before: i === 0 ? before : '',
  }))
}
