import type { contract } from '@/shared/contract'
import { refuse } from '../_kernel/rpc/action-error'
import { exchangePhoneCode } from '../_kernel/platform/phone-number'
import type { Handler } from '../_kernel/rpc/handler'

export const phoneFromCode: Handler<typeof contract.accounts.phoneOf> = async (_context, { code }) => {
  const phone = await exchangePhoneCode(code)
  return phone === undefined ? refuse('PhoneCodeSpent') : { phone }
}
