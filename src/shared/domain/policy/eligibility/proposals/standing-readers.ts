import { dayNumber, dayText } from '@/shared/domain/time/days'
import type { Test } from '../rule'
import { statedAmount, type StatedAmount } from './amounts'
import { withoutYears } from './figures-over-years'

const NOT_LISTED =
  /(?:未|没有|无|不得|不存在|不在|不属于|非)(?:被)?(?:人民法院|市场监管部门|主管部门|相关部门|有关部门|信用中国)?(?:列入|纳入|列为|处于|存在)?/

/** Every test that words about record, trust, insurance, days and property say; more than one where they name several lists. */
export function readStanding(words: string): Test[] {
  return [
    ...lists(words),
    ...foundedBetween(words),
    ...[penalty, insurance, layoffs, founded, premises, rights].flatMap((read) => read(words) ?? []),
  ]
}

/** 未被列入经营异常名录和严重违法失信企业名单. */
function lists(words: string): Test[] {
  if (!NOT_LISTED.test(words) || /移出|修复|已解除|或者|除外/.test(words)) return []
  return [
    ...(/(?:经营异常|异常经营)名录|标记为?经营异常/.test(words)
      ? [{ test: 'flag', fact: 'abnormalOperation', value: false } as const]
      : []),
    ...(/严重(?:违法)?失信(?:主体|企业|行为)?(?:名单|黑名单)|严重失信(?:主体)?名单|(?:列为|属于)严重(?:违法)?失信(?:企业|主体)$|严重失信主体$|不属于严重违法失信企业/.test(
      words,
    )
      ? [{ test: 'flag', fact: 'dishonest', value: false } as const]
      : []),
  ]
}

/** The lists that words name, on which nobody may be. */
export function listsIn(words: string): Test[] {
  return lists(`未列入${words}`)
}

/** 近三年未受到行政处罚: only penalties of any kind. Grave penalties, or penalties of one authority, are another fact. */
function penalty(words: string): Test | undefined {
  if (!/(?:未|没有|无)(?:受到?|受过|被|因[^,]{0,8}受到?)?(?:过)?(?:任何)?行政处罚/.test(words))
    return undefined
  if (/重大|较大|严重|环保|税务|安全|因|领域|部门/.test(words)) return undefined
  const years = /(?:近|最近|前)([一二两三四五1-5])年|([一二两三四五1-5])年内/.exec(words)
  const said = years?.[1] ?? years?.[2]
  if (said === undefined) return undefined
  const count = /\d/.test(said) ? Number(said) : '一二三四五'.indexOf(said.replace('两', '二')) + 1
  return { test: 'elapsed', fact: 'lastPenaltyOn', is: 'at_least', period: { years: count } }
}

function insurance(words: string): Test | undefined {
  // An enterprise that pays unemployment insurance pays social insurance.
  const paid =
    /^(?:参保|申请|申报)?(?:企业|单位|用人单位)?(?:(?:及|和)其?职工)?已?(?:依法)?(?:上年度?)?(?:参加失业保险)?(?:并|且)?(?:连续|足额|按规定|正常|累计){0,3}缴(?:纳|费)(?:失业保险费?)?/
  if (/失业保险/.test(words) && paid.test(words)) {
    const amount = statedAmount(words)
    if (amount?.unit === '个月')
      return { test: 'number', fact: 'insuredMonths', is: amount.is, value: amount.value }
    if (amount?.unit === '年' && Number.isInteger(amount.value))
      return { test: 'number', fact: 'insuredMonths', is: amount.is, value: amount.value * 12 }
  }
  if (
    /(?:社会保险|社保)/.test(words) &&
    /缴|参保/.test(words) &&
    !/补贴|每人|新增|新招|其|(?:研发|科技|技术|管理)人员|高校|毕业|失业保险|工伤|医疗|为.{0,10}(?:人员|职工|员工)缴/.test(
      words.replace(/^(?:企业|单位)?已?(?:依法|按规定)?为(?:全体|在职)?(?:职工|员工)(?=缴)/, ''),
    )
  ) {
    const amount = statedAmount(words) ?? monthsOnEnd(words)
    if (amount && Number.isInteger(amount.value)) {
      if (amount.unit === '个月')
        return { test: 'number', fact: 'insuredMonths', is: amount.is, value: amount.value }
      if (/年$/.test(amount.unit) && /连续|满|缴/.test(words))
        return { test: 'number', fact: 'insuredMonths', is: amount.is, value: amount.value * 12 }
    }
  }
  if (
    /(?:参保|社保在保|社保缴纳|缴纳社保|缴纳社会保险|参加社会保险|参加社保)(?:的)?(?:职工|员工|人员)?(?:人)?数?/.test(
      words,
    ) &&
    !/新增|新招|占|比例|研发|科技|补贴|项目/.test(words)
  ) {
    const amount = statedAmount(words)
    if (amount && /^[人名]$/.test(amount.unit))
      return { test: 'number', fact: 'insuredStaff', is: amount.is, value: amount.value }
  }
  return undefined
}

