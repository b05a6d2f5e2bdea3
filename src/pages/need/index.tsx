import { EmptyState } from '@/ui/empty-state/empty-state'
import { Screen } from '@/ui/screen/screen'
import { NeedDetail } from '@/features/needs/detail/need-detail'
import { ProgressPermission } from '@/features/notices/progress-permission'
import { go } from '@/app/navigate'
import { routes } from '@/app/routes'
import { useQueries } from '@/app/route-parameters'

export default function NeedPage() {
  const { needId, posted } = useQueries<'needId' | 'posted'>()
  return (
    <Screen title="诉求" place="needs">
      {needId === undefined ? (
        <EmptyState
          icon="question"
          title="链接不完整"
          text="没有说是哪一个诉求。"
          action={{ text: '看我的诉求', onPress: () => go(routes.needs()) }}
        />
      ) : (
        <>
          {posted === '1' && <ProgressPermission />}
          <NeedDetail needId={needId} posted={posted === '1'} />
        </>
      )}
    </Screen>
  )
}
