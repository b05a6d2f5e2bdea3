import {
  COLLATERAL,
  CUSTOMERS,
  DEMANDS,
  GOODS,
  MATERIALS,
  MATTERS,
  POSTS,
  PURPOSES,
  STAGES,
  SUPPLY_ITEMS,
  TOWNS,
  TRADES,
} from './word-lists'

const MOST_NAMED = 3

/** The words of a list that a text contains, in its order, at most three: 焊工、电工. */
function named(text: string, list: RegExp): string | undefined {
  const words = [...new Set([...text.matchAll(list)].map(([word]) => word))]
  const whole = words.filter((word) => !words.some((other) => other !== word && other.includes(word)))
  return whole.length === 0 ? undefined : whole.slice(0, MOST_NAMED).join('、')
}

export const readTrade = (text: string) => named(text, TRADES)
export const readPost = (text: string) => named(text, POSTS) ?? named(text, TRADES)
export const readSupplyItem = (text: string) => named(text, SUPPLY_ITEMS)
export const readMaterial = (text: string) => named(text, MATERIALS)
export const readGoods = (text: string) => named(text, GOODS)
export const readPurpose = (text: string) => named(text, PURPOSES)
export const readCollateral = (text: string) => named(text, COLLATERAL)
export const readMatter = (text: string) => named(text, MATTERS)
export const readStage = (text: string) => named(text, STAGES)
export const readDemands = (text: string) => named(text, DEMANDS)
export const readCustomers = (text: string) => named(text, CUSTOMERS)

const NAMED_RULE = /《[^》]{1,60}》/
const KNOWN_AID =
  /稳岗(?:返还|补贴)|房租减免|租金减免|社保(?:缓缴|减免|补贴|返还)|失业保险(?:稳岗)?返还|研发费用?(?:加计扣除|补助)|(?:贷款)?贴息|高新企业(?:奖励|补贴|认定奖励)|专精特新(?:奖励|补贴)|出口退税|留抵退税|增值税(?:减免|免征|留抵退税)|所得税(?:减免|优惠)|人才(?:补贴|公寓补贴)|技改补(?:贴|助)|(?:设备更新|设备购置)补(?:贴|助)|见习补贴|招用(?:高校)?毕业生补贴|一次性(?:扩岗补助|吸纳就业补贴|留工补助)|以工代训(?:补贴)?|展会补贴|创业补贴|科技型中小企业入库|知识产权(?:奖励|补贴)|专利(?:奖励|补贴)|上市奖励|电费补贴|水电费?(?:补贴|减免)/

/** The policy that the text asks about. */
export function readPolicyName(text: string): string | undefined {
  return NAMED_RULE.exec(text)?.[0] ?? KNOWN_AID.exec(text)?.[0]
}

/** The rule that hinders the enterprise. */
export const readRule = (text: string) => NAMED_RULE.exec(text)?.[0]

const PROPOSAL = /(?:建议|希望|能否|能不能|可否)([^，,。；;！!？?\n]{4,60})/
export const readProposal = (text: string) => PROPOSAL.exec(text)?.[1]?.replace(/吗$/, '')

const ROAD =
  /([\u4e00-\u9fff]{2,8}(?:大街|大道|路(?![灯由面况障])|街))(\d{1,5}(?:-\d{1,4})?号(?:楼|院|厂房)?|口)?/
const BEFORE_ROAD = /^.{0,7}(?:在|到|从|是|的|了|于|往|和|与|们|前|把|被|厂|司|找|租|想)/
const SPOT =
  /(?:[\dA-Za-z一二三四五六七八九十]{1,4}(?:号楼|号厂房|号车间|号库|号门|栋|座|期)|(?:[东西南北正大侧后]|园区|厂区|小区)门(?:口)?|(?:地下车库|停车场|食堂|宿舍楼?|仓库|车间|配电室|锅炉房|办公楼|门前|门口|班车站|公交站))/g
const AREA_NAME =
  /(?:高新区|浑南(?:新?区)?|铁西区?|沈北(?:新区)?|和平区|皇姑区?|大东区?|于洪区?|苏家屯|开发区|自贸区|保税区|经开区|产业园|软件园|科技园|孵化器)(?:附近|里面|周边)?/

