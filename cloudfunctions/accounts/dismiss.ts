import type { contract } from '@/shared/contract'
import type { Handler } from '../_kernel/rpc/handler'
import { endPostOf } from './end-post'

export const dismiss: Handler<typeof contract.accounts.dismiss> = (
  context,
  { personId, role, successorId, reason },
) =>
  endPostOf(context, {
    personId,
    post: { role, regionCode: context.subject },
    successorId,
    said: {
      title: '您在园区的身份已结束',
      text: `${context.person?.name ?? ''}：${reason}`,
      toEnterprises: '原来的经办人已离岗。',
    },
  })
