import type { Person } from '@/shared/domain/access/account'
import type { StaffMembership } from '@/shared/domain/access/role'

/** What makes the person staff of this enterprise, if anything does. */
export function findStaffMembership(
  { memberships }: Person,
  enterpriseId: string,
): StaffMembership | undefined {
  return memberships.find(
    (held): held is StaffMembership => held.role === 'staff' && held.enterpriseId === enterpriseId,
  )
}
