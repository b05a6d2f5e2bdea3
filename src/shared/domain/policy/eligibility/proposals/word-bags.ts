import type { FactName } from '../facts'
import type { Test } from '../rule'
import { statedAmount, type StatedAmount } from './amounts'

/**
 * A fact with an amount, as a bag of words in any order: words that name the fact, words that may stand beside them, and the unit of the amount.
 * A word in none of the bags may mean another figure, so that no test is read.
 */
interface Bag {
  /** Each of these has to be there. */
  names: readonly RegExp[]
  /** Words that may stand beside the names and add nothing. */
  beside: RegExp
  unit: RegExp
  /** `bare`: the words without the amount and how it is compared. */
  test: (amount: StatedAmount, bare: string) => Test | undefined
}

/** Words for the applicant, for the demand, and for the time that counts: the last full year, or now. */
const ANY =
  /(?:申[报请]|参评|参加|推荐)(?:企业|单位|主体|人)|企业|用人单位|单位|主体|公司|机构|组织|应当|必须|应该?|须|需|要求?|具有|具备|拥有|建有|设有|持有|获得|取得|已经?|并且|而且|且|并|同时|其|的|在|为|是|有|本|该|截[至止](?:申[报请](?:之?日|时)|目前|上年末|上年度?末)?|申[报请](?:之?日|时|前|当日)|目前|现|实际|实现|人民币|及|和|与|以|按规定|要达|[、:“”"']/g
const LAST_YEAR =
  /汇算清缴年度|(?:申[报请])?(?:上一?个?(?:完整)?(?:会计|自然|财务|纳税)?年度?|去年|前一年度?|最?近一个?(?:完整)?(?:会计|自然|财务|纳税)?年度?)(?:年?末|底)?|年度|全年|年末|年底|末/g
const COMPARED =
  /不少于|不低于|不小于|不超过|不高于|不多于|不大于|不满|不足|未满|须满|已满|届?满|高于|大于|多于|超过|超|低于|少于|小于|达到?|及?以[上下内]|之内|至少|[≥≤><=]|\(不?含(?:本数)?\)/g
const AMOUNT =
  /(?:\d{1,9}(?:\.\d{1,4})?|[一二两三四五六七八九十百]{1,5})(?:亿元?|千万元?|万元?|元|人|名|%|个月|周年|个?(?:完整)?(?:会计|自然)年度|年|件|项|个|平方米|㎡|平米)/

const money = /^(?:亿|万|千万|元)/
const people = /^[人名]$/
const counted =
  (fact: FactName): Bag['test'] =>
  ({ is, value }) => ({ test: 'number', fact, is, value })
/** For yearly facts: the last full year. */
const ofLastYear =
  (fact: FactName): Bag['test'] =>
  ({ is, value }, words) =>
    words.includes('年') ? { test: 'sum', fact, years: 1, is, value } : undefined

const BAGS: readonly Bag[] = [
  {
    names: [/(?:营业|销售)(?:总)?收入|营收(?!入)|销售(?:总)?额/],
    beside:
      /(?:营业|销售)(?:总)?收入|营收(?!入)|销售(?:总)?额|总额|总量|金额|规模|额|财务(?:审计)?报(?:表|告)|经审计|审计|显示|\(不含税\)|产生|形成|全部|年/g,
    unit: money,
    test: counted('revenueYuan'),
  },
  {
    names: [/研发|研究开发|R&D/, /费|投入|支出/],
    beside: /研发|研究开发|R&D|费用?|投入|经费|支出|总额|金额|额|归集|用于|资金|活动|年/g,
    unit: money,
    test: counted('rdSpendYuan'),
  },
  {
    names: [/资产/],
    beside: /(?:资产总[额计值]?|总资产|资产规模|资产)|规模|总额|合计|年/g,
    unit: money,
    test: counted('assetsYuan'),
  },
  {
    names: [/税/],
    beside:
      /(?:各项)?(?:纳税|缴税|完税|税收|税金|税款|税费|税)|总额|总量|总计|合计|实缴|上缴|缴纳|缴|实纳|入库|解缴|完成|收入|金额|额|依法|年/g,
    unit: money,
    test: ofLastYear('taxYuan'),
  },
  {
    names: [/产值/],
    beside: /(?:规上)?工业总?产值|总?产值|总额|规模|完成|年/g,
    unit: money,
    test: ofLastYear('outputYuan'),
  },
  {
    names: [/(?:^|[^进])出口/],
    beside: /出口(?:总额|创汇|交货值|额)?|外贸|完成|年/g,
    unit: money,
    test: ofLastYear('exportYuan'),
  },
  {
    names: [/研发|研究开发|R&D/, /营业(?:总)?收入|销售(?:总)?收入|强度|占比|比[例重]/],
    beside:
      /(?:营业|销售)(?:总)?收入|研发|研究开发|R&D|费用?|投入|经费|支出|总额|金额|额|同期|当年|当期|全部|占比|占|之比|比[例重]?|强度|中|年/g,
    unit: /^%$/,
    test: counted('rdIntensity'),
  },
  {
    names: [
      /科技人员|研发人员|研究开发人员|技术创新/,
      /占比|比[例重]|占[^占]{0,8}(?:职工|员工|从业|总人?数)|(?:职工|员工|从业人员)[^占]{0,4}中/,
    ],
    beside:
      /(?:直接)?从事|月平均|研发|研究开发|和相关技术创新活动|科技|人员|全部|在职|在岗|在册|当年|职工|员工|从业|总人数|总数|人数|数量|数|占比|占|比[例重]?|中/g,
    unit: /^%$/,
    test: counted('rdStaffShare'),
  },
  {
    names: [/参保|社会保险|社保|缴费/, /人/],
    beside:
      /依法|按时|足额|正常|连续|缴纳|缴费|缴|参加|参保|在保|社会保险费?|社保费?|在职|全职|全体|职工|员工|从业|人员|人数|总数|数量|数|为|名/g,
    unit: people,
    test: counted('insuredStaff'),
  },
  {
    names: [/职工|员工|从业|用工|人员规模|人员总数/],
    beside:
      /全职|正式|固定|在职|在岗|在册|现有|职工|员工|从业|用工|人员|总人数|人数|总数|总量|规模|数量|数|总/g,
    unit: people,
    test: counted('staff'),
  },
  {
    names: [/失业保险|社会保险|社保|参保|缴费/],
    beside:
      /依法|按时|按月|足额|正常|连续|累计|按规定|缴纳|缴费|缴|参加|参保|在保|失业保险费?|社会保险费?|社保费?|各项|保险费|为|全体|在职|职工|员工|及|时间/g,
    unit: /^(?:个月|年)$/,
    test: ({ is, value, unit }) => ({
      test: 'number',
      fact: 'insuredMonths',
      is,
      value: unit === '年' ? value * 12 : value,
    }),
  },
  {
    names: [/高新/, /收入/, /占|比[例重]/],
    beside: /高新技术产品(?:\(服务\))?|高新|产品|服务|营业|销售|总?收入|同期|当年|总额|占比|占|比[例重]?|额/g,
    unit: /^%$/,
    test: counted('highTechIncomeShare'),
  },
  {
    names: [/裁员/],
    beside: /裁员率|裁员比例|年/g,
    unit: /^%$/,
    test: counted('layoffShare'),
  },
  {
    names: [/发明专利/],
    beside:
      /累计(?=拥有|持有)|共(?=拥有|持有)|自主|自有|国内|授权|有效|发明专利|专利权|拥有量|持有量|授权量|存量|数量|数|与主[导营]产品(?:\(服务\))?(?:技术)?相关|维持|合计|总|权属清晰|登记/g,
    unit: /^[件项个]$/,
    test: counted('inventionPatents'),
  },
  {
    names: [/软件著作权|软著/],
    beside:
      /累计(?=拥有|持有)|共(?=拥有|持有)|自主|自有|有效|计算机|软件著作权|软著|登记(?:证书?)?|证书|授权|数量|数|拥有量|总/g,
    unit: /^[件项个]$/,
    test: counted('softwareCopyrights'),
  },
  {
    names: [/实用新型/],
    beside: /累计(?=拥有|持有)|共(?=拥有|持有)|自主|自有|有效|授权|实用新型|专利权?|数量|数|拥有量|总/g,
    unit: /^[件项个]$/,
    test: counted('utilityPatents'),
  },
  {
    names: [/场地|场所|用房|厂房|办公/, /面积|平/],
    beside:
      /固定|独立|自有|租[赁用]|经营|办公|生产|科研|厂房|使用|建筑|场地|场所|用房|总?面积|合计|一定|相[对应]?稳定/g,
    unit: /^(?:平方米|㎡|平米)$/,
    // An upper bound on a rented area limits what is paid for, not the enterprise.
    test: (amount, bare) =>
      bare.includes('租') && /at_most|less_than/.test(amount.is)
        ? undefined
        : counted('premisesM2')(amount, bare),
  },
  {
    names: [/注册|登记|成立|设立|开办|开业|经营|运营|(?:企业|单位|公司|主体)[^,]{0,8}运行|营业|存续/],
    beside:
      /(?:在|于)辖区内?|依法|合法|合规|正常|正式|持续|连续|稳定|实际|独立|初创|工商|商事|市场主体|营业执照|注册|登记|成立|设立|开办|开业|生产|经营|运营|运行|营业|存续|时间|年限|年数|期|日期|从事|起算|起|算|自|之日|至今/g,
    unit: /年|月/,
    test: aged,
  },
]

function aged({ is, value, unit }: StatedAmount): Test | undefined {
  if (!Number.isInteger(value)) return undefined
  return {
    test: 'elapsed',
    fact: 'establishedOn',
    is: is === 'at_least' || is === 'more_than' ? 'at_least' : 'at_most',
    period: unit === '个月' ? { months: value } : { years: value },
  }
}

/** The one test that words say in any order; undefined when a word remains that is in no bag. `words` are half-width without blanks. */
export function readBag(words: string): Test | undefined {
  const said = words
    .replace(LAST_YEAR, '年度')
    .replace(/(\d|[一二两三四五六七八九十])个(?:会计|自然)年度?/g, '$1年')
  // An amount that is due is not an amount that was paid.
  if (/应[纳缴收付]/.test(said)) return undefined
  // 组织职工50人以上参训: the people sent are only a part of the staff.
  if (/^(?:且|并)?(?:组织|安排|选派|派遣|培训|带动|帮助)/.test(said)) return undefined
  const amount = statedAmount(said.replace(/^(.{0,12})年(?=[^以满度\d])/, '$1'))
  if (!amount) return undefined
  const bare = said.replace(AMOUNT, ' ').replace(COMPARED, ' ')
  for (const { names, beside, unit, test } of BAGS) {
    // The rights granted in a year are not all rights that an enterprise holds.
    if (/\[件/.test(unit.source) && bare.includes('年')) continue
    if (!unit.test(amount.unit) || !names.every((sign) => sign.test(bare))) continue
    const left = bare.replace(LAST_YEAR, ' ').replace(beside, ' ').replace(ANY, ' ')
    if (/[\p{Script=Han}A-Za-z\d%]/u.test(left)) continue
    const found = test(amount, bare)
    if (found) return found
  }
  return undefined
}
