import { useShareAppMessage } from '@tarojs/taro'
import { EmptyState } from '@/ui/empty-state/empty-state'
import { Screen } from '@/ui/screen/screen'
import { PolicyPanel } from '@/features/policies/page/policy-panel'
import { useSharedTitle } from '@/features/policies/page/share/use-shared-title'
import { go } from '@/app/navigate'
import { routes } from '@/app/routes'
import { useQueries } from '@/app/route-parameters'

export default function PolicyPage() {
  const { policyId, measureId } = useQueries<'policyId' | 'measureId'>()
  const title = useSharedTitle(policyId)
  useShareAppMessage(() => ({
    title,
    path: policyId === undefined ? routes.policies() : routes.policy(policyId),
  }))
  return (
    <Screen title="政策" place="policies">
      {policyId === undefined ? (
        <EmptyState
          icon="question"
          title="链接不完整"
          text="没有说是哪一项政策。"
          action={{ text: '看全部政策', onPress: () => go(routes.policies()) }}
        />
      ) : (
        <PolicyPanel policyId={policyId} measureId={measureId} />
      )}
    </Screen>
  )
}
