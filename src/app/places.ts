import type { NavigationPlace, Places } from '@/ui/navigation/places'
import { type Me, useMe } from '@/cloud/query/use-me'
import { go, goBack } from './navigate'
import { routes } from './routes'

const toPlace = (route: string, place: Omit<NavigationPlace, 'onPress'>): NavigationPlace => ({
  ...place,
  onPress: () => go(route),
})

/** The places that the person can always go to: the tabs, and for people of the park their desk. */
export function useNavigationPlaces(): Places {
  const me = useMe()
  return {
    title: '双创图谱',
    main: [
      toPlace(routes.home(), { key: 'home', text: '首页', icon: 'home' }),
      toPlace(routes.policies(), { key: 'policies', text: '政策', icon: 'policies' }),
      toPlace(routes.needs(), { key: 'needs', text: '诉求', icon: 'needs', count: me.awaiting }),
      toPlace(routes.mine(), { key: 'mine', text: '我的', icon: 'mine', count: me.unread }),
    ],
    more: deskPlaces(me),
    onBack: goBack,
    ...(me.person && { who: describePerson(me) }),
  }
}

const DESK = {
  queue: toPlace(routes.queue(), { key: 'queue', text: '工作台', icon: 'desk' }),
  policies: toPlace(routes.deskPolicies(), { key: 'desk-policies', text: '政策发布', icon: 'file' }),
  catalogue: toPlace(routes.catalogue(), { key: 'catalogue', text: '服务目录', icon: 'edit' }),
  officers: toPlace(routes.officers(), { key: 'officers', text: '园区人员', icon: 'users' }),
  enterprises: toPlace(routes.deskEnterprises(), { key: 'enterprises', text: '企业', icon: 'services' }),
  setup: toPlace(routes.setup(), { key: 'setup', text: '开园清单', icon: 'check' }),
  duty: toPlace(routes.duty(), { key: 'duty', text: '值班与管家', icon: 'swap' }),
  calendar: toPlace(routes.parkCalendar(), { key: 'calendar', text: '日历', icon: 'calendar' }),
  health: toPlace(routes.health(), { key: 'health', text: '系统状况', icon: 'clock' }),
}

function deskPlaces({ park }: Me): NavigationPlace[] {
  const roles = park.map(({ role }) => role)
  const isAdministrator = roles.includes('administrator')
  return [
    ...(isAdministrator || roles.includes('agent') ? [DESK.queue, DESK.enterprises] : []),
    ...(isAdministrator || roles.includes('publisher') ? [DESK.policies] : []),
    ...(isAdministrator
      ? [DESK.setup, DESK.duty, DESK.calendar, DESK.catalogue, DESK.officers, DESK.health]
      : []),
  ]
}

function describePerson({ person, staff, park }: Me): string {
  const place = staff?.enterpriseName ?? park[0]?.regionName
  return [person?.name, place].filter((part) => part !== undefined).join(' · ')
}
