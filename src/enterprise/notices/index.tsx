import { Screen } from '@/ui/screen/screen'
import { Inbox } from '@/features/notices/inbox'
import { AskFact } from '@/features/policies/ask-fact'

export default function NoticesPage() {
  return (
    <Screen title="消息" place="mine">
      <Inbox
        renderAsk={({ policyId, ask }) =>
          policyId !== undefined && ask && <AskFact policyId={policyId} ask={ask} />
        }
      />
    </Screen>
  )
}