/** 申请前连续12个月足额缴纳: at least so many months. */
function monthsOnEnd(words: string): StatedAmount | undefined {
  const months =
    /^[^\d,]{0,8}连续(\d{1,2})个月/.exec(words)?.[1] ??
    /^(?:申[请报])?(?:近|前)(\d{1,2})个月(?=[^\d,]{0,8}连续)/.exec(words)?.[1]
  return months === undefined ? undefined : { is: 'at_least', value: Number(months), unit: '个月' }
}

function layoffs(words: string): Test | undefined {
  if (/(?:未|没有|不)裁员$/.test(words) && /上年|上一年/.test(words))
    return { test: 'number', fact: 'layoffShare', is: 'at_most', value: 0 }
  // The rate of a year is said with its figure: 上年度全国城镇调查失业率控制目标（5.5%）.
  const said = words.replace(
    /(?:上年度?|20\d{2}年度?)?(?:全国)?城镇(?:登记|调查)失业率(?:年度)?(?:控制)?目标\(?(\d{1,2}(?:\.\d)?%)\)?/,
    '$1',
  )
  if (!/裁员率/.test(said) || /失业率|控制目标|\d人/.test(said)) return undefined
  const amount = statedAmount(withoutYears(said))
  return amount?.unit === '%'
    ? { test: 'number', fact: 'layoffShare', is: amount.is, value: amount.value }
    : undefined
}

/** 2020年1月1日后注册成立, 2022年12月31日前登记注册. */
function founded(words: string): Test | undefined {
  if (
    !/注册(?!地|资本)|成立|设立|登记(?!地)/.test(words) ||
    /项目|资本|分支|子公司|迁入|产品|合同|专利|商标|著作权|证书|许可|设备|投产|开工|备案|申报|入库|认定/.test(
      words,
    )
  )
    return undefined
  const on = dayIn(
    words
      .replace(/(20\d{2})年年?底(?=之?前|以前)/g, '$1年12月31日')
      .replace(/(20\d{2})年(?:\(含\)|及)(?=以?后)/g, '$1年1月1日'),
  )
  if (on === undefined || /至|—|-\d{4}|之间/.test(words)) return undefined
  if (/(?:以?后|以来|起|不早于)/.test(words))
    return { test: 'day', fact: 'establishedOn', is: 'on_or_after', on }
  if (/早于/.test(words)) return { test: 'day', fact: 'establishedOn', is: 'on_or_before', on: dayBefore(on) }
  return /(?:以?前|之前|不晚于)/.test(words)
    ? { test: 'day', fact: 'establishedOn', is: 'on_or_before', on }
    : undefined
}

/** 注册时间在2019年1月1日至2023年12月31日之间. */
function foundedBetween(words: string): Test[] {
  const [, from = '', until = ''] =
    /(?:注册|成立|设立|登记)(?:成立)?(?:时间|日期)?(?:应|须)?(?:在|介于|为)(20\d{2}年\d{1,2}月\d{1,2}日)(?:至|到|-|—)(20\d{2}年\d{1,2}月\d{1,2}日)/.exec(
      words,
    ) ??
    /^(20\d{2}年\d{1,2}月\d{1,2}日)(?:至|到|-|—)(20\d{2}年\d{1,2}月\d{1,2}日)(?:期间|之间)?(?:注册|成立|设立|登记)/.exec(
      words,
    ) ??
    []
  const [first, last] = [dayIn(from), dayIn(until)]
  if (first === undefined || last === undefined) return []
  return [
    { test: 'day', fact: 'establishedOn', is: 'on_or_after', on: first },
    { test: 'day', fact: 'establishedOn', is: 'on_or_before', on: last },
  ]
}

