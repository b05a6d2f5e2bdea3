import { Screen } from '@/ui/screen/screen'
import { EmptyState } from '@/ui/empty-state/empty-state'
import { RoleGate } from '@/features/accounts/role-gate'
import { SwitchPerson } from '@/features/accounts/demo/switch-person'
import { EnterprisePanel } from '@/features/enterprises/desk/enterprise-panel'
import { StewardFacts } from '@/features/policies/profile/steward-facts'
import { useQueries } from '@/app/route-parameters'

export default function DeskEnterprisePage() {
  const { enterpriseId } = useQueries<'enterpriseId'>()
  return (
    <Screen title="企业" place="enterprises" aside={<SwitchPerson />}>
      <RoleGate roles={['agent', 'administrator']}>
        {(places, personId) =>
          enterpriseId === undefined ? (
            <EmptyState icon="search" title="链接不完整" text="请从企业列表里打开" />
          ) : (
            <>
              <EnterprisePanel key={personId} enterpriseId={enterpriseId} onChanged={() => undefined} />
              <StewardFacts
                key={enterpriseId}
                enterpriseId={enterpriseId}
                regionCode={places[0].regionCode}
              />
            </>
          )
        }
      </RoleGate>
    </Screen>
  )
}
