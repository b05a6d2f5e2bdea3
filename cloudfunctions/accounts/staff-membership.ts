import type { Person } from '@/shared/domain/access/account'
import type { StaffMembership } from '@/shared/domain/access/role'

/** The person's membership as staff of this enterprise; undefined when there is none. */
export function findStaffMembership(
  { memberships }: Person,
  enterpriseId: string,
): StaffMembership | undefined {
  return memberships.find(
    (held): held is StaffMembership => held.role === 'staff' && held.enterpriseId === enterpriseId,
  )
}
