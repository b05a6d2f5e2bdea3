/** Themes of policies for enterprises (field.md §5), in the order in which they are offered. */
export const POLICY_THEMES = [
  'production',
  'rent',
  'research',
  'finance',
  'employment',
  'online_affairs',
  'tax',
  'talent',
  'transfer',
  'platforms',
  'other',
] as const
export type PolicyTheme = (typeof POLICY_THEMES)[number]

interface ThemeSpec {
  label: string
  /** Words that documents use for the theme. They are evidence for proposing it. */
  terms: readonly string[]
}

export const THEME_SPECS: Readonly<Record<PolicyTheme, ThemeSpec>> = {
  production: {
    label: '生产保障',
    terms: ['复工', '复产', '生产经营', '物资', '供应链', '产业链', '物流', '用电', '用能', '开工'],
  },
  rent: { label: '租金减免', terms: ['租金', '房租', '减租', '免租', '缓征租金'] },
  research: {
    label: '研发支持',
    terms: ['研发', '科研', '攻关', '科技计划', '研究开发', '新技术', '专利', '高新技术企业'],
  },
  finance: {
    label: '金融纾困',
    terms: ['金融', '融资', '贷款', '担保', '贴息', '信贷', '续贷', '创业投资', '天使投资', '保险'],
  },
  employment: {
    label: '稳岗就业',
    terms: ['稳岗', '就业', '用工', '返岗', '招聘', '失业保险', '农民工', '培训补贴'],
  },
  online_affairs: {
    label: '线上政务',
    terms: ['网上', '线上', '在线', '政务', '无纸化', '不见面', '信息服务平台', '承诺'],
  },
  tax: { label: '税费社保', terms: ['税', '社保', '社会保险', '公积金', '减免费', '行政事业性收费', '缓缴'] },
  talent: { label: '人才', terms: ['人才', '外国人来华', '科技人员', '博士', '职称', '落户', '引进'] },
  transfer: {
    label: '成果转化',
    terms: ['成果转化', '科技成果', '技术合同', '技术转移', '转化应用', '成果推广', '技术市场'],
  },
  platforms: {
    label: '平台载体',
    terms: ['孵化器', '众创空间', '大学科技园', '载体', '创新中心', '服务平台', '园区建设'],
  },
  other: { label: '其他', terms: [] },
}

export interface ThemeEvidence {
  theme: PolicyTheme
  /** How often words of the theme occur. */
  hits: number
  /** Position of the first occurrence. */
  start: number
  end: number
}

/** Themes whose words occur at least twice in the text, the most frequent first, with their first occurrence. */
export function proposeThemes(text: string, limit = 6): ThemeEvidence[] {
  return POLICY_THEMES.map((theme) => evidenceOf(theme, text))
    .filter((evidence): evidence is ThemeEvidence => evidence !== undefined && evidence.hits > 1)
    .sort((a, b) => b.hits - a.hits || a.start - b.start)
    .slice(0, limit)
}

/** Longer words come first, so that each place counts once. */
const PATTERNS = new Map(
  POLICY_THEMES.filter((theme) => THEME_SPECS[theme].terms.length > 0).map((theme) => {
    const terms = [...THEME_SPECS[theme].terms].sort((a, b) => b.length - a.length)
    return [theme, new RegExp(terms.join('|'), 'g')]
  }),
)

function evidenceOf(theme: PolicyTheme, text: string): ThemeEvidence | undefined {
  const pattern = PATTERNS.get(theme)
  const found = pattern ? [...text.matchAll(pattern)] : []
  const [first] = found
  return first && { theme, hits: found.length, start: first.index, end: first.index + first[0].length }
}
