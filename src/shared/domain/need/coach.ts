import { CATEGORY_SPECS, type Category, type CategoryFactSpec } from './category'

/** A missing fact, and the question that asks for it. */
export interface MissingFact {
  key: string
  label: string
  question: string
}

/** The question for each fact, and the pattern by which one sees that the text states it already. A fact without a line is asked for by its label. */
const QUESTIONS: Partial<Record<Category, Readonly<Record<string, { question: string; said: RegExp }>>>> = {
  labour: {
    post: {
      question: '什么工种？',
      said: /普工|技工|焊工|电工|钳工|装配|操作工|质检|司机|保安|保洁|厨师|文员|会计|客服|包装工|搬运/,
    },
    headcount: {
      question: '几名？',
      said: /[0-9一二三四五六七八九十百两几]\s{0,4}多?\s{0,4}(?:名|个人|个|人|位)/,
    },
    wage: { question: '月薪多少？', said: /工资|月薪|待遇|[0-9]\s{0,4}(?:元|块|k|K|千)/ },
    neededOn: {
      question: '何时到岗？',
      said: /今天|明天|后天|周[一二三四五六日天]|下周|月底|月初|[0-9]\s{0,4}[月号日]|马上|立即|尽快|之前|以前/,
    },
  },
  finance: {
    amount: {
      question: '要多少钱？',
      said: /[0-9一二三四五六七八九十百两]\s{0,4}多?\s{0,4}(?:万|亿|元|千|w|W)/,
    },
    termMonths: {
      question: '用多久？',
      said: /[0-9一二三四五六七八九十半两]\s{0,4}(?:个月|年|季)|短期|长期/,
    },
    purpose: {
      question: '用在哪里？',
      said: /周转|研发|发工资|货款|设备|扩产|建厂|还款|还贷|续贷|采购|原料/,
    },
    collateral: { question: '有什么抵押或担保？', said: /抵押|担保|信用|质押|专利|厂房|无抵押/ },
  },
  supply_chain: {
    item: { question: '缺什么？', said: /缺\S{2,}|原料|零件|零部件|配件|芯片|钢|铝|铜|塑料|包装/ },
    supplier: {
      question: '供应商在哪里？',
      said: /供应商|厂家|湖北|武汉|江苏|浙江|广东|上海|北京|国外|进口/,
    },
    neededOn: {
      question: '最晚什么时候要到？',
      said: /今天|明天|后天|周[一二三四五六日天]|下周|月底|月初|[0-9]\s{0,4}[月号日天]|库存/,
    },
  },
  logistics: {
    route: { question: '从哪里到哪里？', said: /[到至往去]\s*\p{Script=Han}{2,}|发往|运到|运往/u },
    goods: { question: '什么货？', said: /货物|设备|原料|成品|零件|食品|药|机床|钢|箱|吨/ },
    departsOn: {
      question: '哪天发运？',
      said: /今天|明天|后天|周[一二三四五六日天]|下周|月底|[0-9]\s{0,4}[月号日]/,
    },
  },
  supplies: {
    item: { question: '要什么物品？', said: /口罩|测温|额温|体温|消毒|酒精|防护|手套|护目镜/ },
    quantity: {
      question: '要多少？',
      said: /[0-9一二三四五六七八九十百千万两几]\s{0,4}多?\s{0,4}(?:个|只|台|把|瓶|箱|套|桶|件|升|公斤|副)/,
    },
    neededOn: {
      question: '何时要？',
      said: /今天|明天|后天|周[一二三四五六日天]|下周|月底|[0-9]\s{0,4}[月号日天]|马上|立即|急/,
    },
  },
  policy: {
    policy: { question: '问的是哪项政策？', said: /《[^》]{1,200}》|补贴|减免|返还|奖励|贴息|免征|号文/ },
  },
  permits: {
    matter: { question: '办什么事？', said: /备案|环评|消防|执照|许可|变更|验收|资质|注册|登记|审批/ },
    neededOn: {
      question: '最晚什么时候办好？',
      said: /今天|明天|后天|周[一二三四五六日天]|下周|月底|[0-9]\s{0,4}[月号日天]|之前|以前/,
    },
  },
  technology: {
    problem: { question: '卡在哪个技术问题？', said: /[\p{Script=Han}]{8,}/u },
    budget: { question: '预算多少？', said: /预算|[0-9一二三四五六七八九十百]\s{0,4}(?:万|元)/ },
    stage: { question: '做到哪一步了？', said: /已经|样机|试制|小试|中试|量产|刚开始|图纸|合同已/ },
  },
  talent: {
    post: { question: '招什么岗位？', said: /工程师|博士|硕士|经理|研发|设计|算法|总监|实习/ },
    headcount: { question: '几名？', said: /[0-9一二三四五六七八九十两几]\s{0,4}(?:名|个|人|位)/ },
    conditions: { question: '有什么要求和待遇？', said: /年薪|月薪|待遇|学历|经验|本科|硕士|博士/ },
  },
  premises: {
    areaSqm: { question: '要多大面积？', said: /[0-9]\s{0,4}多?\s{0,4}(?:平|㎡|m2|亩)/i },
    place: { question: '想在什么位置？', said: /路|街|园|区|附近|楼|号/ },
    rent: { question: '月租多少？', said: /[0-9]\s{0,4}(?:元|块|万)/ },
  },
  market: {
    product: { question: '卖什么产品？', said: /产品|设备|机器人|软件|零件|食品|服装/ },
    target: { question: '想找什么样的客户？', said: /客户|采购|主机厂|外贸|出口|经销|超市|医院|学校/ },
  },
  facilities: {
    place: { question: '在什么地方？', said: /路|街|号|楼|栋|门|园|厂|宿舍|食堂|车间/ },
    since: {
      question: '从什么时候起？',
      said: /今天|昨天|早上|上午|下午|晚上|昨晚|[0-9一二三四五六七八九十两几]\s{0,4}(?:天|小时|点|号|日)|一直/,
    },
  },
  new_rules: {
    rule: { question: '卡在哪条规定？', said: /规定|办法|条例|标准|《[^》]{1,200}》/ },
    proposal: { question: '建议怎么改？', said: /建议|希望|能不能|可否|试点/ },
  },
}

const MOST_ASKED = 3

/**
 * The questions that the park will probably ask next about a need of this category: about the weightiest facts that neither the text states nor the person
 * filled in. The patterns only guess from the words, so no fact is ever required.
 */
export function coachingHints(
  category: Category,
  text: string,
  filled: Readonly<Record<string, unknown>>,
): MissingFact[] {
  const questions = QUESTIONS[category] ?? {}
  return CATEGORY_SPECS[category].facts
    .filter(({ key }) => !isFilled(filled[key]) && !questions[key]?.said.test(text))
    .slice(0, MOST_ASKED)
    .map((spec) => ({ key: spec.key, label: spec.label, question: questionFor(spec, questions[spec.key]) }))
}

const isFilled = (value: unknown) =>
  typeof value === 'number' || (typeof value === 'string' && value.trim() !== '')

const questionFor = ({ label }: CategoryFactSpec, known: { question: string } | undefined) =>
  known?.question ?? `${label}？`
