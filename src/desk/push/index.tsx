import { EmptyState } from '@/ui/empty-state/empty-state'
import { Screen } from '@/ui/screen/screen'
import { RoleGate } from '@/features/accounts/role-gate'
import { SwitchPerson } from '@/features/accounts/demo/switch-person'
import { RehearsalPanel } from '@/features/pushes/rehearsal/rehearsal-panel'
import { go } from '@/app/navigate'
import { routes } from '@/app/routes'
import { useQueries } from '@/app/route-parameters'

export default function DeskPushPage() {
  const { policyId, regionCode } = useQueries<'policyId' | 'regionCode'>()
  return (
    <Screen
      title={regionCode === undefined ? '推送预演' : '转给本区企业'}
      place="desk-policies"
      aside={<SwitchPerson />}
      wide
    >
      <RoleGate roles={['publisher']}>
        {(_places, personId) =>
          policyId === undefined || policyId === '' ? (
            <EmptyState
              icon="question"
              title="链接不完整"
              text="没有说是哪一份政策。"
              action={{ text: '回到政策发布', onPress: () => go(routes.deskPolicies()) }}
            />
          ) : (
            <RehearsalPanel key={personId} policyId={policyId} regionCode={regionCode} />
          )
        }
      </RoleGate>
    </Screen>
  )
}
