import type { contract } from '@/shared/contract'
import type { Handler } from '../_kernel/rpc/handler'
import { needs } from '../_kernel/data/repositories/needs'

export const callBacks: Handler<typeof contract.needs.callBacks> = async ({ subject: region, person }) => ({
  callBacks: (await needs.callBacks(region)).flatMap(({ id, title, enterpriseName, rating, callBack }) =>
    callBack && rating
      ? [
          {
            needId: id,
            title,
            enterpriseName,
            level: rating.level,
            dueAt: callBack.dueAt,
            ...(callBack.officer && { officer: callBack.officer.name }),
            mine: callBack.officer?.personId === person?.id,
          },
        ]
      : [],
  ),
})
