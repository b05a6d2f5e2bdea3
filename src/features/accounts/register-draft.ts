import { accounts } from '@/shared/contract/accounts'
import type { FieldFaults } from '@/shared/contract/action'
import { findFaults } from '@/cloud/rpc/validate'
import {
  checkCreditCode,
  creditCodeCheckSymbol,
  normalizeCreditCode,
} from '@/shared/domain/enterprise/credit-code'

/** What is typed on the way to a registration. */
export interface RegisterDraft {
  creditCode: string
  enterpriseName: string
  zoneCode: string
  industry: string
  name: string
  phone: string
}

export const EMPTY_REGISTER: RegisterDraft = {
  creditCode: '',
  enterpriseName: '',
  zoneCode: '',
  industry: '',
  name: '',
  phone: '',
}

/** What keeps the draft from being sent: field → reason. A wrong check digit does not. */
export function registerFaults(draft: RegisterDraft): FieldFaults {
  const faults: Record<string, string> = { ...findFaults(accounts.register.input, draft) }
  const typed = draft.creditCode.trim() !== ''
  if (typed && checkCreditCode(draft.creditCode) === 'malformed')
    faults['creditCode'] = sayMalformed(draft.creditCode)
  if (draft.zoneCode === '') faults['zoneCode'] = '请选择园区'
  return faults
}

const LENGTH = 18

function sayMalformed(text: string): string {
  const code = normalizeCreditCode(text)
  if (code.length !== LENGTH) return `应是 18 位，您填了 ${code.length} 位`
  return '只含数字和大写字母，不含 I、O、Z、S、V'
}

export type CodeStanding =
  | { kind: 'typing'; text: string }
  | { kind: 'fault'; text: string }
  | { kind: 'warn'; text: string }
  | { kind: 'good'; text: string }

/** What to say about the code while it is typed. */
export function creditCodeStanding(text: string): CodeStanding {
  const code = normalizeCreditCode(text)
  if (code === '') return { kind: 'typing', text: '18 位，在营业执照上' }
  const verdict = checkCreditCode(code)
  if (verdict === 'valid') return { kind: 'good', text: '校验通过' }
  if (verdict === 'wrong_check_digit')
    return { kind: 'warn', text: `校验位对不上：按前 17 位推算，最后一位应是 ${creditCodeCheckSymbol(code)}` }
  if (code.length < LENGTH && /^[0-9A-HJ-NP-RTUWXY]*$/.test(code))
    return { kind: 'typing', text: `已填 ${code.length} 位，共 18 位` }
  return { kind: 'fault', text: sayMalformed(text) }
}
