import type { Measure, Quantity } from './quantities'

/** How well the text around a quantity fits what is asked for; negative when it does not. */
type Rank = (quantity: Quantity) => number

/** The quantity of one of these measures with the highest rank, the first one of equals; undefined where none ranks 0 or higher. */
function best(
  quantities: readonly Quantity[],
  measures: readonly Measure[],
  rank: Rank,
): Quantity | undefined {
  let found: { quantity: Quantity; rank: number } | undefined
  for (const quantity of quantities) {
    const here = measures.includes(quantity.measure) ? rank(quantity) : -1
    if (here >= 0 && (!found || here > found.rank)) found = { quantity, rank: here }
  }
  return found?.quantity
}

const LOOKED_FOR = /(?:缺|招|要|需|差|找|补|聘|求|借|急需)[^缺招]{0,6}$/
const HAVE =
  /(?:有|共|全厂|员工|公司|走了|离职|辞职|跑了|剩|只剩|只来了?|到了|住|先|其中|含|家|来了|招到|招了|带走|超过|不到|不足)[^缺招要需]{0,3}$/
const WHO =
  /^(?:普工|技工|.{0,6}工|.{0,4}(?:师傅|员|司机|工程师|博士|硕士|保安|会计|厨师|实习生|应届生|大学生|人才|经理|人))/
const AFTER_TRADE =
  /(?:普工|技工|[^员职]工|师傅|[^职]员|司机|师|博士|硕士|保安|保洁|会计|实习生|学徒|应届生|大学生|总监|经理)$/

/** The numbers of people that are looked for: one for each trade. A part of another number (“其中”) does not count. */
export function readHeadcount(quantities: readonly Quantity[]): Quantity[] {
  // 各5名 applies to an unknown number of trades.
  if (quantities.some(({ before }) => before.endsWith('各'))) return []
  const people = quantities.filter(
    ({ measure, unit, before, after }) =>
      (measure === 'people' || (unit === '个' && isOfPeople(before, after))) &&
      (!HAVE.test(before) || LOOKED_FOR.test(before)) &&
      !/^(?:以上|左右)?(?:的)?(?:规模|企业|公司|宿舍|间|放假|没活|停工|感染|隔离|被困|离职|辞职|走了|住)/.test(
        after,
      ),
  )
  const sought = people.filter(
    ({ before, after }) => LOOKED_FOR.test(before) || WHO.test(after) || AFTER_TRADE.test(before),
  )
  return (sought.length > 0 ? sought : people).filter(({ before }) => !/(?:其中|含|先来?)$/.test(before))
}

const isOfPeople = (before: string, after: string) =>
  WHO.test(after) || (after.trim() === '' && (AFTER_TRADE.test(before) || LOOKED_FOR.test(before)))

const PAY =
  /(?:月薪|工资|底薪|薪资|薪水|薪酬|保底|月收入|综合|到手|每?一?个月|每月|月均|税前|税后|待遇|月)[^欠]{0,5}$/

/** The monthly pay. A range, and pay by the hour or day, are left to the person. */
export function readWage(quantities: readonly Quantity[]): Quantity | undefined {
  return best(quantities, ['money', 'none'], (quantity) => {
    const { before, after, value = 0 } = quantity
    if (
      /(?:欠|补贴|奖|日薪|时薪|一天|每天|小时|租)[^，]{0,5}$/.test(before) ||
      /^\s?(?:一天|每天|\/天|一小时|\/小时|一小|\/时|每小时|的?订单|一件)/.test(after)
    )
      return -1
    if (quantity.value !== undefined && (value < 500 || value > 100_000)) return -1
    if (PAY.test(before)) return 2
    if (/^\s?(?:\/月|每月|一个月|\/个月|月薪|一月)/.test(after)) return 2
    return -1
  })
}

const LOAN = /(?:缺|借|贷款?|融资?|周转|需要?|要|缺口|额度|申请|差|筹|资金|授信|批)[^，]{0,8}$/
const OTHER_MONEY =
  /(?:订单|营收|年销|销售额|产值|注册资本|估值|利润|利息|房租|月租|租金|投资了?|已投|赔|罚|税|股|违约金|流水|设备款|保费|手续费)[^，借贷缺]{0,5}$/
