import { Screen } from '@/ui/screen/screen'
import { Inbox } from '@/features/notices/inbox'

export default function NoticesPage() {
  return (
    <Screen title="消息" place="mine">
      <Inbox />
    </Screen>
  )
}
