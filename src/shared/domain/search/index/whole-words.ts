import { CATEGORIES, CATEGORY_SPECS } from '@/shared/domain/need/category'

/** Frequent words besides the terms of the categories. No reason begins or ends inside one of them. */
const COMMON =
  '车间 工资 月薪 薪水 社保 公积金 设备 机器 机床 客户 货款 欠款 厂房 仓库 办公 宿舍 员工 职工 招人 司机 焊工 电工 普工 司法 合同 律师 法律 纠纷 税务 发票 退税 增值税 补助 资助 高新 专精特新 企业 公司 单位 中心 小时 知道 办理 手续 材料 证明 证书 执照 产品 样品 模具 变压器 增容 用电 电费 水费 燃气 污水 危废 垃圾 路灯 电梯 网络 专线 宽带 服务器 软件 系统 数据 平台 展位 参展 外贸 海关 清关 港口 司机 货车 冷链 冷库 集装箱 运费 保险 信用 担保 利息 利率 流动资金 应收账款 授信 研发费用 实验 试验 认证 标准 商标 侵权 院校 学校 毕业生 培训 考试 子女 入学 医院 体检 隔离 开工 停工 停线 断供 原料 钢材 芯片 零件 供货 交货 发货 到货 订货 库存 滞销 直播 电商 推广 广告 安全 检查 整改 事故 搬家 装修 租房 房东 面积 月底 年底 时间 问题 情况 办法 帮助 帮忙 联系 服务 业务 项目 工作 地方 东西 需要 希望 可以 现在 我们 你们 没有 不能 解决 处理 申请 提供 核酸 检测 消毒液 孵化器 公寓 落户 短路 盖章 贴息 职称 评审 天然气 许可 许可证 带货 锅炉 验收 消防 环评 应届生 实习生 变更 房租 减免 租金 口罩 招聘 招聘会 通行证 过桥 政府 采购 排污 短信 充电桩 停电 断电 停水'.split(
    ' ',
  )

/** Words that do not say what is needed. They are no reason by themselves. */
const BLAND = new Set(
  '企业 公司 单位 中心 小时 知道 办理 手续 材料 时间 问题 情况 办法 帮助 帮忙 联系 服务 业务 项目 工作 地方 东西 需要 希望 可以 现在 我们 你们 没有 不能 解决 处理 申请 提供 月底 年底 园区 沈阳 高新区 条件 文件 技术 市场'.split(
    ' ',
  ),
)

/** Signs that stand beside words without belonging to them: 买, 出, 两. */
const EDGES = new Set(
  '买卖做找招缺出进来去到有无没不要想给被把和与跟或及的地得了着过在从向往用让请帮再还又都也很太更最只就才能会可该应一二三四五六七八九十两几多少半个名台条件家位元万千百亿天日月年号点里外上下前后',
)

const LEXICON = new Set([...COMMON, ...CATEGORIES.flatMap((category) => CATEGORY_SPECS[category].terms)])
const LONGEST = Math.max(...[...LEXICON].map(({ length }) => length))
const HAN = /\p{Script=Han}/u

/** Where the known words of a text begin and end; from each place the longest. */
function findKnownWords(text: string): [start: number, end: number][] {
  const found: [number, number][] = []
  for (let at = 0; at < text.length;) {
    let length = Math.min(LONGEST, text.length - at)
    while (length > 1 && !LEXICON.has(text.slice(at, at + length))) length -= 1
    if (length > 1) found.push([at, at + length])
    at += Math.max(1, length)
  }
  return found
}

/**
 * The known words around a piece of a text, without words like 公司 that mean little: 核酸检测 for 酸检. Undefined where no known words cover the piece, or
 * where something unknown stands between them.
 */
export function findWordsAround(text: string, piece: string): string | undefined {
  const at = text.indexOf(piece)
  if (at < 0) return undefined
  const touched = findKnownWords(text).filter(
    ([start, end]) => start < at + piece.length && end > at && !BLAND.has(text.slice(start, end)),
  )
  const [from] = touched[0] ?? []
  const to = touched.at(-1)?.[1]
  if (from === undefined || to === undefined || from > at || to < at + piece.length) return undefined
  const isGapless = touched.every(([start], i) => i === 0 || start === touched[i - 1]?.[1])
  return isGapless ? text.slice(from, to) : undefined
}

/** Cuts stretches of a text down to whole words with a meaning. Nothing is left of 款买 in 贷款买设备, or of 中心. */
export function makeWordCutter(text: string): (start: number, end: number) => string | undefined {
  const known = findKnownWords(text)
  const containing = (at: number) => known.find(([start, end]) => start < at && at < end)
  const isHan = (at: number) => HAN.test(text[at] ?? '')
  const beginsKnown = (at: number) => known.some(([start]) => start === at)
  const endsKnown = (at: number) => known.some(([, end]) => end === at)
  return (start, end) => {
    let from = containing(start)?.[1] ?? start
    let to = containing(end)?.[0] ?? end
    while (from < to && !beginsKnown(from) && EDGES.has(text[from] ?? '')) from += 1
    while (to > from && !endsKnown(to) && EDGES.has(text[to - 1] ?? '')) to -= 1
    const inside = known.filter(([first, last]) => first >= from && last <= to)
    const [first] = inside[0] ?? []
    const last = inside.at(-1)?.[1]
    // One unknown sign before or behind a known word is the rest of another word: 蚀 of 刻蚀设备.
    if (first !== undefined && first - from === 1 && isHan(from - 1)) from = first
    if (last !== undefined && to - last === 1 && isHan(to)) to = last
    const word = text.slice(from, to)
    if (word.length < 2 || BLAND.has(word)) return undefined
    if (!isHan(from)) return word
    const isApart = (at: number) => !isHan(at) || EDGES.has(text[at] ?? '')
    const standsAlone = (isApart(from - 1) || endsKnown(from)) && (isApart(to) || beginsKnown(to))
    // Two unknown signs from the middle of unknown text are probably no word.
    return inside.length > 0 || word.length > 2 || standsAlone ? word : undefined
  }
}
