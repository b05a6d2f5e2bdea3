import { Screen } from '@/ui/screen/screen'
import { NeedEdit } from '@/features/needs/edit/need-edit'
import { OneNeed } from '@/features/needs/one-need'
import { useQueries } from '@/app/route-parameters'

export default function NeedEditPage() {
  const { needId } = useQueries<'needId'>()
  return (
    <Screen title="改诉求" place="needs">
      <OneNeed needId={needId}>{(id) => <NeedEdit needId={id} />}</OneNeed>
    </Screen>
  )
}
