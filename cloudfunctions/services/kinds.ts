import type { contract } from '@/shared/contract'
import { SERVICE_KINDS } from '@/shared/domain/service/kinds/kinds'
import type { Handler } from '../_kernel/rpc/handler'

export const listKinds: Handler<typeof contract.services.kinds> = (_context, { category }) =>
  Promise.resolve({
    kinds: SERVICE_KINDS.filter((kind) => kind.category === category).map(({ key, name, exampleNeeds }) => ({
      ...{ key, name, exampleNeeds },
    })),
  })
