import { RefusalNote } from '@/ui/refusal-note/refusal-note'
import { Screen } from '@/ui/screen/screen'
import { PeopleList } from '@/features/accounts/demo/people-list'

export default function PeoplePage() {
  return (
    <Screen title="选一个人进入演示">
      <RefusalNote
        tone="info"
        icon="info"
        text="这是演示：人物、企业和电话都是编的。选一个身份进去看看，随时可以从“我的”或工作台换人。"
      />
      <PeopleList />
    </Screen>
  )
}
