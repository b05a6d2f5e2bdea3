import type { contract } from '@/shared/contract'
import type { Handler } from '../_kernel/rpc/serve'

export const zones: Handler<typeof contract.accounts.zones> = async ({ store }) => {
  const found = await store.regions.ofLevel('zone')
  return {
    zones: found.map(({ id, name, cityName, openHours }) => ({
      code: id,
      name,
      city: cityName ?? '',
      openHours,
    })),
  }
}
