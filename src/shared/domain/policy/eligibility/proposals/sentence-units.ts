import { statedAmount } from './amounts'
import { withoutYears } from './figures-over-years'
import { asksOfSome, describesApplicant, isDoubtfulStretch } from './sentence-doubt'

/** A stretch of a sentence between commas, and whether something around it may change what it asks. */
export interface SentenceUnit {
  words: string
  isSilent: boolean
  /** The unit forms one condition with the unit before it: an alternative (或……), a demand on one size, or a demand on all but some. */
  joins?: 'either' | 'tier' | 'except'
}

/** Begins the part of a sentence that says what is given and asks nothing more. */
const GIVES =
  /^(?!申[请领报][^,]{0,6}(?:前|时|之日)|不含|不包括)(?:分别|一次性|再|可(?:以)?(?:享受|申[请领]|获得|按|一次性|给予|纳入|提出)|均?由|省|市|区|财政|择优|最高|按照?(?!时|期|规定|要求)|参照|每[一人户家件项个台次年]|经评审|优先|连续补)?.{0,30}?(?:给予|予以|补助|补贴|奖励|资助|返还|减免|免除|免收|减收|缓缴|贴息|资金|享受)/
/** Names what is given, anywhere in a part. */
const PAYS =
  /给予|奖励\d|奖补|最高不?超?过?\d|拨付|发放(?!贷款)|(?:补助|补贴|资助|支持)(?:标准|金额|额度|比例|总额|[\d最不按为])|兑现/
/** A part that ends an alternative: it applies to everybody again. */
const CLOSES_ALTERNATIVE = /^(?:且|并|同时|还应|此外|另)/
/** A share or an amount that only enterprises of one size are asked for. */
const TIER =
  /(?:小于|低于|超过|高于|不足|大于|以上|以下|之间|以内|[万亿]元)(?:\([^()]{1,4}\))?(?:以上|以下|之间|以内)?(?:的(?:企业|单位)?[,:](?:其)?(?:比例|占比|比重|研发(?:投入|费用)?占)|[,:](?:其)?比[例重])/
/** Names enterprises by an amount, and asks something of those alone: 营业收入1亿元以上的企业,研发费用占比不低于3%. */
const ASKED_OF_SOME =
  /(?:以上|以下|之间|以内|(?:小于|低于|不足|超过|高于|大于|至)\d{1,9}(?:\.\d{1,4})?[万亿]元)(?:\([^()]{1,4}\))?的(?:[^,]{0,8}(?:企业|单位|主体))?[,:](?!且|并|同时)[^,]*(?:\d|按)/
/** Ends in an amount that selects enterprises: what follows is asked of them only. */
const BY_AMOUNT = /[元人](?:\([^()]{1,4}\))?(?:及?以[上下内]|之间)?的[^,的]{0,12}$/
const BY_WAY = /^或者?通过[^,]{2,24}方式$/
const EXCEPT = /^除.{1,20}外$/
/** 如为农业企业: what follows is asked of some only. */
const SUPPOSES =
  /^对于?[^,\d]{0,10}企业$|^(?:如果?|若|倘若?|当)(?:为|是|属|系|申|企业|单位|已|被|成立|注册|未|有)/

/** 职工50人以上（其中研发人员20人以上）: one more condition, unless it applies to some enterprises only. */
const ASIDE = /[（(](其中(?![^（）()]{0,24}(?:企业|行业|类|业))[^（）()]{2,40})[）)]/g

/** The stretches of a sentence between its commas; a comma in brackets does not separate. */
export function commaParts(sentence: string): string[] {
  return splitAt(sentence.replace(ASIDE, '，$1'), '，,')
    .map((each) => each.trim())
    .filter(Boolean)
}

/** 5,000: a comma inside a number does not separate. */
const THOUSANDS = /^\d,\d{3}(?!\d)/

/** Splits a text at each of these symbols outside brackets. */
function splitAt(text: string, symbols: string): string[] {
  const parts: string[] = []
  let depth = 0
  let part = ''
  const symbolsOf = [...text]
  for (const [at, symbol] of symbolsOf.entries()) {
    if ('（('.includes(symbol)) depth += 1
    if ('）)'.includes(symbol)) depth = Math.max(0, depth - 1)
    const isThousands =
      symbol === ',' && THOUSANDS.test(symbolsOf.slice(Math.max(0, at - 1), at + 5).join(''))
    if (depth === 0 && symbols.includes(symbol) && !isThousands) {
      parts.push(part)
      part = ''
    } else part += symbol
  }
  return [...parts, part]
}

/**
 * The stretches of a sentence that may ask something, up to the part that says what is given. A stretch in an alternative, beside an exception or
 * after enterprises of one size is silent; its neighbours are not. `isGiven`: the words name beneficiaries, so that all of it is asked of the same
 * enterprise. `isAlone`: the notice describes no other kind of applicant.
 */
