import { NEED_FACT_TEXT_MAX } from '@/shared/contract/limits'
/**
 * Top level of the need taxonomy, the facts each category asks for, and how hard it is:
 * consultation 2, ordinary 5, hard 15 working days (defaults of the field).
 */
export const CATEGORIES = [
  'labour',
  'finance',
  'supply_chain',
  'logistics',
  'supplies',
  'policy',
  'permits',
  'technology',
  'talent',
  'premises',
  'market',
  'facilities',
  'new_rules',
  'other',
] as const

export type Category = (typeof CATEGORIES)[number]
export type Difficulty = 'consultation' | 'ordinary' | 'hard'
type CategoryFactKind = 'text' | 'count' | 'money' | 'day'

/** One fact that a category asks for. Counts are whole numbers; money is in yuan; days are YYYY-MM-DD. */
export interface CategoryFactSpec {
  key: string
  label: string
  kind: CategoryFactKind
  unit?: string
  example?: string
}

export interface CategorySpec {
  label: string
  difficulty: Difficulty
  /** Words by which people speak of it; evidence for proposing the category, and taxonomy terms of services. */
  terms: readonly string[]
  facts: readonly CategoryFactSpec[]
}

const text = (key: string, label: string, example?: string): CategoryFactSpec => ({
  key,
  label,
  kind: 'text',
  ...(example && { example }),
})
const count = (key: string, label: string, unit: string): CategoryFactSpec => ({
  key,
  label,
  kind: 'count',
  unit,
})
const money = (key: string, label: string): CategoryFactSpec => ({ key, label, kind: 'money', unit: '元' })
const day = (key: string, label: string): CategoryFactSpec => ({ key, label, kind: 'day' })

export const CATEGORY_SPECS: Readonly<Record<Category, CategorySpec>> = {
  labour: {
    label: '返岗用工',
    difficulty: 'ordinary',
    terms: [
      '招工',
      '用工',
      '返岗',
      '工人',
      '普工',
      '技工',
      '招聘',
      '包车',
      '缺人',
      '劳务',
      '共享员工',
      '人手',
    ],
    facts: [
      text('post', '工种', '装配普工'),
      count('headcount', '人数', '人'),
      money('wage', '月薪'),
      day('neededOn', '到岗日期'),
    ],
  },
  finance: {
    label: '融资',
    difficulty: 'ordinary',
    terms: [
      '贷款',
      '融资',
      '续贷',
      '银行',
      '资金',
      '担保',
      '贴息',
      '过桥',
      '抵押',
      '还款',
      '缺口',
      '投资',
      '保险',
    ],
    facts: [
      money('amount', '金额'),
      count('termMonths', '期限', '个月'),
      text('purpose', '用途', '研发、周转'),
      text('collateral', '抵押或担保', '知识产权、厂房'),
    ],
  },
  supply_chain: {
    label: '供应链',
    difficulty: 'ordinary',
    terms: ['供应链', '原料', '原材料', '断供', '停产', '配套', '零部件', '供应商', '上游', '下游', '复工'],
    facts: [
      text('item', '缺什么', '铝压铸件'),
      text('supplier', '供应商与所在地'),
      day('neededOn', '最晚到货'),
    ],
  },
  logistics: {
    label: '物流',
    difficulty: 'ordinary',
    terms: [
      '物流',
      '运输',
      '货车',
      '通行证',
      '快递',
      '发货',
      '封路',
      '高速',
      '出口',
      '报关',
      '货代',
      '集装箱',
    ],
    facts: [text('route', '起止地'), text('goods', '货物'), day('departsOn', '发运日期')],
  },
  supplies: {
    label: '物资',
    difficulty: 'ordinary',
    terms: ['口罩', '测温枪', '消毒液', '防护服', '酒精', '物资', '额温枪', '防疫', '手套', '红外'],
    facts: [text('item', '物品', '口罩、测温枪'), count('quantity', '数量', '件'), day('neededOn', '何时要')],
  },
  policy: {
    label: '政策咨询',
    difficulty: 'consultation',
    terms: ['政策', '补贴', '奖励', '减免', '申报', '条件', '返还', '免征', '文件', '咨询', '解读'],
    facts: [text('policy', '哪项政策')],
  },
  permits: {
    label: '审批办证',
    difficulty: 'ordinary',
    terms: [
      '审批',
      '办证',
      '许可',
      '验收',
      '备案',
      '环评',
      '消防',
      '营业执照',
      '变更',
      '注册',
      '资质',
      '盖章',
    ],
    facts: [text('matter', '事项', '复工备案'), day('neededOn', '最晚办结')],
  },
  technology: {
    label: '技术研发',
    difficulty: 'hard',
    terms: [
      '技术',
      '研发',
      '检测',
      '专利',
      '高企',
      '认定',
      '合同登记',
      '产学研',
      '攻关',
      '成果',
      '中试',
      '知识产权',
    ],
    facts: [text('problem', '技术难题'), money('budget', '预算'), text('stage', '到哪一步')],
  },
  talent: {
    label: '人才',
    difficulty: 'ordinary',
    terms: ['人才', '工程师', '博士', '落户', '职称', '引进', '实习', '应届', '高校', '公寓'],
    facts: [text('post', '岗位'), count('headcount', '人数', '人'), text('conditions', '要求与待遇')],
  },
  premises: {
    label: '用房租金',
    difficulty: 'ordinary',
    terms: ['房租', '租金', '厂房', '办公室', '减租', '场地', '扩租', '搬迁', '孵化器', '入驻', '土地'],
    facts: [count('areaSqm', '面积', '平方米'), text('place', '位置'), money('rent', '月租')],
  },
  market: {
    label: '市场拓展',
    difficulty: 'ordinary',
    terms: ['订单', '客户', '市场', '展会', '采购', '销售', '推广', '出口', '外贸', '直播', '招投标'],
    facts: [text('product', '产品'), text('target', '想找的客户')],
  },
  facilities: {
    label: '园区配套',
    difficulty: 'ordinary',
    terms: [
      '停电',
      '停水',
      '水电',
      '食堂',
      '宿舍',
      '网络',
      '停车',
      '公交',
      '供暖',
      '道路',
      '垃圾',
      '电力',
      '燃气',
      '班车',
    ],
    facts: [text('place', '地点'), text('since', '何时起')],
  },
  new_rules: {
    label: '规则诉求',
    difficulty: 'hard',
    terms: ['新业态', '监管', '标准', '规则', '沙盒', '试点', '无人机', '自动驾驶', '无法可依', '准入'],
    facts: [text('rule', '现行规定'), text('proposal', '建议')],
  },
  other: { label: '其他', difficulty: 'ordinary', terms: [], facts: [] },
}

