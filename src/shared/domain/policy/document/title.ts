import { readable } from './layout'
import { isBodyName } from './issuing-body'
import { loneDay } from './dates'
import { formatDocumentNumber } from './document-number'
import type { Extracted, Line } from './passage'

const KINDS =
  '通知|意见|决定|公告|通告|通报|办法|规定|细则|措施|方案|规划|计划|指南|指引|批复|函|纪要|决议|条例|政策|规则|须知|要点|清单|倡议书|公示|标准|启事|十条|条'
const TITLE_END = new RegExp(`(?:${KINDS})(?:[(（【].{1,20}[)）】])?$`)
const MASTHEAD = /文件$/
const LABEL =
  /^(?:附件|抄送|联系|来源|发布|作者|时间|日期|标题|索引号|主题|分类|发文|成文|字号|文号|当前位置|首页|序号)/
const MAX_LINES_UP = 3
const MAX_LENGTH = 100

/**
 * The title: the last line of the head that ends as titles do (…的通知), with the lines before it that belong to it. A headline of the
 * page that quotes the title (某某印发《…》) gives way to the title itself.
 */
export function findTitle(text: string, head: readonly Line[]): Extracted<string> | undefined {
  const ends = head.flatMap(({ packed }, index) => (endsTitle(packed) ? [index] : []))
  const at = ends.at(-1)
  const last = at === undefined ? undefined : head[at]
  if (at === undefined || !last) return headline(text, head)
  let first = last
  for (let i = at - 1; i >= Math.max(0, at - MAX_LINES_UP); i -= 1) {
    const line = head[i]
    if (!line || !continues(line, first, head.slice(i + 1, at + 1))) break
    first = line
  }
  const passage = { start: first.start, end: last.end }
  const value = readable(text, passage)
  const confidence = value.includes('关于') && ends.length === 1 ? 'certain' : 'likely'
  return { value, passage, confidence: value.length > MAX_LENGTH ? 'doubtful' : confidence }
}

function endsTitle(packed: string): boolean {
  return packed.length >= 2 && packed.length <= MAX_LENGTH && TITLE_END.test(packed) && !LABEL.test(packed)
}

/** Whether `line` is part of a title whose lines below it are `below`: the half of a sentence, or the body that speaks. */
function continues(line: Line, first: Line, below: readonly Line[]): boolean {
  const { packed } = line
  if (MASTHEAD.test(packed) || LABEL.test(packed) || formatDocumentNumber(packed) || loneDay(packed))
    return false
  if (/[。：:；;！？》]$/.test(packed) || /^\d+$/.test(packed) || endsTitle(packed)) return false
  if (first.packed.startsWith('关于') || isBodyName(first.packed)) return isBodyName(packed)
  const begun = below.some((each) => each.packed.includes('关于'))
  return !begun && packed.length >= 6
}

/** No line ends as a title does: the longest short line of the head is a guess. */
function headline(text: string, head: readonly Line[]): Extracted<string> | undefined {
  const line = head.find(
    ({ packed }) =>
      packed.length >= 6 &&
      packed.length <= 50 &&
      !/[。；：:，]$/.test(packed) &&
      !MASTHEAD.test(packed) &&
      !LABEL.test(packed) &&
      !formatDocumentNumber(packed) &&
      !loneDay(packed),
  )
  return (
    line && {
      value: readable(text, line),
      passage: { start: line.start, end: line.end },
      confidence: 'doubtful',
    }
  )
}
