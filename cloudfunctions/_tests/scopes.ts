import type { Persona } from './personas'

/** The region of a thing, and its enterprise if it belongs to one. */
export interface ScopePlace {
  regionCode: string
  enterpriseId?: string
}

export const FOREIGN = { regionCode: 'CN2102G1', enterpriseId: 'langjing-soft' } as const satisfies ScopePlace
/** The city above the zone, without an enterprise. */
export const PARENT = { regionCode: 'CN2101' } as const satisfies ScopePlace

type Role = 'staff' | 'agent' | 'publisher' | 'administrator'

/** The role of each persona, with its enterprise (staff) or its region (officers). */
const MEMBERSHIPS: Readonly<Partial<Record<Persona, readonly [Role, string]>>> = {
  owner: ['staff', 'hengtuo'],
  colleague: ['staff', 'hengtuo'],
  foreignStaff: ['staff', FOREIGN.enterpriseId],
  agent: ['agent', 'CN2101G1'],
  foreignAgent: ['agent', FOREIGN.regionCode],
  publisher: ['publisher', 'CN2101G1'],
  zoneAdministrator: ['administrator', 'CN2101G1'],
  cityAdministrator: ['administrator', 'CN2101'],
  provinceAdministrator: ['administrator', 'CN21'],
}

/** Everybody in a role of `allowed` whose scope reaches the place. */
export function reachedBy(allowed: readonly Persona[], place: ScopePlace): Persona[] {
  const roles = allowed.map((persona) => MEMBERSHIPS[persona]?.[0])
  return (Object.entries(MEMBERSHIPS) as [Persona, readonly [Role, string]][])
    .filter(([, [role]]) => roles.includes(role))
    .filter(([, [role, scope]]) =>
      role === 'staff' ? scope === place.enterpriseId : place.regionCode.startsWith(scope),
    )
    .map(([persona]) => persona)
}
