import { KNOWN_RULES } from '@/shared/domain/policy/eligibility/known-rules'
import type { Rule } from '@/shared/domain/policy/eligibility/rule'

type KnownKey = keyof typeof KNOWN_RULES

const NAMES: Readonly<Record<KnownKey, string>> = {
  highTech: '高新技术企业认定',
  techSme: '科技型中小企业评价',
  jiangmen: '规上工业企业产值、税收双增长',
  notOverdue: '因疫情晚交材料，不算逾期',
  pledgeFirst: '除新办外国人许可外，先承诺后补交',
  shortProject: '项目期限两年以内',
  carrierPriority: '减免租金的孵化载体',
  productPriority: '生产防疫物资的企业',
  paperless: '本省已开通技术合同分系统',
}

/** Ready rules to start from. */
export const KNOWN: readonly { key: KnownKey; name: string; rule: Rule }[] = (
  Object.keys(KNOWN_RULES) as KnownKey[]
).map((key) => ({ key, name: NAMES[key], rule: KNOWN_RULES[key] }))