/** A qualification that an enterprise must not have: 未在境内外上市, 尚未取得高新技术企业资格. */
export function readNotHeld(words: string): Test | undefined {
  const value =
    /^(?:截至[^,]{2,8})?(?:申报|申请)?(?:企业|单位|主体)?(?:目前)?(?:应|须|需)?(?:为)?(?:尚?未|没有)(?:公开|在(?:境内外|国内外|境内|主板)[^,]{0,10})?(?:首次公开发行)?上市(?:的?企业|公司)?$|^(?:申报|申请)?(?:企业|单位|主体)?(?:应|须)?(?:为|是)非上市(?:企业|公司)$/.test(
      words,
    )
      ? 'listed'
      : /^(?:申报|申请)?(?:企业|单位|主体)?(?:目前)?(?:应|须|需)?(?:为)?(?:(?:尚?未|没有|从未)(?:取得|获得|获评|被?认定为)|非|不是)(?:国家)?高新技术企业(?:资格|称号|证书|认定)?(?:的?企业)?$/.test(
            words,
          )
        ? 'high_tech'
        : undefined
  return value && { test: 'among', fact: 'qualifications', values: [value] }
}

/** A deadline and nothing else: 2024年7月30日前报送. */
export function readDue(words: string): Test | undefined {
  if (
    !/^(?:应|须)?(?:于|在)?20\d{2}(?:年|-)\d{1,2}(?:月|-)\d{1,2}日?(?:之?前|截止)(?:提交|报送|申报|完成申报|报名|提出申请|申请)(?:申报|申请)?(?:材料)?$/.test(
      words,
    )
  )
    return undefined
  const on = dayIn(words)
  return on === undefined ? undefined : { test: 'today', until: on }
}

function dayBefore(on: string): string {
  return dayText((dayNumber(on) ?? 0) - 1)
}

function dayIn(words: string): string | undefined {
  const found = [...words.matchAll(/(20\d{2})(?:年|-)(\d{1,2})(?:月|-)(\d{1,2})日?/g)]
  const [year, month = '', day = ''] = found[0]?.slice(1) ?? []
  if (year === undefined || found.length > 1) return undefined
  const on = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return dayNumber(on) === undefined ? undefined : on
}

function premises(words: string): Test | undefined {
  if (
    /(?:租赁|租用|承租)(?:的)?(?:办公|经营|生产)?(?:用房|场所|场地|厂房)/.test(words) &&
    !/\d|面积|补贴|国有|免|减|不|平台/.test(words)
  )
    return { test: 'flag', fact: 'rentsPremises', value: true }
  if (
    !/(?:经营|办公|生产|固定|厂房|场地|场所|用房|建筑|使用|承租|租赁|租用).{0,8}面积|(?:经营|办公|生产|科研)(?:场地|场所|用房)(?:不|达|在|\d)|\d(?:平方米|㎡|平米)(?:以上)?的?(?:固定)?(?:经营|办公|生产)(?:场地|场所|用房)/.test(
      words,
    )
  )
    return undefined
  if (
    /^(?:总)?建筑面积|孵化|公共|服务场地|占|租金|每|补贴|共享|实验|研发场|园区|平台|自主支配|耕地|展|培训|仓|冷库|土地|绿地|人均|商业/.test(
      words,
    )
  )
    return undefined
  const amount = statedAmount(words)
  // An upper bound on a rented area limits what is paid for, not the enterprise.
  if (amount && /at_most|less_than/.test(amount.is) && /租/.test(words)) return undefined
  return amount && /^(?:平方米|㎡|平米)$/.test(amount.unit)
    ? { test: 'number', fact: 'premisesM2', is: amount.is, value: amount.value }
    : undefined
}

const RIGHTS = [
  ['inventionPatents', /发明专利/],
  ['utilityPatents', /实用新型/],
  ['designPatents', /外观设计/],
  ['softwareCopyrights', /(?:软件|计算机软件)著作权|软著/],
] as const

/** One kind of intellectual property and how many; several kinds together are another figure. */
function rights(words: string): Test | undefined {
  const kinds = RIGHTS.filter(([, sign]) => sign.test(words))
  const [kind] = kinds
  if (!kind || kinds.length > 1) return undefined
  if (
    /国际|PCT|申请|近|新增|每|或|等|合计|累计授权|万人|当年|上年|年度|占|Ⅰ类|I类|产业化|转化|质押|高价值/.test(
      words,
    )
  )
    return undefined
  const amount = statedAmount(words)
  return amount && /^[件项个]$/.test(amount.unit)
    ? { test: 'number', fact: kind[0], is: amount.is, value: amount.value }
    : undefined
}
