import { Screen } from '@/ui/screen/screen'
import { ServicesPlace } from '@/features/services/services-place'

export default function ServicesPage() {
  return (
    <Screen title="服务" place="home" wide>
      <ServicesPlace />
    </Screen>
  )
}
