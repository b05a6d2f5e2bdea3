import type { contract } from '@/shared/contract'
import { regions } from '../_kernel/data/repositories/regions'
import { ActionError } from '../_kernel/rpc/action-error'
import type { Handler } from '../_kernel/rpc/handler'
import { toCalendarView } from './calendar-view'

export const calendar: Handler<typeof contract.park.calendar> = async ({ subject: code, now }) => {
  const region = await regions.byId(code)
  if (!region) throw new ActionError('NotFound')
  return toCalendarView(region, now)
}
