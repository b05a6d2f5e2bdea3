import { cloud } from '@/cloud/rpc/client'
import { toFrame } from '@/cloud/query/list-frame'
import { useQuery } from '@/cloud/query/use-query'
import { QueryFrame } from '@/ui/query-frame/query-frame'
import type { ServiceView } from '@/shared/contract/services'
import { ServiceEditor } from './service-editor'

export interface EditServiceProps {
  serviceId: string
  onSaved: (service: ServiceView) => void
}

/** Reads a service and opens it in the editor. */
export function EditService({ serviceId, onSaved }: EditServiceProps) {
  const query = useQuery(`service:${serviceId}`, () => cloud.services.read({ serviceId }))
  return (
    <QueryFrame {...toFrame(query)}>
      {query.data && (
        <ServiceEditor
          regionCode={query.data.service.regionCode}
          service={query.data.service}
          onSaved={(service) => {
            query.replace({ service })
            onSaved(service)
          }}
          onOutdated={() => void query.refresh()}
        />
      )}
    </QueryFrame>
  )
}
