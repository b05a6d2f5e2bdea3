import { proposeCategories } from '@/shared/domain/need/category'
import { findFields, mayBringAbout, type NeedField } from './need-fields'

/** What a part of a text is about: a service where one is known, else a category. */
export interface PartTopic {
  key: string
  category: string | undefined
  /** How likely that is right, 0–1. */
  confidence: number
}
export type FindTopic = (part: string) => PartTopic | undefined

/** After these another need begins, whatever it is about: anywhere, or opening a clause. */
const TURN =
  /([，,、。；;\s]{0,8}(?:另外(?![一两几那的家个])|此外|除此之外|顺便再?|顺带|捎带|再就是|另一方面)[，,：:、]?|[，,。；;！!？?\n]\s{0,8}(?:还有(?![一两几]|[^，,。；;]{0,8}一[起块])(?:就是)?|其次|再者|再有|再一个(?:就是)?|外加|加上|对了|另(?=[，,有需想要请找]))是?[，,：:、]?)/
const NUMBERED =
  /(?:^|[\s，,。；;])(?:(?:\d{1,2}[.、）)](?!\d)|[①②③④⑤]|[（(]\d{1,2}[)）])\s*|(?:第[一二三四](?=[，,、：:])|[一二三四]是|其[一二三四](?=[，,、：:]))[，,、：:]?)/
/** What opens the first of several needs. */
const FIRST = /^(?:首先(?:是|要|，)?|一方面|除了)/
/** “先把热水修好，再给推荐个律师”: the first of two. */
const BY_TURNS = /^先/
/** These open a clause that may be another need, or more of the same. */
const MORE =
  /^(?:还得|还要|还想|还缺|还需要?|还差|也得|也想|也要|也缺|也需要?|也(?=[请帮找问给办招租买])|还(?=[请帮找问给办招租买])|同时(?:还|也)?|并且|以及(?:还|也)?|然后再?|再(?=[给帮请找办来介])|又(?=[想要缺得]))/
/** What of it is left out where it opens another need. */
const JOINING = /^(?:还得|也得|同时(?:还|也)?|并且|以及(?:还|也)?|然后再?|[还也再又])/
/** The same in the middle of a clause. */
const MORE_WITHIN = /([^，,。！？!?；;\n]{3})(?=还要|还想|还缺|还得|也想|以及|并且)/g
const WITHIN = '\u0001'
/** One more wish after a wish is another need, whatever it is about: “要办环评，还要办排污权交易”. */
const ONE_MORE =
  /^(?:还[要想缺差需]|还得(?=[找请办招租买借修换装])|也[要想缺得需]|再[给帮请找]|同时(?:还|也)?[想要需缺])/
/** Somebody or something else is looked for, in as many words: whatever stands before, this is another need. */
const ANOTHER =
  /^(?:(?:还|也|同时)(?:要|想|得|需要)?(?:找|请|租|招|买|借|订)|还缺)(?:人|[一二两三几个批家台间](?![份张])|\d)/
const WISHES =
  /^(?:我们|我司|我)?(?:想|准备|打算|计划|先?帮|要|缺|求|急需|需要|找|招|租|买|办|请|借|订)|不够|没有|没了/
/** “缺测温枪，想请人来消毒”: a wish of its own. */
const WISH = /^(?:想|要(?!多久|等)|缺|求|急需|需要)/
/** “网也断了”, “客户又拖着货款”: a clause with a subject of its own. */
const OWN_SUBJECT = /^[^，,]{1,8}?[也又](?!许)/
/** “员工的居住证也该续了”: a wish with a subject of its own. */
const OWN_WISH = /^[^，,也]{2,12}也(?:想(?![好过])|该|得|需要?)[^，,]{2}/
/** What went wrong, without a wish. */
const TROUBLE = /[不没难停断坏]|到期|[压拖欠堵]/
/** What is in order already, or only wished for beside the need, is no need: “验收也过了”, “最好还能带宿舍”. */
const NO_NEED =
  /^(?:最好|就是|要是|如果|只要)|[也都](?:够|过了|有了|做了|办了|行|可以)|不要太|黄了|没到|^(?:要不要|能不能|是不是|可不可以)/
/** What is asked of whoever is looked for: “招保安，还要有保安证”, “还得会用金蝶”. */
const REQUIREMENT =
  /^(?:还|也|再|同时)?(?:要|得|需要|必须|最好)(?:会|懂|能|有[^，,]{0,8}(?:证|经验|资质|资格|学历)|带[^，,]{1,8}的$)/
/** A question about what stands before: “今年到期，还要重新申报吗”. */
const QUESTION = /^(?:还|也)[^，,]{0,16}(?:吗|么|没有)[？?]?$/
/** More of the same: “还有配偶和孩子一起”, “也想先调解”. */
const SAME = /(?:一起|一块)$|^(?:还|也)想先/
/** What follows from the trouble before it: “网络断了，视频会议也开不了”, “资金也紧张”. */
const CONSEQUENCE =
  /^[^，,]{0,8}[也都]还?(?:[^，,]{1,3}不(?:了|出|来|去|进|起|上|成|动|下|住|到|着|回来?|开)|下不来|进不来?|推迟|耽误|紧张|着急|受影响|跟着|没抢到|没批|没下来|没到账|没拿到|没(?:人|钱|法|空|时间|办法|动静|回音|消息|用)|[压堆停卡拖搁闲空]着|停了|黄了)/