/** Where something is: a road with its number, a house, a gate, or a part of the works. */
export function readPlace(text: string): string | undefined {
  const [, road = '', number = ''] = ROAD.exec(text) ?? []
  const street = road.replace(BEFORE_ROAD, '')
  const rest = street === '' ? text : text.replace(street + number, ' ')
  const spots = [...new Set([...rest.matchAll(SPOT)].map(([spot]) => spot))]
  if (street.length > 2 || (street.length === 2 && number !== ''))
    return [street + number, ...spots].slice(0, 2).join(' ')
  if (spots.length > 0) return spots.slice(0, 2).join(' ')
  return undefined
}

/** The part of the town in which premises are looked for. */
export function readQuarter(text: string): string | undefined {
  return AREA_NAME.exec(text)?.[0] ?? readPlace(text)
}

const TOWN = `(?:${TOWNS})(?:大连|鲅鱼圈)?(?:港|口岸|机场|站|仓)?`
const FROM_TO = new RegExp(`(${TOWN})(?:运)?(?:到|至|去|往|发往|发到|送到|运到|运往|-|—|→)(${TOWN})`)
const TO = new RegExp(`(?:发往|运往|运到|送到|发到|出口到|拉到|送往|去|到|发|往|运|送)(${TOWN})`)
const FROM = new RegExp(`从(${TOWN})(?:运来|拉|进|发|运)`)

/** The route of goods: 沈阳到大连港, 到长春, 从武汉. */
export function readRoute(text: string): string | undefined {
  const [, from, to] = FROM_TO.exec(text) ?? []
  if (from !== undefined && to !== undefined) return `${from}到${to}`
  const [, only] = TO.exec(text) ?? []
  if (only !== undefined) return `到${only}`
  const [, source] = FROM.exec(text) ?? []
  return source === undefined ? undefined : `从${source}`
}

const SUPPLIER = new RegExp(
  `(?:${TOWNS})(?:的|那边的?|那家)?(?:供应商|厂家|供货商|原厂|工厂|厂子|代理商|配套厂)`,
)

/** The supplier, with its place. */
export const readSupplier = (text: string) => SUPPLIER.exec(text)?.[0]

const SINCE =
  /(?:从)?(?:(?:今天|昨天|前天|大前天|上周[一二三四五六日天]?|\d{1,2}月\d{1,2}[日号])?(?:早上|上午|中午|下午|傍晚|晚上|夜里|凌晨|半夜|清早)?(?:[\d一二三四五六七八九十两]{1,3}点(?:半|多|\d{1,2}分?)?)?)(?:起|开始|就|到现在|以来|至今)|(?:今早|昨晚|昨夜|今晨|刚才|今天|昨天|前天)(?:早上|上午|中午|下午|傍晚|晚上|夜里|凌晨)?(?:[\d一二三四五六七八九十两]{1,3}点(?:半|多)?)?|(?:已经|都|快|连续|停了?|断了?|坏了?|堵了?|漏了?)?(?:[\d一二三四五六七八九十两半]{1,3}(?:个)?(?:多)?(?:小时|天|周|星期|礼拜|月)(?:多)?)(?:了|没)/

/** Since when something is broken. */
export function readSince(text: string): string | undefined {
  const [words] = SINCE.exec(text) ?? []
  const since = words?.replace(/^(?:从|已经|都|快|连续|[停断坏堵漏]了?)/, '').replace(/(?:就|没)$/, '')
  return since === undefined || since.length < 2 ? undefined : since
}

const PRODUCT =
  /(?:我们(?:是)?(?:做|生产|卖|研发)|主营|专做|生产|推广|推销|卖|做)(?:我们)?的?([\u4e00-\u9fffA-Za-z0-9]{2,10}?)(?:的(?!产品)|想|找|没|卖不|销|出口|，|。|,|滞销|积压|要|不好卖|$)/

/** The product of an enterprise. */
export function readProduct(text: string): string | undefined {
  const [, product] = PRODUCT.exec(text) ?? []
  return product === undefined ||
    /^(?:什么|不出去|出去|不动|不完|得|一下|跨境|外贸|电商|推广|市场|直播|亚马逊|广告|个|大|给|到)/.test(
      product,
    )
    ? undefined
    : product
}
