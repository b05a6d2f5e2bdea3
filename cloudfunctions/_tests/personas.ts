/** One person for each role and scope, as seen from the enterprise hengtuo in the zone CN2101G1. */
export const PERSONAS = {
  unidentified: '',
  visitor: 'han-xue',
  owner: 'li-na',
  colleague: 'zhang-wei',
  foreignStaff: 'wu-di',
  agent: 'zhou-min',
  foreignAgent: 'xu-ning',
  publisher: 'chen-li',
  zoneAdministrator: 'lin-yue',
  cityAdministrator: 'guo-qiang',
  provinceAdministrator: 'he-weimin',
} as const
export type Persona = keyof typeof PERSONAS

export const EVERYBODY = Object.keys(PERSONAS).filter((persona) => persona !== 'unidentified') as Persona[]
export const STAFF: Persona[] = ['owner', 'colleague']
export const ADMINISTRATORS: Persona[] = ['zoneAdministrator', 'cityAdministrator', 'provinceAdministrator']
export const PARK: Persona[] = ['agent', ...ADMINISTRATORS]
export const REVIEWERS: Persona[] = ['publisher', ...ADMINISTRATORS]

/** Ids of what the test has made, for inputs to name. */
export interface Ids {
  needId: string
  serviceId: string
  policyId: string
  pushId: string
  /** Code of an invitation. */
  code: string
}

export interface Row {
  allowed: readonly Persona[]
  /** Valid input about something of hengtuo or of its zone. */
  input: (ids: Ids) => object
}
export const row = (allowed: readonly Persona[], input: Row['input']): Row => ({ allowed, input })
