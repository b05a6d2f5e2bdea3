import type { Membership } from '@/shared/domain/access/role'
import type { LocalCloud } from '../../localcloud/server'
import { PEOPLE } from '../data/people'
import { visitorKey } from './visitors'

/** A person on the sign-in page. */
export interface PersonCard {
  id: string
  name: string
  /** In Chinese, for reading. */
  role: string
  /** The enterprise or region. */
  place: string
  description: string
}

const ROLE_LABELS = {
  staff: '企业员工',
  agent: '服务专员',
  publisher: '政策发布员',
  administrator: '管理员',
} as const

const VISITORS_MAX = 200

/** Everybody who can be chosen at sign-in: the demo's people if they are planted, and visitors who have registered or joined. */
export function peopleCards(cloud: LocalCloud): PersonCard[] {
  const demo = PEOPLE.filter(({ key }) => cloud.database.count('people', { _id: key }) > 0)
  return [
    ...demo.map(({ key, person, description }) => ({
      id: key,
      name: person.name,
      ...roleAndPlace(person.memberships),
      description,
    })),
    ...visitorCards(cloud),
  ]
}

function visitorCards(cloud: LocalCloud): PersonCard[] {
  return cloud.database
    .find('people', { openid: { $gte: 'oVisitor-', $lt: 'oVisitor.' } })
    .slice(0, VISITORS_MAX)
    .flatMap((found) => {
      const { openid, name, memberships } = found as unknown as {
        openid: string
        name: string
        memberships: readonly Membership[]
      }
      const id = visitorKey(openid)
      return id === undefined
        ? []
        : [{ id, name, ...roleAndPlace(memberships), description: `登录名 ${id.slice('visitor-'.length)}` }]
    })
}

function roleAndPlace([first]: readonly Membership[]): Pick<PersonCard, 'role' | 'place'> {
  if (!first) return { role: '访客', place: '' }
  return {
    role: ROLE_LABELS[first.role],
    place: first.role === 'staff' ? first.enterpriseName : first.regionName,
  }
}
