import { serviceIndex } from '../_kernel/search/catalogue'
import { earlierNeedIndex } from '../_kernel/search/earlier-needs'
import { refreshSnapshot } from '../_kernel/search/refresh-snapshot'

/** New snapshots of what this timer answers for; those of the policies are written by the timer that publishes them. */
export async function refreshSnapshots(): Promise<boolean> {
  const services = await refreshSnapshot('services', serviceIndex)
  const earlier = await refreshSnapshot('earlier_needs', earlierNeedIndex)
  return services || earlier
}
