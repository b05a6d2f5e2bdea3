import type { contract } from '@/shared/contract'
import { refuse } from '../_kernel/rpc/action-error'
import { phoneNumberOf } from '../_kernel/platform/phone-number'
import type { Handler } from '../_kernel/rpc/serve'

export const phoneOf: Handler<typeof contract.accounts.phoneOf> = async (_context, { code }) => {
  const phone = await phoneNumberOf(code)
  return phone === undefined ? refuse('PhoneCodeSpent') : { phone }
}
