import { useRouter } from '@tarojs/taro'
import { Screen } from '@/components/screen/screen'
import { PostNeedScreen } from '@/features/needs/post/post-need-screen'

export default function PostNeedPage() {
  const { text, category, serviceName } = useRouter().params
  return (
    <Screen title="提诉求" place="needs" wide>
      <PostNeedScreen text={text} category={category} serviceName={serviceName} />
    </Screen>
  )
}
