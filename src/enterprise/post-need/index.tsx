import { Screen } from '@/ui/screen/screen'
import { PostNeedScreen } from '@/features/needs/post/post-need-screen'
import { useQueries } from '@/app/route-parameters'

export default function PostNeedPage() {
  const { text, category, serviceName, policyId, policyTitle } = useQueries<
    'text' | 'category' | 'serviceName' | 'policyId' | 'policyTitle'
  >()
  return (
    <Screen title="提诉求" place="needs" wide>
      <PostNeedScreen
        text={text}
        category={category}
        serviceName={serviceName}
        policyId={policyId}
        policyTitle={policyTitle}
      />
    </Screen>
  )
}
