import { Screen } from '@/ui/screen/screen'
import { RoleGate } from '@/features/accounts/role-gate'
import { SwitchPerson } from '@/features/accounts/demo/switch-person'
import { CataloguePanel } from '@/features/services/desk/catalogue-panel'

export default function DeskCataloguePage() {
  return (
    <Screen title="服务目录" place="catalogue" aside={<SwitchPerson />} wide>
      <RoleGate roles={['administrator']}>
        {(places, personId) => <CataloguePanel key={personId} places={places} />}
      </RoleGate>
    </Screen>
  )
}
