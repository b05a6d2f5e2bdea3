import type { FactKey, FactName } from '../facts'
import type { Test } from '../rule'
import { statedAmount, type StatedAmount } from './amounts'

/** An amount that is told for years, in the words of notices; `once` is the fact for the last full year alone. */
interface YearlyFigure {
  fact: FactName
  once?: FactName
  sign: RegExp
}

const FIGURES: readonly YearlyFigure[] = [
  { fact: 'annualRdSpendYuan', once: 'rdSpendYuan', sign: /(?:研发|研究开发|R&D)(?:费用?|投入|经费|支出)/ },
  {
    fact: 'annualRevenueYuan',
    once: 'revenueYuan',
    sign: /(?:营业(?:总)?收入|销售(?:总)?收入|销售额|营业额)/,
  },
  { fact: 'outputYuan', sign: /(?:工业)?总?产值/ },
  {
    fact: 'taxYuan',
    sign: /(?:实缴|上缴|缴纳|入库)税[收金款]?(?:总额)?|(?:纳税|缴税|完税|税收|税金|税款)(?:总)?[额款金收]{0,2}/,
  },
  { fact: 'exportYuan', sign: /(?:^|[^进])出口(?:总)?(?:额|创汇|交货值)/ },
  { fact: 'investmentYuan', sign: /固定资产投资(?:总)?额?/ },
]
/** Words that make it another figure: of a part, a person or a project, and not of the enterprise as a whole. */
const ANOTHER_FIGURE =
  /应纳税|所得额|占|比重|主导|主营|人均|户均|其中|项目|新增|净|境外|主营产品|新产品|高新技术产品|服务收入|合同|平台|园区|基地|亩均|地方|留存|预计|计划|拟|预算|利润|增值|加速|贷款|订单|线上|网络|跨境|技术交易|每亩|单项|首次|环比|月|季度|截止年|基期|加计|扣除|免抵|应税|开票/
const GROWS = /增长|增速|增幅|提高|上升/
const NUMERALS = '一二三四五'

/** The figure that a part of a sentence is about, with its year, so that 且同比增长 10% after it can be read. */
export function figureIn(words: string): string | undefined {
  const figure = FIGURES.find(({ sign }) => sign.test(words))?.sign.exec(words)?.[0]
  return figure && (/20\d{2}年/.exec(words)?.[0] ?? '') + figure
}

/** A growth, a sum over years or the figure of a named year, where words say exactly one; undefined otherwise. */
export function readOverYears(words: string): Test | undefined {
  const share = rdShareOverYears(words)
  if (share) return share
  if (ANOTHER_FIGURE.test(words)) return undefined
  const fits = FIGURES.filter(({ sign }) => sign.test(words))
  const [figure] = fits
  if (!figure || fits.length > 1) return undefined
  if (GROWS.test(words) || /不下降|未下降|不降/.test(words)) return growthOf(words, figure)
  const years = yearsBack(words)
  const amount = moneyIn(words)
  if (!amount) return undefined
  const { is, value } = amount
  if (years !== undefined && years > 1) {
    if (/年均|平均/.test(words)) return { test: 'sum', fact: figure.fact, years, is, value, mean: true }
    return /累计|合计|总额|总和|之和|共/.test(words) && !/每年|均|连续/.test(words)
      ? { test: 'sum', fact: figure.fact, years, is, value }
      : undefined
  }
  if (/累计|合计|平均|年均|连续|每年|均/.test(words)) return undefined
  const named = namedYears(words)
  const [year] = named
  if (named.length > 1) return undefined
  if (year !== undefined) return { test: 'number', fact: `${figure.fact}:${year}` as FactKey, is, value }
  if (figure.once) return undefined
  return /上年|上一年|去年|近一年|最近一年|年度|年纳税|年上缴|年产值|年出口|^年/.test(words)
    ? { test: 'sum', fact: figure.fact, years: 1, is, value }
    : undefined
}

/** 近三年研发费用总额占同期销售收入总额的比例不低于 5%: a ratio of sums, not of each year. */
function rdShareOverYears(words: string): Test | undefined {
  const years = yearsBack(words)
  if (years === undefined || years < 2) return undefined
  if (
    !/(?:研发|研究开发)(?:费用|投入|经费)(?:支出)?(?:总额|合计|总和)?占(?:同期|相应|企业)?(?:年度)?(?:的)?(?:营业|销售)(?:总)?收入/.test(
      words,
    )
  )
    return undefined
  if (/平均|年均|均|每年|连续|增长|产品/.test(words)) return undefined
  const amount = statedAmount(withoutYears(words))
  return amount?.unit === '%'
    ? {
        test: 'ratio',
        part: 'annualRdSpendYuan',
        whole: 'annualRevenueYuan',
        years,
        is: amount.is,
        value: amount.value,
      }
    : undefined
}

function growthOf(words: string, { fact }: YearlyFigure): Test | undefined {
  if (/每年|连续|逐年|均保持|分别/.test(words)) return undefined
  const rate = rateIn(words)
  if (!rate) return undefined
  const named = namedYears(words)
  const [to, from] = named
  if (named.length > 2) return undefined
  if (to !== undefined && from !== undefined)
    return to > from ? { test: 'growth', fact, to, over: to - from, ...rate } : undefined
  const said = yearsBack(words)
  // 年均增长: the words do not say over how many years.
  if (said === undefined && /年均|平均|复合/.test(words)) return undefined
  const back = said ?? 1
  const when = to === undefined ? {} : { to }
  if (back === 1) return { test: 'growth', fact, ...when, over: 1, ...rate }
  return /平均|年均|复合/.test(words)
    ? { test: 'growth', fact, ...when, over: back, ...rate, yearly: true }
    : undefined
}

function rateIn(words: string): { is: StatedAmount['is']; rate: number } | undefined {
  if (/正增长|(?:有所?|实现|保持)增长$/.test(words.replace(/\([^()]*\)$/, '')))
    return { is: 'more_than', rate: 0 }
  if (/不下降|未下降|不降/.test(words)) return { is: 'at_least', rate: 0 }
  const amount = statedAmount(withoutYears(words))
  return amount?.unit === '%' ? { is: amount.is, rate: amount.value } : undefined
}

function moneyIn(words: string): StatedAmount | undefined {
  const amount = statedAmount(withoutYears(words))
  return amount && /^(?:亿|万|千万|元)/.test(amount.unit) ? amount : undefined
}

/** 近三年, 最近两个会计年度: how many years back; undefined where words do not say. */
function yearsBack(words: string): number | undefined {
  const said = /(?:近|前|过去|上)([一二两三四五1-5])(?:个)?(?:完整)?(?:会计|自然|财务|纳税)?年/.exec(
    words,
  )?.[1]
  if (said === undefined) return undefined
  return /\d/.test(said) ? Number(said) : NUMERALS.indexOf(said.replace('两', '二')) + 1
}

function namedYears(words: string): number[] {
  return [...words.matchAll(/(20\d{2})(?:年|—|-)/g)].map(([, year]) => Number(year))
}

/** The words without the years they are about, so that what is left is the amount. */
export function withoutYears(words: string): string {
  return words
    .replace(/20\d{2}年(?:度|末|底)?/g, '')
    .replace(/(?:最?近|前|过去|上)[一二两三四五1-5]个?(?:完整)?(?:会计|自然|财务|纳税)?年(?:度)?/g, '')
}
