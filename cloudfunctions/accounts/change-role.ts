import type { contract } from '@/shared/contract'
import { refuse } from '../_kernel/rpc/action-error'
import type { Handler } from '../_kernel/rpc/handler'
import { findPost } from '@/shared/domain/access/officer'
import { people } from '../_kernel/data/repositories/people'
import { endPostOf } from './end-post'

export const changeRole: Handler<typeof contract.accounts.changeRole> = async (
  context,
  { personId, from, role, successorId, reason },
) => {
  const regionCode = context.subject
  const officer = await people.byId(personId)
  if (officer && findPost(officer, { role, regionCode })) return refuse('AlreadyMember')
  return endPostOf(context, {
    personId,
    post: { role: from, regionCode },
    role,
    successorId,
    said: {
      title: '您在园区的身份有变化',
      text: `${context.person?.name ?? ''}：${reason}`,
      toEnterprises: '原来的经办人换了岗位。',
    },
  })
}
