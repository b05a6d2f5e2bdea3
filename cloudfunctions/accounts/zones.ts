import type { contract } from '@/shared/contract'
import type { Handler } from '../_kernel/rpc/handler'
import { regions } from '../_kernel/data/repositories/regions'

export const zones: Handler<typeof contract.accounts.zones> = async ({}) => {
  const found = await regions.ofLevel('zone')
  return {
    zones: found.map(({ id, name, cityName, openHours }) => ({
      code: id,
      name,
      city: cityName ?? '',
      openHours,
    })),
  }
}
