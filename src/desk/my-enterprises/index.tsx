import { Screen } from '@/ui/screen/screen'
import { RoleGate } from '@/features/accounts/role-gate'
import { MyEnterprises } from '@/features/enterprises/desk/mine/my-enterprises'
import { RegionChoice } from '@/features/park/region-choice'

export default function MyEnterprisesPage() {
  return (
    <Screen title="我的企业" place="my-enterprises" wide>
      <RoleGate roles={['agent', 'administrator']}>
        {(places) => (
          <RegionChoice places={places}>
            {({ regionCode }) => <MyEnterprises key={regionCode} regionCode={regionCode} />}
          </RegionChoice>
        )}
      </RoleGate>
    </Screen>
  )
}
