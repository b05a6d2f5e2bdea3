import { cloud } from '@/cloud/client'
import { useQuery } from '@/cloud/use-query'
import { QueryFrame } from '@/components/query-frame/query-frame'
import { WORDING } from '@/shared/contract/wording'
import { ServiceDetail } from './service-detail'

/** One service, whole, read from the cloud. */
export function ServicePanel({ serviceId }: { serviceId: string }) {
  const query = useQuery(`service:${serviceId}`, () => cloud.services.read({ serviceId }))
  return (
    <QueryFrame
      loaded={query.data !== undefined}
      fault={query.refusal && WORDING[query.refusal.code]}
      at={query.at}
      pending={query.pending}
      onRetry={() => void query.refresh()}
    >
      {query.data && <ServiceDetail service={query.data.service} />}
    </QueryFrame>
  )
}
