import type { contract } from '@/shared/contract'
import { unreadPushes } from '../_kernel/data/repositories/pushes'
import type { Handler } from '../_kernel/rpc/handler'
import { toEnterpriseView, toPersonView } from './view'
import { enterprises } from '../_kernel/data/repositories/enterprises'

export const me: Handler<typeof contract.accounts.me> = async ({ person }) => {
  if (!person) return { unread: 0 }
  const staff = person.memberships.find(({ role }) => role === 'staff')
  const enterprise = staff?.role === 'staff' ? await enterprises.byId(staff.enterpriseId) : undefined
  return {
    person: toPersonView(person),
    unread: person.unread + (await unreadPushes(person.id)),
    ...(enterprise && { enterprise: toEnterpriseView(enterprise) }),
  }
}
