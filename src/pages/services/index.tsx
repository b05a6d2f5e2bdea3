import { Screen } from '@/components/screen/screen'
import { ServicesPlace } from '@/features/services/services-place'

export default function ServicesPage() {
  return (
    <Screen title="服务" place="services" tab wide>
      <ServicesPlace />
    </Screen>
  )
}