/** More of the trouble: “还要加班”. */
const BURDEN = /^(?:还|又)(?:要|得)(?:加班|熬夜|赔|罚|挨|等|排队|倒贴|垫钱|退货)/
/** What others do or want is part of the story: “客户要罚款”, “对方也不付款”. */
const OTHERS = /^(?:客户|对方|甲方|乙方|房东|业主|银行|担保公司|人家|他们)(?!又?[欠拖])/
/** What waits for the need before it: “能先受理吗”, “许可还能延期吗”. */
const DEPENDS = /^[^，,]{0,6}(?:能先|还能|还得|还要)[^，,]{0,12}[吗么][？?]?$|^还能不能/
/** More of what is asked for, in no more words than that: “还要两间单人的”, “也要两名学徒”. */
const LISTED = /^(?:还|也|同时)?(?:要|缺|需要?)[^，,办找请做租申问报教修懂]*$/
/** What is not only said but asked for, or wrong: a clause without any of these tells of something else. */
const ASKS =
  /想|要(?!求)|需|缺|求|找|招(?!牌)|租(?!金|约)|办(?!公)|问|请(?!假)|帮|申[请领报]|咨询|怎么|如何|哪|谁|[还也]得|掉线|[老差难慢贵低旧满]|取消|少了|卡[在住着]|报警|故障|毛病|出错|吗|呢|能不能|可以|[不没难断坏堵漏慢堆]|停|到期|过期|该|得[了换]|压|拖|欠|驳回|丢|涨|抢|被|报修|维修/
const WISH_WITHIN =
  /想|需要|该[^，,]{1,6}了|(?:^|[^不])要(?!不回|罚|是)|求|怎么|如何|哪|[谁咨]|申[请领报]|^(?:找|招|租|办|请|帮|报|订|修|买|借)/
/** What one needs for something else: “想买设备，想贷款” is one need. */
const MEANS: ReadonlySet<NeedField> = new Set(['loan', 'investor', 'subsidy', 'people'])
/** What is to be done, in so many words. */
const DOES = /^(?:找|请|申请|办|招|租|报名|修)/
const SAME_NEED = [NO_NEED, REQUIREMENT, QUESTION, SAME, BURDEN, OTHERS, DEPENDS]
/** Stands for a space between two words. */
const SPACE = '\u0002'
const BETWEEN_WORDS = /([\u4e00-\u9fff])[ \u3000]+(?=[\u4e00-\u9fff])/g
/** These part needs only where both sides are clauses about other fields. */
const WEAK_END = /^[、 ]$/
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

const isNeed = (text: string) => ASKS.test(text) || findFields(text).size > 0

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
  if (isListed(clause, fields) || !isAsking(current)) return false
  if (WEAK_END.test(before)) return areClauses(current, clause) && isOtherField(candidate, fields) === true
  if (CONSEQUENCE.test(clause)) return isOtherField(candidate, fields) ?? false
  if (BY_TURNS.test(trim(current)) && clause.startsWith('再')) return true
  if (isOneMore && [...bare].length > CLAUSE_MIN && WISHES.test(lastClause(current))) return true
  if (ANOTHER.test(clause) && [...current].length > CLAUSE_MIN) return true
  return isOtherField(candidate, fields) ?? isOtherTopic(candidate, findTopic)
}

/** What says who asks, or what was: “去年刚搬来”. */
const BACKGROUND = /^(?:我们|我司|公司|去年|前年|上次|之前|曾|听说|刚)|[在是有]|[过了的]$/
/** What only leads to the need: “再好的设备也得有人会用”, “因为资金紧张”. */
const LEADING = /^(?:再[^，,]{1,6}也|哪怕|即使|虽然|尽管|因为|由于|如果|要是|只要|自从)/
/** Who asks: “我们企业主要做口罩”. */
const WHO =
  /^(?:我们?|我司|我方|我厂|本公司|本厂|俺们?|咱们?)(?:公司|企业|厂子?|单位)?(?:是(?![不否想要缺没])|主要|主营|专[门注]|从事|做[^，,不没]{1,12}$|位于|成立)/
const isAsking = (text: string) =>
  ![LEADING, WHO].some((sign) => sign.test(lastClause(text))) &&
  (ASKS.test(text) || (findFields(text).size > 0 && !BACKGROUND.test(trim(text))))

/** Two clauses that say what is wrong or to be done, not two words of a list. */
const areClauses = (...parts: readonly string[]) =>
  parts.every((part) => [...part].length > CLAUSE_MIN && ASKS.test(lastClause(part)))

interface FieldsAround {
  before: ReadonlySet<NeedField>
  after: ReadonlySet<NeedField>
}

const overlap = ({ before, after }: FieldsAround) => [...after].some((field) => before.has(field))

/** “求购口罩，还要手套”: one list. */
function isListed(clause: string, fields: FieldsAround): boolean {
  return LISTED.test(clause) && (overlap(fields) || (fields.after.size === 0 && clause.endsWith('的')))
}

/** Whether a clause is about another field than what stands before. Undefined where the words do not tell. */
function isOtherField({ clause, before, current }: Clause, fields: FieldsAround): boolean | undefined {
  if (overlap(fields)) return undefined
  if (fields.before.size === 0 || fields.after.size === 0) return OWN_WISH.test(clause) ? true : undefined
  if (!ASKS.test(clause) && !MORE.test(clause)) return false
  const isCaused = mayBringAbout(fields.before, fields.after)
  if (!WISH_WITHIN.test(clause)) return !isCaused
  if (isCaused) return undefined
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