/** Money that the enterprise already has or spends on something else. */
const SPENT = /(?:自筹|自有|贷了|借了|投了|付|花了)[^，缺差]{0,4}$/
const DEBT = /(?:欠|应收|回款|没回|拖|压)[^，借贷缺]{0,8}$/

/** The amount of money that is asked for. */
export function readAmount(quantities: readonly Quantity[]): Quantity | undefined {
  return best(quantities, ['money'], ({ before, after, value = 10_000 }) => {
    if (value < 1000) return -1
    if (/^(?:的)?(?:订单|合同|营收|产值|利息|保证金|年产值|税)/.test(after)) return -1
    if (SPENT.test(before)) return -1
    if (
      LOAN.test(before) ||
      /^(?:左右|上下|以内)?(?:的|元)?(?:贷款|周转|资金|融资|缺口|流动|授信|额度|续贷|过桥)/.test(after)
    )
      return 3
    if (OTHER_MONEY.test(before)) return -1
    return DEBT.test(before) ? 1 : 2
  })
}

/** For how many months money is needed. */
export function readTerm(quantities: readonly Quantity[]): Quantity | undefined {
  return best(quantities, ['months'], ({ before, after, value = 1, words }) => {
    if (value < 1 || value > 360 || !Number.isInteger(value)) return -1
    if (/^20\d\d/.test(words)) return -1
    if (
      /(?:成立|经营|做了|开了|还有|再过|拖了?|已经|欠了?|近|过去|前|等了?|跑了|去年|连续|办了?)[^，]{0,5}$/.test(
        before,
      )
    )
      return -1
    if (/^(?:多?没|以上|前|后|内|了|来|到期|的?经验|还没|老)/.test(after)) return -1
    return /(?:借|用|期|贷|为期|周转|分|还)[^，]{0,4}$/.test(before) ||
      /^(?:期|周转|左右|的贷|的流|就还|后还|还|短|贷|$)/.test(after)
      ? 2
      : -1
  })
}

/** The number of pieces; undefined where several kinds have a number each. */
export function readPieces(quantities: readonly Quantity[]): Quantity | undefined {
  const pieces = quantities.filter(
    ({ measure, unit, before, after, words }) =>
      measure === 'pieces' &&
      !/^[一两](?![十百千])/.test(words) &&
      !/(?:还剩|只剩|剩|每天用|每天|库存|有)[^，缺要需]{0,3}$/.test(before) &&
      !(
        unit === '个' &&
        /^(?:人|员工|工人|月|小时|车间|厂|问题|部门|供应商|客户|班|地方|企业|门|工作)/.test(after)
      ) &&
      !(unit === '家' || unit === '批'),
  )
  return pieces.length === 1 ? pieces[0] : undefined
}

/** Floor space in square metres; 亩 are left to the person. */
export function readArea(quantities: readonly Quantity[]): Quantity | undefined {
  return best(quantities, ['area'], ({ unit, value = 1, before, words }) => {
    if (unit === '亩' || value < 5) return -1
    if (/(?:元|块|价|每|现在|目前|原来)[^，要找]{0,4}$/.test(before) || /^一/.test(words)) return -1
    return LOOKED_FOR.test(before) ? 2 : 1
  })
}

/** The monthly rent in yuan. */
export function readRent(quantities: readonly Quantity[]): Quantity | undefined {
  return best(quantities, ['money', 'none'], ({ before, after, value = 1 }) => {
    if (value < 300 || /(?:欠|一年|年租|每年|每平)[^，]{0,5}$/.test(before)) return -1
    if (/^\s?(?:一年|\/年|每年|一平|每平|\/平)/.test(after)) return -1
    if (/(?:月租金?|租金每?月?|房租每?月?|每月|一个月|月)[^，]{0,5}$/.test(before)) return 2
    return /^\s?(?:\/月|每月|一个月|一月|的?月租)/.test(after) ? 2 : -1
  })
}

/** The budget in yuan. */
export function readBudget(quantities: readonly Quantity[]): Quantity | undefined {
  return best(quantities, ['money'], ({ before, after }) =>
    /(?:预算|投入|愿意出|能出|拿得?出|经费|出资|花|准备)[^，]{0,6}$/.test(before) ||
    /^(?:的|元)?(?:预算|经费|研发费)/.test(after)
      ? 2
      : -1,
  )
}
