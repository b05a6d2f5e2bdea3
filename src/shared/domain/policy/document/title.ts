import { readable } from './layout'
import { isBodyName } from './body-names'
import { loneDay } from './dates'
import { formatDocumentNumber, numberAtEdge } from './document-number'
import { isFurniture } from './page-furniture'
import { packLine, type DocumentPassage, type Extracted, type Line } from './passage'

const KINDS =
  '通知书?|意见|决定|公告|通告|通报|办法|规定|细则|措施|方案|规划|计划|指南|指引|批复|函|纪要|决议|条例|政策|规则|须知|要点|清单|倡议书|公示|标准|启事|名单|目录|预案|规程|章程|准则|法|十条|条|公开信|解读|问答'
const TITLE_END = new RegExp(`(?:${KINDS})[》〉]?(?:[(（【].{1,20}[)）】])?$`)
const MASTHEAD = /文件$/
const LABEL =
  /^(?:附件|抄送|联系|来源|发布|作者|时间|日期|索引号|主题|分类|发文|成文|字号|文号|当前位置|首页|序号|关键词|信息|导读|摘要)/
/** Names of sections of a site. */
const SECTION =
  /^(?:通知|公告|公示|通告|政策|法规|文件|信息|公开|重要|最新|政务|动态|行政|规范性|新闻|征集|标准|规划|计划|办事|指南|首页|更多|工作|栏目|申报|项目|资讯){1,5}$/
