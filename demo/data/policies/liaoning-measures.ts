import { KNOWN_RULES } from '@/shared/domain/policy/eligibility/known-rules'
import type { Measure } from '@/shared/domain/policy/measures/measure'

const BLANK = { amounts: [], materials: [], links: [], contacts: [] } as const

/** The measures of 辽科办发〔2020〕14号 in our own words: three measures for three kinds of enterprises. */
export const liaoningMeasures: readonly Measure[] = [
  {
    ...BLANK,
    id: 'research',
    title: '应急科研优先',
    clausePaths: ['三（七）'],
    gain: '研制检测试剂、医疗装备、防护品、药物和疫苗的，应急科研项目上优先。',
    rule: KNOWN_RULES.productPriority,
    how: '在省里的科技服务平台上申报项目。',
  },
  {
    ...BLANK,
    id: 'carriers',
    title: '减租载体优先',
    clausePaths: ['三（八）'],
    gain: '给入驻企业减了房租的孵化器、众创空间和大学科技园，省、市扶持时优先。',
    rule: KNOWN_RULES.carrierPriority,
    how: '把减租的协议和名单交给高新区管委会。',
  },
  {
    ...BLANK,
    id: 'pledge',
    title: '先承诺、后补纸质材料',
    clausePaths: ['四（十）'],
    gain: '除新办外国人来华工作许可以外，都可以先交承诺在网上受理，纸质材料以后再补。',
    rule: KNOWN_RULES.pledgeFirst,
    how: '在省里的科技服务平台上提交电子材料和承诺。',
  },
]
