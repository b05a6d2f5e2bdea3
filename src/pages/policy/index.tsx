import { useShareAppMessage } from '@tarojs/taro'
import { EmptyState } from '@/components/empty-state/empty-state'
import { Screen } from '@/components/screen/screen'
import { PolicyPanel } from '@/features/policies/page/policy-panel'
import { useSharedTitle } from '@/features/policies/page/use-shared-title'
import { go } from '@/navigate'
import { paths } from '@/paths'
import { useQueries } from '@/queries'

export default function PolicyPage() {
  const { policyId } = useQueries<'policyId'>()
  const title = useSharedTitle(policyId)
  useShareAppMessage(() => ({
    title,
    path: policyId === undefined ? paths.policies() : paths.policy(policyId),
  }))
  return (
    <Screen title="政策" place="policies">
      {policyId === undefined ? (
        <EmptyState
          icon="question"
          title="链接不完整"
          text="没有说是哪一项政策。"
          action={{ text: '看全部政策', onPress: () => go(paths.policies()) }}
        />
      ) : (
        <PolicyPanel policyId={policyId} />
      )}
    </Screen>
  )
}