const PATH_SIGN = /[>»›]/g
const LEADING_LABEL = /^\s*(?:(?:标题|名称|文件名称|信息名称|信息标题|题名)\s*:|【[^】]{2,8}】)\s*/
const GLUED_AFTER =
  /\s{0,8}[([【]?(?:发布时间|发布日期|发文日期|成文日期|更新时间|信息来源|来源|浏览|阅读次数|点击|作者|字号|字体|打印|日期|时间)\s{0,8}[:次量\])】]|\s{0,8}[[(【]?\s{0,8}\d{4}[-/.]\d{1,2}[-/.]\d{1,2}/
const SITE_SUFFIX = /\s{0,8}[-_|—–·]{1,2}\s{0,8}[^-_|—–·]{2,30}$/
const MAX_LINES_UP = 3
/** Bodies that issue together stand above the title, one on each line. */
const MAX_BODIES_UP = 10
const MAX_LENGTH = 120

/** A line of the head, or part of it, that may be the title. */
interface Candidate {
  index: number
  part: Line
}

/**
 * The title: the last line of the head that ends like a title (…的通知), with the lines before it that belong to it. Text that a page glued on (path,
 * number, source, its own name) is left off. Without such a line, a line about something (关于…) is a doubtful title; no title is invented.
 */
export function findTitle(text: string, head: readonly Line[]): Extracted<string> | undefined {
  const candidates = head.flatMap((line, index): Candidate[] => {
    const part = titlePart(line)
    const ends =
      part &&
      (endsTitle(part.packed) || spillsBracket(part, head[index + 1]) || isLastWord(part, head[index - 1]))
    return ends ? [{ index, part }] : []
  })
  const best = candidates.filter(({ part }) => part.packed.includes('关于')).at(-1) ?? candidates.at(-1)
  if (!best) return aboutSomething(text, head)
  // The last of several candidates wins, unless it only names a kind of paper and the one before says what it is about.
  const last = candidates.at(-1)
  const { index: at, part } =
    last && last.index - best.index <= 1 && !last.part.packed.includes('关于') && begun(head, last.index)
      ? last
      : best
  let start = part.start
  let first = part
  for (let i = at - 1; i >= Math.max(0, at - MAX_BODIES_UP); i -= 1) {
    const line = head[i]
    const tooFar = i < at - MAX_LINES_UP && !isBodyName(line?.packed ?? '')
    if (
      !line ||
      tooFar ||
      part.start !== head[at]?.start ||
      !continues(line, first, head.slice(i + 1, at + 1))
    )
      break
    first = line
    start = line.start
  }
  const bracket = head[at + 1]
  const end =
    bracket && /^[(（][^()（）]{1,12}[)）]$/.test(bracket.packed) && !/\d{4}/.test(bracket.packed)
      ? bracket.end
      : part.end
  const passage = forwarded(head, at) ?? { start, end }
  const value = readable(text, passage)
  const rivals = candidates.filter(
    (each) => !each.part.packed.includes(packLine(value)) && each.part !== part,
  )
  const confidence = value.includes('关于') && rivals.length === 0 ? 'certain' : 'likely'
  return { value, passage, confidence: value.length > MAX_LENGTH ? 'doubtful' : confidence }
}

/** Whether a title may begin or end with the line. Tells head from body. */
export function looksLikeTitle(line: Line): boolean {
  const part = titlePart(line)
  return part !== undefined && endsTitle(part.packed)
}

/** A forwarded paper: 某局转发某厅 / 《关于…的通知》. The quoted title is the paper's; the line above names the forwarder. */
function forwarded(head: readonly Line[], at: number): DocumentPassage | undefined {
  const [line, above] = [head[at], head[at - 1]]
  if (!line || !above || !/^《[^《》]*(?:《[^《》]*》[^《》]*)*》(?:的通知)?$/.test(line.packed))
    return undefined
  const hands = /^[\u4e00-\u9fff()、]{2,40}(?:转发|印发|批转)[\u4e00-\u9fff()、]{0,40}$/.test(above.packed)
  return hands && !isFurniture(above) ? { start: above.start, end: line.end } : undefined
}

function begun(head: readonly Line[], at: number): boolean {
  return head
    .slice(Math.max(0, at - MAX_LINES_UP), at)
    .some(({ packed }) => packed.includes('关于') && !endsTitle(packed))
}

function endsTitle(packed: string): boolean {
  return (
    packed.length >= 4 &&
    packed.length <= MAX_LENGTH &&
    !/[。；;]/.test(packed) &&
    TITLE_END.test(packed) &&
    !LABEL.test(packed) &&
    !SECTION.test(packed)
  )
}

/** Whether the line opens a bracket that the next line closes. `endsTitle` covers （试行） alone on the next line. */
function spillsBracket({ packed }: Line, next: Line | undefined): boolean {
  return (
    next !== undefined &&
    /[(（][^)）]{0,20}$/.test(packed) &&
    endsTitle(packed + next.packed) &&
    packed.includes('关于')
  )
}

/** Whether a line is only the last word of a long title: …有关事项的 / 公告. */
function isLastWord({ packed }: Line, before: Line | undefined): boolean {
  return (
    before !== undefined &&
    /^(?:的?(?:通知|公告|通告|意见|决定|函))$/.test(packed) &&
    /关于|的$/.test(before.packed) &&
    !/[。：:]$/.test(before.packed)
  )
}

/** The part of a line that may be a title: without path, labels, number, date and name of the site around it. */
function titlePart(line: Line): Line | undefined {
  const { folded } = line
  let from = 0
  let to = folded.length
  for (const { index } of folded.matchAll(PATH_SIGN)) from = index + 1
  const within = () => folded.slice(from, to)
  from += LEADING_LABEL.exec(within())?.[0].length ?? 0
  to -= /\s{0,8}\|\s{0,8}$/.exec(within())?.[0].length ?? 0
  from += numberAtEdge(within(), 'start')?.length ?? 0
  const glued = GLUED_AFTER.exec(within())
  if (glued && endsTitle(packLine(within().slice(0, glued.index)))) to = from + glued.index
  const suffix = SITE_SUFFIX.exec(within())
  if (suffix && !endsTitle(packLine(within())) && endsTitle(packLine(within().slice(0, suffix.index))))
    to = from + suffix.index
  to -= numberAtEdge(within(), 'end')?.length ?? 0
  const quoted = /^\s*《(.*)》\s*$/.exec(within())
  if (quoted && !quoted[1]?.includes('》')) {
    from += within().indexOf('《') + 1
    to = from + (quoted[1]?.length ?? 0)
  }
  return partOf(line, from, to)
}

function partOf(line: Line, from: number, to: number): Line | undefined {
  const words = line.folded.slice(from, to)
  const start = line.start + from + words.length - words.trimStart().length
  const folded = words.trim()
  return folded === '' ? undefined : { start, end: start + folded.length, folded, packed: packLine(folded) }
}

/** Whether `line` belongs to the title whose later lines are `below`: as half of the sentence, or as the body that speaks. */
function continues(line: Line, first: Line, below: readonly Line[]): boolean {
  const { packed } = line
  if (MASTHEAD.test(packed) || LABEL.test(packed) || formatDocumentNumber(packed) || loneDay(packed))
    return false
  if (isFurniture(line) || SECTION.test(packed) || /[>»|]/.test(packed)) return false
  if (/[。：:；;！？》]$/.test(packed) || /^\d+$/.test(packed) || endsTitle(packed)) return false
  if (first.packed.startsWith('关于') || isBodyName(first.packed)) return isBodyName(packed)
  const told = below.some((each) => each.packed.includes('关于'))
  return !told && packed.length >= 6
}

/** A guess when no line ends like a title: a line that begins with 关于, or in which an office speaks 关于 something. */
function aboutSomething(text: string, head: readonly Line[]): Extracted<string> | undefined {
  const line = head.find(
    (each) =>
      /关于.{4,}/.test(each.packed) &&
      each.packed.length <= MAX_LENGTH &&
      !/[。；：:，]$/.test(each.packed) &&
      !isFurniture(each) &&
      !/[>»|]|^关于我们/.test(each.packed),
  )
  if (!line) return undefined
  const passage: DocumentPassage = { start: line.start, end: line.end }
  return { value: readable(text, passage), passage, confidence: 'doubtful' }
}
