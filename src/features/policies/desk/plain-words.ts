import type { PlainWords } from '@/shared/domain/policy/policy'
import { POLICY_TEXT_MAX } from '@/shared/contract/limits'

export type PlainKey = keyof PlainWords

/** The five questions of an enterprise, with hints for the answers. */
export const PLAIN_FIELDS: readonly {
  key: PlainKey
  label: string
  placeholder: string
  max: number
  needed: boolean
}[] = [
  {
    key: 'gain',
    label: '能得到什么',
    placeholder: '如：首次认定高企，一次性奖 10 万元',
    max: POLICY_TEXT_MAX.gain,
    needed: true,
  },
  {
    key: 'who',
    label: '谁能享受',
    placeholder: '如：注册在本区、成立满一年的科技企业',
    max: POLICY_TEXT_MAX.who,
    needed: true,
  },
  {
    key: 'how',
    label: '怎么办',
    placeholder: '如：网上填申请表，传营业执照，五个工作日内答复',
    max: POLICY_TEXT_MAX.how,
    needed: true,
  },
  {
    key: 'byWhen',
    label: '什么时候前',
    placeholder: '如：6 月 30 日前',
    max: POLICY_TEXT_MAX.byWhen,
    needed: false,
  },
  {
    key: 'ask',
    label: '问谁',
    placeholder: '如：王科长，电话',
    max: POLICY_TEXT_MAX.ask,
    needed: false,
  },
]
