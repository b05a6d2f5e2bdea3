import type { contract } from '@/shared/contract'
import { unreadPushes } from '../_kernel/data/repositories/pushes'
import type { Handler } from '../_kernel/rpc/serve'
import { enterpriseView, personView } from './view'

export const me: Handler<typeof contract.accounts.me> = async ({ person, store }) => {
  if (!person) return { unread: 0 }
  const staff = person.memberships.find(({ role }) => role === 'staff')
  const enterprise = staff?.role === 'staff' ? await store.enterprises.byId(staff.enterpriseId) : undefined
  return {
    person: personView(person),
    unread: person.unread + (await unreadPushes(person.id)),
    ...(enterprise && { enterprise: enterpriseView(enterprise) }),
  }
}
