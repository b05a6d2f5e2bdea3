import { INDUSTRIES as STANDARD, industryName } from '../../../enterprise/industry'

/** Industries of GB/T 4754 by the names that notices use besides those of the standard itself. */
const COMMON: readonly (readonly [sign: RegExp, codes: readonly string[]])[] = [
  [/制造业?/, ['C']],
  [/工业(?=企业)/, ['B', 'C', 'D']],
  [/烟草制[造品]业/, ['C16']],
  [/医药制造业/, ['C27']],
  [/采矿业/, ['B']],
  [/(?:^|[^体育、和])娱乐业/, ['R90']],
  [/软件和信息技术服务业?/, ['I65']],
  [/信息传输、软件和信息技术服务业?/, ['I']],
  [/互联网和相关服务业?/, ['I64']],
  [/建筑业/, ['E']],
  [/批发和?零售业|批零业/, ['F']],
  [/批发业/, ['F51']],
  [/零售业/, ['F52']],
  [/住宿和?餐饮业|住餐业/, ['H']],
  [/住宿业/, ['H61']],
  [/餐饮业|餐饮/, ['H62']],
  [/交通运输(?:、仓储和邮政)业/, ['G']],
  [/农、?林、?牧、?渔业/, ['A']],
  [/房地产(?:开发)?业?/, ['K']],
  [/金融业/, ['J']],
  [/租赁和商务服务业/, ['L']],
  [/科学研究和技术服务业/, ['M']],
  [/文化、?体育和?娱乐业/, ['R']],
  [/居民服务业?/, ['O']],
]
/** Names of the standard that are also ordinary words, or that no applicant belongs to. */
const NO_NAME = /^农业$|^(?:教育|卫生|体育|国家机构|国际组织)|^其他|社会|公共管理|组织$/
const ALL: typeof COMMON = [
  ...COMMON,
  ...STANDARD.filter(
    ({ key }) =>
      !NO_NAME.test(industryName(key)) && !COMMON.some(([sign]) => isWhole(sign, industryName(key))),
  ).map(({ key }) => [new RegExp(industryName(key).replace(/、/g, '、?')), [key]] as const),
]

function isWhole(sign: RegExp, name: string): boolean {
  return sign.exec(name)?.[0] === name
}

/** Patterns of an industry in notices: anywhere, as the kind of an enterprise, and as the whole of the words. */
interface NamedIndustry {
  sign: RegExp
  ofEnterprise: RegExp
  whole: RegExp
  codes: readonly string[]
}

export const INDUSTRIES: readonly NamedIndustry[] = ALL.map(([sign, codes]) => ({
  sign,
  codes,
  ofEnterprise: new RegExp(`(?:${sign.source})(?:领域|行业)?(?:的)?(?:企业|$)`),
  whole: new RegExp(`^(?:${sign.source})$`),
}))

const LONG_NAMES = INDUSTRIES.map(({ sign }) => sign)
  .filter(({ source }) => source.length >= 3)
  .sort((one, other) => other.source.length - one.source.length)

/** The words without the names of industries. */
export function withoutIndustries(words: string): string {
  return LONG_NAMES.reduce((left, sign) => left.replace(sign, ' '), words)
}

/** The codes of an industry by its whole name: 房地产开发企业, 金融类企业, 娱乐业. */
export function industryNamed(words: string): readonly string[] | undefined {
  const name = words.replace(/(?:的)?(?:企业|行业|单位|公司)$/, '').replace(/类$/, '')
  return [name, `${name}业`]
    .map((each) => INDUSTRIES.find(({ whole }) => whole.test(each))?.codes)
    .find((codes) => codes !== undefined)
}
