import { createHash } from 'node:crypto'
import type { Enterprise } from '@/shared/domain/access/account'
import type { RegionCode } from '@/shared/domain/access/region'
import type { RosterRow } from '@/shared/domain/enterprise/roster/row'
import { noteFact } from '@/shared/domain/enterprise/fact-notes'
import type { FactKey, FactValue } from '@/shared/domain/policy/eligibility/facts'

/** For whom and when a roster is brought in. */
export interface RosterOrigin {
  zone: { id: RegionCode; name: string }
  /** Id of the administrator. */
  by: string
  at: number
}

/** The same credit code is the same enterprise, however often it is brought in. */
function rosterEnterpriseId(creditCode: string): string {
  return `e_r${createHash('sha256').update(creditCode).digest('hex').slice(0, 20)}`
}

/** An enterprise that the roster brings in: the park itself says that it exists. */
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
 * An enterprise with what the roster says. A fact that the enterprise told itself stays: it knows better and said so later. Neither status nor
 * place change.
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

/** True when bringing the row in would change nothing. */
export function isUnchanged(enterprise: Enterprise, row: RosterRow): boolean {
  const next = withRow(enterprise, row, { by: '', at: 0 })
  const words = ({ name, industry, roster, profile }: Enterprise) =>
    JSON.stringify([name, industry, sorted(roster ?? {}), sorted(profile ?? {})])
  return words(next) === words(enterprise)
}

function sorted(fields: object): [string, unknown][] {
  return Object.entries(fields).sort(([a], [b]) => (a < b ? -1 : 1))
}