/** Patterns that speak against a category: 客户拖欠货款 mentions a customer, but does not look for customers. */
const AGAINST: Readonly<Partial<Record<Category, RegExp>>> = {
  market:
    /拖欠|欠款|货款|尾款|欠(?:我|了|着|钱|俺)|不(?:给|付|结)(?:我们)?(?:钱|款|账)|收不回|要不回|追讨|催款|纠纷|起诉|打官司|违约|退货|投诉|诈骗|被骗/,
  labour: /拖欠工资|欠薪|讨薪|工伤|劳动仲裁|劳动纠纷|劳动合同|仲裁|辞退|裁员|赔偿金/,
  supply_chain: /拖欠|货款|欠款|纠纷|起诉|打官司|违约/,
  technology: /侵权|被?(?:人)?抄(?:了|袭)|合同纠纷/,
}

/**
 * Returns the categories whose terms the text uses most: several when they tie, none when the text uses no term. A category with a pattern
 * against it in the text is left out.
 */
export function proposeCategories(text: string): Category[] {
  const evidence = CATEGORIES.map((category) => ({
    category,
    length: AGAINST[category]?.test(text)
      ? 0
      : CATEGORY_SPECS[category].terms.filter((term) => text.includes(term)).join('').length,
  }))
  const most = Math.max(...evidence.map(({ length }) => length))
  return most === 0 ? [] : evidence.filter(({ length }) => length === most).map(({ category }) => category)
}

const DAY_PATTERN = /^\d{4}-\d{2}-\d{2}$/
const MAX_FACT_NUMBER = 1e12

/** Names of the facts that do not belong to the category or have the wrong shape; empty when all is well. */
export function wrongFacts(category: Category, facts: Readonly<Record<string, string | number>>): string[] {
  const specs = new Map(CATEGORY_SPECS[category].facts.map((spec) => [spec.key, spec]))
  return Object.entries(facts)
    .filter(([key, value]) => !fitsFact(specs.get(key), value))
    .map(([key]) => key)
}

function fitsFact(spec: CategoryFactSpec | undefined, value: string | number): boolean {
  if (!spec) return false
  if (spec.kind === 'text') return typeof value === 'string' && value.length <= NEED_FACT_TEXT_MAX
  if (spec.kind === 'day')
    return typeof value === 'string' && DAY_PATTERN.test(value) && !Number.isNaN(Date.parse(value))
  if (typeof value !== 'number' || !Number.isFinite(value) || value < 0 || value > MAX_FACT_NUMBER)
    return false
  return spec.kind === 'money' || Number.isInteger(value)
}
