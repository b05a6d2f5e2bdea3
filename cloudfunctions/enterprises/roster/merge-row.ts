import { createHash } from 'node:crypto'
import type { Enterprise } from '@/shared/domain/access/account'
import type { RegionCode } from '@/shared/domain/access/region'
import type { RosterRow } from '@/shared/domain/enterprise/roster/row'
import { noteFact } from '@/shared/domain/enterprise/fact-notes'
import type { FactKey, FactValue } from '@/shared/domain/policy/eligibility/facts'

/** The zone of an import, the administrator who imports, and when. */
export interface RosterOrigin {
  zone: { id: RegionCode; name: string }
  /** Id of the administrator. */
  by: string
  at: number
}

/** Makes the id from the credit code, so that importing an enterprise again does not double it. */
function rosterEnterpriseId(creditCode: string): string {
  return `e_r${createHash('sha256').update(creditCode).digest('hex').slice(0, 20)}`
}

/** A new enterprise from the roster. It is verified, because the park itself lists it. */
export function newFromRow(row: RosterRow, { zone, by, at }: RosterOrigin): Enterprise {
  const enterprise: Enterprise = {
    id: rosterEnterpriseId(row.creditCode),
    version: 1,
    name: row.name,
    creditCode: row.creditCode,
    checkDigitConfirmed: row.isCheckDigitWrong,
    regionCode: zone.id,
    regionName: zone.name,
    industry: row.industry,
    status: 'verified',
    verification: { by, at, how: 'register' },
    createdAt: at,
  }
  return withRow(enterprise, row, { by, at })
}

/**
 * The enterprise with the data of the row. A fact from another source than a roster stays, because the enterprise knows it better. Status and
 * place do not change.
 */
export function withRow(
  enterprise: Enterprise,
  row: RosterRow,
  { by, at }: Pick<RosterOrigin, 'by' | 'at'>,
): Enterprise {
  const told = (key: string) =>
    enterprise.profile !== undefined &&
    Object.hasOwn(enterprise.profile, key) &&
    enterprise.factNotes?.[key]?.source !== 'roster'
  const facts = Object.entries(row.facts).filter(([key]) => !told(key)) as [FactKey, FactValue][]
  const named = {
    ...enterprise,
    name: row.name,
    industry: row.industry,
    roster: { ...enterprise.roster, ...row.entry },
  }
  return facts.reduce(
    (next, [key, value]) =>
      isSameFact(next.profile?.[key], value)
        ? next
        : noteFact(next, key, value, { source: 'roster', by, at }),
    Object.keys(named.roster).length > 0 ? named : withoutRoster(named),
  )
}

function withoutRoster({ roster: _roster, ...rest }: Enterprise): Enterprise {
  return rest
}

function isSameFact(a: FactValue | undefined, b: FactValue): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}

/** True when importing the row would change nothing. */
export function isUnchanged(enterprise: Enterprise, row: RosterRow): boolean {
  const next = withRow(enterprise, row, { by: '', at: 0 })
  const words = ({ name, industry, roster, profile }: Enterprise) =>
    JSON.stringify([name, industry, sorted(roster ?? {}), sorted(profile ?? {})])
  return words(next) === words(enterprise)
}

function sorted(fields: object): [string, unknown][] {
  return Object.entries(fields).sort(([a], [b]) => (a < b ? -1 : 1))
}
