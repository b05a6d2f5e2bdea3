import type { contract } from '@/shared/contract'
import type { Handler } from '../_kernel/rpc/handler'
import { readSurroundings, toEnterpriseDetail } from './detail'

export const readEnterprise: Handler<typeof contract.enterprises.read> = async (context) => {
  const { subject: enterprise } = context
  return {
    enterprise: await toEnterpriseDetail(enterprise, await readSurroundings(enterprise, context), context),
  }
}
