import type { NavigationPlace, Places } from '@/ui/navigation/places'
import { useDayWork } from '@/cloud/query/use-day-work'
import { type Me, useMe } from '@/cloud/query/use-me'
import { WORK_COUNTED_MAX, type DayWork } from '@/shared/contract/park-day'
import { go, goBack } from './navigate'
import { routes } from './routes'

type PlaceKey = NavigationPlace['key']
type PlaceIcon = NavigationPlace['icon']

const place = (
  key: PlaceKey,
  [text, icon, route]: readonly [string, PlaceIcon, string],
  { count, amount }: Pick<NavigationPlace, 'count' | 'amount'> = {},
): NavigationPlace => ({
  key,
  text,
  icon,
  onPress: () => go(route),
  ...(count !== undefined && { count }),
  ...(amount !== undefined && { amount }),
})

/** The places that the person can always go to: tabs for enterprises, a rail of their own work for officers. */
export function useNavigationPlaces(): Places {
  const me = useMe()
  const work = useDayWork().data ?? {}
  const isOfficer = me.park.length > 0
  const needCount = isOfficer && !me.staff ? toDo(work) : me.awaiting
  const home = place('home', ['首页', 'home', routes.home()])
  const policies = place('policies', ['政策', 'policies', routes.policies()])
  const needs = place('needs', ['诉求', 'needs', routes.needs()], { count: needCount })
  const mine = place('mine', ['我的', 'mine', routes.mine()], { count: me.unread })
  const tabs = [home, policies, needs, mine]
  const desk = deskPlaces(me, work)
  const day = describeDay(work)
  const who = me.person && { who: describePerson(me), ...(day !== undefined && { day }) }
  if (!isOfficer || me.staff)
    return { title: '双创图谱', tabs, main: tabs, more: desk, onBack: goBack, ...who }
  const services = place('services', ['园区服务', 'services', routes.services()])
  const reading = desk.some(({ key }) => key === 'catalogue') ? [policies, mine] : [policies, services, mine]
  return {
    title: '双创图谱',
    // Officers have no needs of their own: their third tab is the queue itself.
    tabs: answersNeeds(me) ? [home, policies, { ...needs, onPress: () => go(routes.queue()) }, mine] : tabs,
    main: [home, ...desk],
    more: reading,
    onBack: goBack,
    ...who,
  }
}

const answersNeeds = ({ park }: Me) => park.some(({ role }) => role !== 'publisher')

/** Needs that an officer has to act on today: due today or late. */
const toDo = ({ dueToday = 0, late = 0 }: DayWork) => dueToday + late

function deskPlaces(me: Me, work: DayWork): NavigationPlace[] {
  const isAdministrator = me.park.some(({ role }) => role === 'administrator')
  const isPublisher = me.park.some(({ role }) => role === 'publisher')
  const { inReview = 0, drafts = 0, sending = 0, claims = 0, unverified = 0, stewarded = 0 } = work
  return [
    ...(isAdministrator ? [place('board', ['看板', 'spark', routes.board()])] : []),
    ...(answersNeeds(me)
      ? [
          place('queue', ['诉求', 'desk', routes.queue()], { count: toDo(work), amount: work.mine ?? 0 }),
          place('my-enterprises', ['我的企业', 'users', routes.myEnterprises()], { amount: stewarded }),
          place('enterprises', ['企业', 'building', routes.deskEnterprises()], {
            count: claims + unverified,
          }),
          place('calls', ['电话名单', 'phone', routes.deskCalls()]),
          place('replies', ['常用短语', 'star', routes.deskReplies()]),
          place('evidence', ['办结经验', 'star', routes.deskEvidence()]),
          place('codes', ['小程序码', 'share', routes.deskCodes()]),
        ]
      : []),
    ...(isAdministrator || isPublisher
      ? [
          place('desk-policies', ['政策发布', 'file', routes.deskPolicies()], {
            count: inReview,
            amount: drafts,
          }),
          place('pushes', ['推送', 'send', routes.deskPushes()], { amount: sending }),
        ]
      : []),
    ...(isAdministrator
      ? [
          place('setup', ['开园清单', 'check', routes.setup()]),
          place('duty', ['值班与管家', 'swap', routes.duty()]),
          place('calendar', ['日历', 'calendar', routes.parkCalendar()]),
          place('catalogue', ['服务目录', 'edit', routes.catalogue()]),
          place('officers', ['园区人员', 'users', routes.officers()]),
          place('health', ['系统状况', 'clock', routes.health()]),
        ]
      : []),
  ]
}

/** Sums up the day of an officer who answers needs; undefined while it is not known. */
function describeDay({ solvedToday, late = 0 }: DayWork): readonly string[] | undefined {
  if (solvedToday === undefined) return undefined
  const lateWords =
    late === 0 ? '没有超时' : `园区 ${late < WORK_COUNTED_MAX ? late : `${WORK_COUNTED_MAX - 1}+`} 件超时`
  return [`今天办结 ${solvedToday} 件，`, lateWords]
}

function describePerson({ person, staff, park }: Me): string {
  const organization = staff?.enterpriseName ?? park[0]?.regionName
  return [person?.name, organization].filter((part) => part !== undefined).join(' · ')
}
