import { Screen } from '@/ui/screen/screen'
import { NeedEdit } from '@/features/needs/edit/need-edit'
import { useQueries } from '@/app/route-parameters'

export default function NeedEditPage() {
  const { needId } = useQueries<'needId'>()
  return (
    <Screen title="改诉求" place="needs">
      <NeedEdit needId={needId ?? ''} />
    </Screen>
  )
}
