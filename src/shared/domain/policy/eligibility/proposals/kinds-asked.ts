import { plainWords } from './plain-words'

/** The kind of enterprise at the beginning of a part, before the condition on it. */
export const LED =
  /^((?:凡|申报)?[^,:的或除非未不]{2,24}企业)(?:的)?(?=(?:应|须|需|必须|当)|(?:上|近|最近|去|前|当|全)[一二两三四五]?个?(?:会计)?年|20\d{2}年|年|人均|亩均|营业|销售|研发|研究|科技人员|职工|员工|从业|资产|总资产|纳税|税收|产值|出口|注册|成立|持有|拥有|具有|取得|连续|正常|依法|参保|发明|已|无|裁员|未|增长|达到|不低于|不少于|\d)/
/** Words before 企业 that name no kind. */
const NO_KIND =
  /^(?:凡|申报|申请|参评|本|该|我[省市区]|项目|承担|实施|依托|牵头|注册|在[本我][省市区]|的)*企业$/
/** The kind of enterprise that a sentence is about: 批发业企业：年销售额2000万元以上; 在本市注册的批发业企业，……. */
const KIND_ASKED =
  /^(?!申报|申请|参评|支持)([^,:\d的]{2,16}(?:企业|类))[,:](?=.{4})|^[^,:]{2,60}的([^,:\d的]{2,16}企业),(?=.{4})/
/** A sentence that begins with a kind of enterprise. */
const DESCRIBES = /^[^,]{4,80}(?:企业|单位|公司|类|的),/
/** How the notice as a whole names those whom it asks. */
export interface ClauseAsks {
  /** 批发业企业：……；零售业企业：……: each kind is asked something of its own. */
  apart: boolean
  /** 收入1亿元至4亿元，……；收入4亿元至10亿元，……: each range is asked something of its own. */
  tiers: boolean
  /** 在本市注册的工业企业,……: at most one sentence begins with a description of the applicant, so that it applies to everybody. */
  isAlone: boolean
}

/** A figure in a range. Where a notice has several ranges, each is asked something of its own. */
const BETWEEN =
  /((?:营业|销售)(?:总)?收入|销售额|营收|产值|纳税额?|资产总额)[^,;\d]{0,8}\d{1,9}(?:\.\d{1,4})?(?:亿元?|万元?|元)?(?:\(不?含\))?(?:至|到|-|—|~|以上)(?:\(含\))?\d{1,9}(?:\.\d{1,4})?(?:亿|万)元?/

/** True when a sentence asks something of the enterprises whose figure lies in a range. */
export function asksBetween(plain: string): boolean {
  return BETWEEN.test(plain)
}

/** 农业企业500万元以上: the sentence before names the measured figure and asks it of the others. */
const AMOUNT_OF_SOME =
  /^(?:其中|对)?[^,:\d]{2,14}(?:企业|业|类|县|地区|机构|合作社|单位)(?:应|须|可)?(?:不低于|不少于|达到?|为|在)?\d{1,9}(?:\.\d{1,4})?(?:万元?|亿元?|人|名|%|年)(?:及?以[上下])?$/

/** True for a sentence with an amount for some enterprises that does not name the measured figure. */
export function asksSomeOnly(plain: string): boolean {
  return AMOUNT_OF_SOME.test(plain) && !/成立|注册|营业|经营|从业/.test(plain)
}

/** True when a sentence names the kind of enterprise that it asks. */
export function asksKind(plain: string): boolean {
  return KIND_ASKED.test(plain) || ledKinds(plain).length > 0
}

/** The kinds of enterprise with which the parts of a sentence begin. */
function ledKinds(plain: string): string[] {
  return plain.split(/[,、]/).flatMap((part) => LED.exec(part)?.[1]?.replace(NO_KIND, '') || [])
}

/** Whom the sentences of a notice ask. `periods` may hold several sentences each. */
export function askedIn(periods: readonly string[]): ClauseAsks {
  const plains = periods.flatMap((period) => period.split(/[；;]/)).map(plainWords)
  const kinds = plains.flatMap((plain) => {
    const [, kind, described] = KIND_ASKED.exec(plain) ?? []
    return [...new Set([kind ?? described ?? [], ledKinds(plain)].flat())]
  })
  const between = plains.flatMap((plain) => BETWEEN.exec(plain)?.[0] ?? [])
  return {
    tiers: new Set(between).size > 1,
    apart: new Set(kinds).size > 1,
    isAlone: plains.filter((plain) => DESCRIBES.test(plain)).length <= 1,
  }
}
