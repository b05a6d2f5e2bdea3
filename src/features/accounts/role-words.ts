import type { PersonView } from '@/shared/contract/accounts'
import type { Role } from '@/shared/domain/access/role'

export type ShownMembership = PersonView['memberships'][number]
export type ParkRole = Exclude<ShownMembership['role'], 'staff'>

/** What a role is called. */
export const ROLE_NAMES: Readonly<Record<Exclude<Role, 'visitor'>, string>> = {
  staff: '企业员工',
  agent: '服务专员',
  publisher: '政策发布员',
  administrator: '管理员',
}

/** What a role is for, to whoever appoints somebody. */
export const ROLE_DUTIES: Readonly<Record<ParkRole, string>> = {
  agent: '认领、答复和办结企业诉求',
  publisher: '发布政策',
  administrator: '管服务目录和人员，也能办诉求',
}

/** 企业管理员 · 恒拓精密 */
export function formatMembership(membership: ShownMembership): string {
  if (membership.role === 'staff')
    return `${membership.owner ? '企业管理员' : ROLE_NAMES.staff} · ${membership.enterpriseName}`
  return `${ROLE_NAMES[membership.role]} · ${membership.regionName}`
}
