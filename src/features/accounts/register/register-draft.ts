import { accountsContract } from '@/shared/contract/accounts'
import type { FieldFaults } from '@/shared/contract/action'
import { findFaults } from '@/cloud/rpc/validate'
import {
  checkCreditCode,
  creditCodeCheckSymbol,
  normalizeCreditCode,
} from '@/shared/domain/enterprise/credit-code'

/** A registration that has not been sent, as the person typed it. */
export interface RegisterDraft {
  creditCode: string
  enterpriseName: string
  zoneCode: string
  industry: string
  name: string
  phone: string
}

export const EMPTY_REGISTER_DRAFT: RegisterDraft = {
  creditCode: '',
  enterpriseName: '',
  zoneCode: '',
  industry: '',
  name: '',
  phone: '',
}

/** What prevents sending the draft, as field → reason. A wrong check digit does not prevent it. */
export function findRegisterFaults(draft: RegisterDraft): FieldFaults {
  const faults: Record<string, string> = { ...findFaults(accountsContract.register.input, draft) }
  const hasCode = draft.creditCode.trim() !== ''
  if (hasCode && checkCreditCode(draft.creditCode) === 'malformed')
    faults['creditCode'] = explainMalformed(draft.creditCode)
  if (draft.zoneCode === '') faults['zoneCode'] = '请选择园区'
  return faults
}

/** Symbols of a credit code (GB 32100-2015). */
const LENGTH = 18

function explainMalformed(text: string): string {
  const code = normalizeCreditCode(text)
  if (code.length !== LENGTH) return `应是 18 位，您填了 ${code.length} 位`
  return '只含数字和大写字母，不含 I、O、Z、S、V'
}

/** State of a credit code, with its text: still incomplete, malformed, with a wrong check digit, or valid. */
export interface CreditCodeCheck {
  kind: 'typing' | 'fault' | 'warn' | 'good'
  text: string
}

/** Checks a credit code while it is typed. */
export function checkWhileTyping(text: string): CreditCodeCheck {
  const code = normalizeCreditCode(text)
  if (code === '') return { kind: 'typing', text: '18 位，在营业执照上' }
  const verdict = checkCreditCode(code)
  if (verdict === 'valid') return { kind: 'good', text: '校验通过' }
  if (verdict === 'wrong_check_digit')
    return { kind: 'warn', text: `校验位对不上：按前 17 位推算，最后一位应是 ${creditCodeCheckSymbol(code)}` }
  if (code.length < LENGTH && /^[0-9A-HJ-NP-RTUWXY]*$/.test(code))
    return { kind: 'typing', text: `已填 ${code.length} 位，共 18 位` }
  return { kind: 'fault', text: explainMalformed(text) }
}
