import { Screen } from '@/ui/screen/screen'
import { RoleGate } from '@/features/accounts/role-gate'
import { EditService } from '@/features/services/desk/edit-service'
import { ServiceEditor } from '@/features/services/desk/service-editor'
import { goInstead } from '@/app/navigate'
import { routes } from '@/app/routes'
import { useQueries } from '@/app/route-parameters'

export default function DeskServicePage() {
  const { serviceId, regionCode, exampleNeed } = useQueries<'serviceId' | 'regionCode' | 'exampleNeed'>()
  return (
    <Screen title={serviceId === undefined ? '添加服务' : '修改服务'} place="catalogue">
      <RoleGate roles={['administrator']}>
        {([place]) =>
          serviceId === undefined ? (
            <ServiceEditor
              regionCode={regionCode ?? place.regionCode}
              {...(exampleNeed !== undefined && { exampleNeed })}
              onSaved={(service) => goInstead(routes.deskService(service.id))}
              onOutdated={() => undefined}
            />
          ) : (
            <EditService serviceId={serviceId} onSaved={() => undefined} />
          )
        }
      </RoleGate>
    </Screen>
  )
}
