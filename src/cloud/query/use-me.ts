import type { EnterpriseView, PersonView } from '@/shared/contract/accounts'
import type { CommonCode } from '@/shared/contract/action'
import { cloud } from '../rpc/client'
import { mustChoosePerson } from '../rpc/session'
import { useQuery, type Query } from './use-query'

type ParkMembership = Exclude<PersonView['memberships'][number], { role: 'staff' }>
type StaffMembership = Extract<PersonView['memberships'][number], { role: 'staff' }>

export interface Me {
  /** Absent while unknown and before registering or joining. */
  person: PersonView | undefined
  enterprise: EnterpriseView | undefined
  /** Membership of an enterprise; absent for others. */
  staff: StaffMembership | undefined
  /** Memberships of the park: agent, publisher, administrator. */
  park: ParkMembership[]
  unread: number
  /** Open needs in which the enterprise has to act. */
  awaiting: number
}

const NOBODY: Me = {
  person: undefined,
  enterprise: undefined,
  staff: undefined,
  park: [],
  unread: 0,
  awaiting: 0,
}

/** Who the user is, as the cloud sees it; read again whenever the page is shown. `known` is false until the first answer. */
export function useMe(): Me & {
  known: boolean
  query: Pick<Query<unknown, CommonCode>, 'data' | 'at' | 'refusal' | 'pending' | 'refresh'>
} {
  const query = useQuery(mustChoosePerson() ? undefined : 'me', () => cloud.accounts.me({}))
  if (!query.data) return { ...NOBODY, known: false, query }
  const { person, enterprise, unread, awaiting = 0 } = query.data
  const memberships = person?.memberships ?? []
  return {
    person,
    enterprise,
    staff: memberships.find((one): one is StaffMembership => one.role === 'staff'),
    park: memberships.filter((one): one is ParkMembership => one.role !== 'staff'),
    unread,
    awaiting,
    known: true,
    query,
  }
}
