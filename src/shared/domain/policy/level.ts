import { CENTRAL_BODIES, PROVINCES, VERTICAL_BODIES } from './document/bodies-of-state'

/** The four levels that issue policies. Regions inside a zone issue none. */
export const POLICY_LEVELS = ['nation', 'province', 'city', 'zone'] as const
export type PolicyLevel = (typeof POLICY_LEVELS)[number]

export const POLICY_LEVEL_LABELS: Readonly<Record<PolicyLevel, string>> = {
  nation: '国家',
  province: '省级',
  city: '市级',
  zone: '高新区',
}

/** Names of bodies of a zone. 管理委员会 alone does not count: it may be that of the state's assets or of the securities. */
const ZONE =
  /(?:高新|高新技术产业(?:开发|园)?|开发|经开|经济技术开发|保税|综合保税|示范|自贸|自由贸易(?:试验|港)?|实验|试验|合作|产业园|科技园|工业园|物流园|边合|园)区(?:$|党工委|工委|管委会|管理委员会|执行委员会|管理局|管理办公室|[\u4e00-\u9fff]{2,12}(?:局|办|办公室|部|中心|分局)$)|(?:软件|科技|工业|产业|创业)园(?:区)?管(?:委|理委员)会/
const MUNICIPALITY = /^(?:中共)?(?:北京|天津|上海|重庆)市?/
/** Signs of a city, county or the like. 市场 and 区域 name no place. */
const CITY =
  /市(?!场|政|容)|自治州|州(?=人民|市|[\u4e00-\u9fff]{2,8}局)|盟(?=行|委)|地区|区(?!域|块|划)|县|旗/
const DISTRICT = /^[\u4e00-\u9fff]{1,6}?(?:区|县)/

/**
 * The level of a body by its name. The tables of central offices and of provinces go first, then words in the name. Undefined when the name does
 * not show the level, as in 发展和改革委员会 alone.
 */
export function levelOfBody(name: string): PolicyLevel | undefined {
  const local = withoutVertical(name)
  if (ZONE.test(local)) return 'zone'
  const central = CENTRAL_BODIES.some((body) => local.startsWith(body))
  if (central && local === name) return 'nation'
  return (
    levelOfRegionName(local.replace(/^中共|^中国共产党/, '')) ??
    (central || /^(?:国家|全国)/.test(name) ? 'nation' : undefined)
  )
}

function withoutVertical(name: string): string {
  const body = VERTICAL_BODIES.find((each) => name.startsWith(each) && name.length > each.length + 2)
  return body === undefined ? name : name.slice(body.length)
}

function levelOfRegionName(name: string): PolicyLevel | undefined {
  if (MUNICIPALITY.test(name)) return DISTRICT.test(name.replace(MUNICIPALITY, '')) ? 'city' : 'province'
  const province = PROVINCES.find((each) => name.startsWith(each))
  const rest = province
    ? name.slice(province.length).replace(/^(?:省|(?:壮族|回族|维吾尔)?自治区)/, '')
    : name
  if (CITY.test(rest.slice(0, 12)) && !/^(?:省|自治区)/.test(rest)) return 'city'
  if (province || /^(?:[\u4e00-\u9fff]{1,3}省|省|自治区)|兵团/.test(name)) return 'province'
  if (CITY.test(name.slice(0, 10))) return 'city'
  return /[^公]厅$/.test(name) ? 'province' : undefined
}
