import { Screen } from '@/ui/screen/screen'
import { RoleGate } from '@/features/accounts/role-gate'
import { SwitchPerson } from '@/features/accounts/demo/switch-person'
import { CodePanel } from '@/features/park/codes/code-panel'
import { useQueries } from '@/app/route-parameters'

export default function DeskCodesPage() {
  const { receipt } = useQueries<'receipt'>()
  return (
    <Screen title="小程序码" place="codes" aside={<SwitchPerson />}>
      <RoleGate roles={['agent', 'publisher', 'administrator']}>
        {(places, personId) => (
          <CodePanel
            key={personId}
            places={places}
            personId={personId}
            {...(receipt !== undefined && { receipt })}
          />
        )}
      </RoleGate>
    </Screen>
  )
}
