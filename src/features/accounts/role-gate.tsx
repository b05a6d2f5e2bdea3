import type { ReactNode } from 'react'
import { mustChoosePerson } from '@/cloud/rpc/session'
import { toFrame } from '@/cloud/query/list-frame'
import { useMe } from '@/cloud/query/use-me'
import { EmptyState } from '@/ui/empty-state/empty-state'
import { IN_BROWSER } from '@/ui/platform/platform'
import { QueryFrame } from '@/ui/query-frame/query-frame'
import { goInstead } from '@/app/navigate'
import { routes } from '@/app/routes'
import { DESK_WORDING } from '@/shared/contract/desk-wording'
import { addWording } from '@/shared/contract/wording'
import type { ShownMembership, ParkRole } from './role-words'

// Every page of the desk stands behind this gate. It adds the wording of refusals that only officers receive.
addWording(DESK_WORDING)

/** A membership of the park: role and region. */
export type ParkPlace = Exclude<ShownMembership, { role: 'staff' }>

export interface RoleGateProps {
  roles: readonly ParkRole[]
  /** Receives the person's memberships with one of the roles; there is at least one. */
  children: (places: readonly [ParkPlace, ...ParkPlace[]], personId: string) => ReactNode
}

/** Shows its content to people with one of the roles, and tells others where to go instead. The cloud checks the role again. */
export function RoleGate({ roles, children }: RoleGateProps) {
  const me = useMe()
  const [first, ...rest] = me.park.filter(({ role }) => roles.includes(role))
  if (mustChoosePerson())
    return (
      <EmptyState
        icon="lock"
        title="还不知道您是谁"
        text="演示里先选一个人，再进来看"
        action={{ text: '选一个人', onPress: () => goInstead(routes.people()) }}
      />
    )
  return (
    <QueryFrame {...toFrame(me.query)}>
      {first && me.person ? (
        children([first, ...rest], me.person.personId)
      ) : (
        <EmptyState
          icon="lock"
          title="这里是园区工作人员办事的地方"
          text="您的身份不在其中。如果应当有，请向管委会管理员要一个邀请码。"
          action={
            IN_BROWSER
              ? { text: '换个人看看', onPress: () => goInstead(routes.people()) }
              : { text: '用邀请码加入', onPress: () => goInstead(routes.join()) }
          }
        />
      )}
    </QueryFrame>
  )
}
