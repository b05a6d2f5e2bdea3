import type { PersonView } from '@/shared/contract/accounts'
import type { Role } from '@/shared/domain/access/role'

export type ShownMembership = PersonView['memberships'][number]
/** A role of the park: agent, publisher or administrator. */
export type ParkRole = Exclude<ShownMembership['role'], 'staff'>

/** Names of the roles. */
export const ROLE_NAMES: Readonly<Record<Exclude<Role, 'visitor'>, string>> = {
  staff: '企业员工',
  agent: '服务专员',
  publisher: '政策发布员',
  administrator: '管理员',
}

/** Duties of a role, for people who invite somebody. */
export const ROLE_DUTIES: Readonly<Record<ParkRole, string>> = {
  agent: '认领、答复和办结企业诉求',
  publisher: '发布政策',
  administrator: '管服务目录和人员，也能办诉求',
}

/** A membership as text: 企业管理员 · 恒拓精密. */
export function formatMembership(membership: ShownMembership): string {
  if (membership.role === 'staff')
    return `${membership.owner ? '企业管理员' : ROLE_NAMES.staff} · ${membership.enterpriseName}`
  return `${ROLE_NAMES[membership.role]} · ${membership.regionName}`
}

/** The name of a role that the cloud sends as text; empty for an unknown role. */
export function formatRole(role: string): string {
  return Object.entries(ROLE_NAMES).find(([name]) => name === role)?.[1] ?? ''
}
