import { Screen } from '@/components/screen/screen'

export default function NoticesPage() {
  return <Screen title="消息">{null}</Screen>
}
