import { Screen } from '@/ui/screen/screen'
import { ScanLanding } from '@/features/park/codes/scan-landing'
import { useQueries } from '@/app/route-parameters'

/** Every 小程序码 and every link of the park opens this page. WeChat passes the content of the code as `scene`. */
export default function ScanPage() {
  const { scene = '' } = useQueries<'scene'>()
  return (
    <Screen title="打开" place="home">
      <ScanLanding scene={scene} />
    </Screen>
  )
}
