import type { contract } from '@/shared/contract'
import { unreadPushes } from '../_kernel/data/repositories/push-reads'
import type { Handler } from '../_kernel/rpc/handler'
import { toEnterpriseView, toPersonView } from './view'
import { needs } from '../_kernel/data/repositories/needs'
import { enterprises } from '../_kernel/data/repositories/enterprises'

export const me: Handler<typeof contract.accounts.me> = async ({ person }) => {
  if (!person) return { unread: 0 }
  const staff = person.memberships.find(({ role }) => role === 'staff')
  const enterpriseId = staff?.role === 'staff' ? staff.enterpriseId : undefined
  const [enterprise, awaiting, unread] = await Promise.all([
    enterpriseId === undefined ? undefined : enterprises.byId(enterpriseId),
    enterpriseId === undefined ? undefined : needs.countAwaiting(enterpriseId),
    unreadPushes(person.id),
  ])
  return {
    person: toPersonView(person),
    unread: person.unread + unread,
    ...(enterprise && { enterprise: toEnterpriseView(enterprise) }),
    ...(awaiting !== undefined && { awaiting }),
  }
}
