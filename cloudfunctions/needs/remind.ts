import type { contract } from '@/shared/contract'
import { refuse } from '../_kernel/rpc/action-error'
import type { Handler } from '../_kernel/rpc/handler'
import { toParty } from './party'
import { isReminderDay, setReminder } from './reminders'

export const remindOfNeed: Handler<typeof contract.needs.remind> = async (context, { on }) => {
  const { subject: need, now } = context
  const me = toParty(context)
  if (on !== undefined && !isReminderDay(on, now))
    return refuse('ReminderPassed', { on: '请选择今天以后的日期' })
  return context.change(async (tx) => {
    await setReminder(tx, { need, me, on, now })
    return on === undefined ? {} : { remindOn: on }
  })
}
