import type { World } from '../../demo/world'

/** The person who opens a page, and its query, so that the page has something to show. */
export interface Visit {
  person: string
  query?: string
}

/** The visit of a page. If the page is not listed, a member of an enterprise opens it; an administrator opens a desk page. */
export function toVisit(world: World, page: string): Visit {
  const firstId = (collection: string, filter: Record<string, unknown>): string =>
    (world.cloud.database.find(collection, filter) as { _id: string }[])[0]?._id ?? ''
  switch (page) {
    case 'enterprise/register/index':
    case 'enterprise/join/index':
      return { person: 'han-xue' }
    case 'pages/need/index':
    case 'enterprise/need-edit/index':
      return { person: 'li-na', query: `needId=${firstId('needs', { enterpriseId: 'hengtuo' })}` }
    case 'enterprise/papers/index': {
      const owing = { enterpriseId: 'hengtuo', owesPapers: true }
      return { person: 'li-na', query: `needId=${firstId('needs', owing)}` }
    }
    case 'enterprise/service/index':
      return { person: 'li-na', query: `serviceId=${firstId('services', { status: 'active' })}` }
    case 'pages/policy/index':
      return { person: 'li-na', query: 'policyId=p-zone-tech-sme' }
    case 'desk/need/index':
      return { person: 'zhou-min', query: `needId=${firstId('needs', { state: 'submitted' })}` }
    case 'desk/enterprise/index':
    case 'desk/enterprise-people/index':
      return { person: 'lin-yue', query: 'enterpriseId=hengtuo' }
    case 'desk/my-enterprises/index':
    case 'desk/queue/index':
      return { person: 'zhou-min' }
    case 'desk/policy/index':
      return { person: 'lin-yue', query: `policyId=${firstId('policies', { state: 'in_review' })}` }
    case 'desk/policy-edit/index':
      return { person: 'chen-li', query: `policyId=${firstId('policies', { state: 'draft' })}` }
    case 'desk/push/index':
      return { person: 'chen-li', query: 'policyId=p-zone-tech-sme' }
    case 'desk/delivery/index':
      return { person: 'chen-li', query: `pushId=${firstId('pushes', {})}` }
    case 'desk/pushes/index':
    case 'desk/policies/index':
    case 'desk/policy-new/index':
      return { person: 'chen-li' }
    default:
      return { person: page.startsWith('desk/') ? 'lin-yue' : 'li-na' }
  }
}