export function unitsOf(
  sentence: string,
  plainWords: (words: string) => string,
  { isGiven, isAlone }: { isGiven: boolean; isAlone: boolean },
): SentenceUnit[] {
  const parts = commaParts(sentence)
  const plains = parts.map(plainWords)
  const tail = plains.findIndex((plain, at) => at > 0 && (GIVES.test(plain) || PAYS.test(plain)))
  const asked = tail < 0 ? plains : plains.slice(0, tail)
  const silent = new Set<number>()
  const joins = new Map<number, SentenceUnit['joins']>()
  let open = false
  let rest = false
  for (const [at, plain] of asked.entries()) {
    const pair = `${plain},${asked[at + 1] ?? ''}`
    if (/^(?:或|要么)/.test(plain)) {
      silent.add(at - 1)
      if (!/^但/.test(asked[at + 1] ?? '')) joins.set(at, 'either')
      // 或通过独占许可方式,对……: either way will do for what follows.
      open = !BY_WAY.test(plain)
    } else if (open && CLOSES_ALTERNATIVE.test(plain)) open = false
    const isWho =
      isGiven ||
      (isAlone && !BY_AMOUNT.test(plain) && describesApplicant(plain, asked.slice(at + 1).join(',')))
    if (TIER.test(pair) || (!isWho && ASKED_OF_SOME.test(pair))) {
      silent.add(at).add(at + 1)
      joins.set(at + 1, 'tier')
    }
    if (EXCEPT.test(plain)) joins.set(at + 1, 'except')
    if (EXCEPT.test(plain) || SUPPOSES.test(plain) || (!isWho && asksOfSome(plain, asked[at + 1])))
      rest = true
    if (open || rest || isDoubtfulStretch(plain)) silent.add(at)
  }
  return asked.map((_plain, at) => {
    const joined = joins.get(at)
    return { words: parts[at] ?? '', isSilent: silent.has(at), ...(joined && { joins: joined }) }
  })
}

/** The longest list in one sentence whose items are read one by one. */
const LISTED_MAX = 12
const AND =
  /并且|且(?=[^，,]{3})|同时(?![符满具])(?=[^，,]{4})|并(?=(?:已|取得|获得|拥有|具有|连续|依法|按|通过|持有|在))|以及(?=.{4})|(?:和|及|与)(?=\d{1,4}[件项个]|严重失信行为)/
/** A piece that is a condition by itself: 在本区注册, 具有独立法人资格. */
const ASKS =
  /^(?:均?在|具[有备]|拥有|取得|获得|持有|已|未|无|没有|依法|合法|注册|登记|成立|通过|建有|设有|符合|属于|纳入|列入|自有|自主|独立|租|承租|签订|经|从事|实际)|注册|登记|设立|成立/
/** A description of an enterprise before its kind: 成立时间不超过5年的创业企业. */
const OF_KIND =
  /^(.{4,})的([^的、，,]{2,20}(?:企业|单位|机构|公司|对象|主体|总部)|[^的、，,]{0,12}(?:合作社|家庭农场))$/
/** Words before a kind that change its meaning: the enterprise serves this kind, is to become it, or is it for the first time. */
const CHANGES_KIND =
  /服务|提供|担保|贷|合作|投资(?!额)|收购|带动|帮|面向|对接|培育|首次|新(?:认定|获|增|引|评|入)|除|外|或|优先|重新|复核|曾|拟|通过.{0,4}认定|被?(?:认定|评|列)为/

/** 5年以上、20年以下: one amount with two ends. */
const BETWEEN = /以上、?\d{1,9}[^,、]{1,6}以[下内]$/

/** A kind that is awarded: words before it may deny it. */
const NAMED_KIND = /高新|科技型|专精|小巨人|创新型|冠军|瞪羚|技术中心|上市/
const CHANGES_NAME =
  /首次|新(?:认定|获|增|引|评|入)|重新|复核|曾|拟|通过|培育|认定|评为|除|外|或|优先|服务|扶持|孵化/
/** An applicant for something: its kind is a condition. */
const APPLIES = /^(?:申请|申报)[^,\d]{2,24}$/

/** Splits a stretch between commas: at 且, before the kind of enterprise, and at 、 where each piece is a condition by itself. */
export function piecesOf(stretch: string, plainWords: (words: string) => string, isGiven = false): string[] {
  return stretch
    .split(AND)
    .flatMap((part) => beforeKind(part, plainWords, isGiven))
    .flatMap((part) => listedIn(part, plainWords))
    .map((part) => part.trim())
    .filter(Boolean)
}

/** Splits at 、 where each piece is a condition by itself. Any other piece joins the piece after it, the last the piece before it. */
function listedIn(part: string, plainWords: (words: string) => string): string[] {
  // 在江苏省、浙江省注册 is one condition.
  if (/[在于][\u4e00-\u9fff]{2,6}(?:省|市|自治区)、[\u4e00-\u9fff]{2,6}(?:省|市|自治区)/.test(part))
    return [part]
  const listed = splitAt(part, '、')
  // 成立满2年、或属于重点企业: either will do.
  if (listed.some((piece, at) => at > 0 && /^或/.test(piece))) return [part]
  if (listed.length > LISTED_MAX) return [part]
  const groups: string[] = []
  let open: string[] = []
  for (const piece of listed) {
    open.push(piece)
    if (!asksAlone(plainWords(piece))) continue
    groups.push(open.join('、'))
    open = []
  }
  if (open.length === 0) return groups
  // 注册地在本省、申请已获证监会或交易所受理的企业: an alternative in the last piece does not concern those before it.
  if (/或.{0,20}企业$/.test(open.join('、'))) return [...groups, open.join('、')]
  const last = groups.pop()
  return [...groups, [...(last === undefined ? [] : [last]), ...open].join('、')]
}

function beforeKind(part: string, plainWords: (words: string) => string, isGiven: boolean): string[] {
  const [, about = '', kind = ''] = OF_KIND.exec(part) ?? []
  if (about === '') return [part]
  if (APPLIES.test(plainWords(about))) return [about, kind]
  if (isGiven && !(NAMED_KIND.test(kind) && CHANGES_NAME.test(about))) return [about, kind]
  if (CHANGES_KIND.test(about)) return [part]
  return isGiven || hasAmount(about) || BETWEEN.test(about) || ASKS.test(about) ? [about, kind] : [part]
}

function asksAlone(plain: string): boolean {
  return plain.length > 3 && (hasAmount(plain) || ASKS.test(plain))
}

function hasAmount(plain: string): boolean {
  return statedAmount(withoutYears(plain)) !== undefined
}
