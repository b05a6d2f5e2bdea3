import type { contract } from '@/shared/contract'
import { ActionError } from '../_kernel/rpc/action-error'
import type { Handler } from '../_kernel/rpc/handler'
import { absences } from '../_kernel/data/repositories/absences'
import { regions } from '../_kernel/data/repositories/regions'
import { officersOf } from './officers'
import { toDutyView } from './duty-view'

export const duty: Handler<typeof contract.park.duty> = async ({ subject: code, now }) => {
  const [region, officers, away] = await Promise.all([
    regions.byId(code),
    officersOf(code),
    absences.notOver(code, now),
  ])
  if (!region) throw new ActionError('NotFound')
  return toDutyView(region, officers, away, now)
}
