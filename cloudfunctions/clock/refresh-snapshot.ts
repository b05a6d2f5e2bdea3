import { catalogueShelf } from '../_kernel/repositories/catalogue'
import { earlierNeedsShelf } from '../_kernel/repositories/earlier-needs'
import { refreshShelf } from '../_kernel/shelf-change'

/** New snapshots of what this timer answers for; those of the policies are written by the timer that publishes them. */
export async function refreshSnapshot(): Promise<boolean> {
  const services = await refreshShelf('services', catalogueShelf)
  const earlier = await refreshShelf('earlier_needs', earlierNeedsShelf)
  return services || earlier
}
