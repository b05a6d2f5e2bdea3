import { catalogueShelf } from '../_kernel/search/catalogue'
import { earlierNeedsShelf } from '../_kernel/search/earlier-needs'
import { refreshShelf } from '../_kernel/search/index-change'

/** New snapshots of what this timer answers for; those of the policies are written by the timer that publishes them. */
export async function refreshSnapshot(): Promise<boolean> {
  const services = await refreshShelf('services', catalogueShelf)
  const earlier = await refreshShelf('earlier_needs', earlierNeedsShelf)
  return services || earlier
}
