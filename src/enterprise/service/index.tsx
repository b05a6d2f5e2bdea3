import { useShareAppMessage } from '@tarojs/taro'
import { Screen } from '@/ui/screen/screen'
import { ServicePanel } from '@/features/services/service-panel'
import { routes } from '@/app/routes'
import { useQueries } from '@/app/route-parameters'

export default function ServicePage() {
  const { serviceId = '' } = useQueries<'serviceId'>()
  useShareAppMessage(() => ({ title: '园区服务：看看能不能帮上', path: routes.service(serviceId) }))
  return (
    <Screen title="服务详情" place="home">
      <ServicePanel serviceId={serviceId} />
    </Screen>
  )
}
