import type { NavigationPlace, Places } from '@/ui/navigation/places'
import { type Me, useMe } from '@/cloud/query/use-me'
import { go, goBack } from './navigate'
import { routes } from './routes'

const place = (
  key: string,
  text: string,
  icon: NavigationPlace['icon'],
  path: string,
  count?: number,
): NavigationPlace => ({
  key,
  text,
  icon,
  onPress: () => go(path),
  ...(count !== undefined && { count }),
})

/** Where the person can always go: the tabs, and the desk of those who have one. */
export function usePlacesOfMe(): Places {
  const me = useMe()
  return {
    title: '双创图谱',
    main: [
      place('home', '首页', 'home', routes.home()),
      place('policies', '政策', 'policies', routes.policies()),
      place('needs', '诉求', 'needs', routes.needs()),
      place('mine', '我的', 'mine', routes.mine(), me.unread),
    ],
    more: deskOf(me),
    onBack: goBack,
    ...(me.person && { who: whoIs(me) }),
  }
}

function deskOf(me: Me): NavigationPlace[] {
  const administers = me.park.some((one) => one.role === 'administrator')
  const publishes = me.park.some((one) => one.role === 'publisher')
  return [
    ...(me.park.some((one) => one.role === 'agent' || one.role === 'administrator')
      ? [place('queue', '工作台', 'desk', routes.queue())]
      : []),
    ...(publishes || administers ? [place('desk-policies', '政策发布', 'file', routes.deskPolicies())] : []),
    ...(administers
      ? [
          place('catalogue', '服务目录', 'edit', routes.catalogue()),
          place('officers', '园区人员', 'users', routes.officers()),
          place('health', '系统状况', 'clock', routes.health()),
        ]
      : []),
  ]
}

function whoIs(me: Me): string {
  const place = me.staff?.enterpriseName ?? me.park[0]?.regionName
  return [me.person?.name, place].filter((part) => part !== undefined).join(' · ')
}
