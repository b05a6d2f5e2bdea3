import { cloud } from '@/cloud/rpc/client'
import { toFrame } from '@/cloud/query/list-frame'
import { useQuery } from '@/cloud/query/use-query'
import { QueryFrame } from '@/ui/query-frame/query-frame'
import { ServiceDetail } from './service-detail'

/** Reads a service and shows it. */
export function ServicePanel({ serviceId }: { serviceId: string }) {
  const query = useQuery(`service:${serviceId}`, () => cloud.services.read({ serviceId }))
  return (
    <QueryFrame {...toFrame(query)}>
      {query.data && <ServiceDetail service={query.data.service} />}
    </QueryFrame>
  )
}
