import { Screen } from '@/ui/screen/screen'
import { NeedDetail } from '@/features/needs/detail/need-detail'
import { OneNeed } from '@/features/needs/one-need'
import { ProgressPermission } from '@/features/notices/progress-permission'
import { useQueries } from '@/app/route-parameters'

export default function NeedPage() {
  const { needId, posted } = useQueries<'needId' | 'posted'>()
  return (
    <Screen title="诉求" place="needs">
      <OneNeed needId={needId}>
        {(id) => (
          <>
            {posted === '1' && <ProgressPermission />}
            <NeedDetail needId={id} posted={posted === '1'} />
          </>
        )}
      </OneNeed>
    </Screen>
  )
}
