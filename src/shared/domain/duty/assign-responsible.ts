import type { Enterprise } from '../access/account'
import type { Responsible } from '../access/party'
import { absenceAt, dutyAgentAt, type Absence, type OnDuty } from './duty'

/**
 * Why this person answers. `administrator`: nobody is on duty. `nobody`: the park has no officers yet; the first one finds the need in the
 * queue.
 */
type RouteKind = 'steward' | 'steward_cover' | 'duty' | 'duty_substitute' | 'administrator' | 'nobody'

export interface Route {
  by: RouteKind
  /** Name of the absent person who would have answered. */
  insteadOf?: string
  /** Whether that person is on leave. Other reasons for an absence are private. */
  onLeave?: boolean
}

interface Assignment {
  responsible: Responsible
  route: Route
}

/** A new need and everything that decides who answers for it. */
export interface Arrival {
  enterprise: Pick<Enterprise, 'steward'>
  zone: OnDuty & { name: string }
  /** Absences of everybody who may answer. */
  absences: readonly Absence[]
  /** Who answers when nobody is on duty: administrators of the zone, or else of the levels above, the nearest first. */
  administrators: readonly Responsible[]
  /** Ids of people who belong or belonged to the enterprise: they do not act for the park on its needs. */
  recused: ReadonlySet<string>
  at: number
  /** Whether a service fits the need well. */
  wellMatched: boolean
}

/**
 * Finds who answers: the steward when a service fits, the duty agent when none does; each stands in for the other. A cover answers for an
 * absent person, but never somebody recused. Without anybody on duty an administrator answers; without an administrator, the park as such.
 */
export function assignResponsible(arrival: Arrival): Assignment {
  const { enterprise, zone, absences, administrators, recused, at, wellMatched } = arrival
  const steward = enterprise.steward && present(enterprise.steward, 'steward', arrival)
  const onDuty = dutyAgentAt(zone, at)
  const duty = onDuty && present(onDuty, 'duty', arrival)
  const found = wellMatched ? (steward ?? duty) : (duty ?? steward)
  if (found) return wellMatched && found === duty ? excuse(found, arrival) : found
  const free = administrators.filter(({ personId }) => !recused.has(personId))
  const administrator = free.find(({ personId }) => !absenceAt(absences, personId, at)) ?? free[0]
  if (administrator) return { responsible: administrator, route: { by: 'administrator' } }
  // Everybody is absent: assign the steward or the duty agent, who answers after coming back.
  const absent = [enterprise.steward, onDuty].find((one) => one && !recused.has(one.personId))
  if (absent) return { responsible: absent, route: { by: absent === onDuty ? 'duty' : 'steward' } }
  return { responsible: { personId: '', name: zone.name, phone: '' }, route: { by: 'nobody' } }
}

/** The officer, or whoever stands in for the officer today; undefined when there is nobody. */
function present(
  officer: Responsible,
  as: 'steward' | 'duty',
  { zone, absences, recused, at }: Arrival,
): Assignment | undefined {
  const isThere = ({ personId }: Responsible) =>
    absenceAt(absences, personId, at) === undefined && !recused.has(personId)
  const absence = absenceAt(absences, officer.personId, at)
  const isRecused = recused.has(officer.personId)
  if (!absence && !isRecused) return { responsible: officer, route: { by: as } }
  // The reason for a recusal is private, so no name is given.
  const insteadOf =
    absence && !isRecused ? { insteadOf: officer.name, onLeave: absence.kind === 'leave' } : {}
  if (absence?.cover && isThere(absence.cover))
    return {
      responsible: absence.cover,
      route: { by: as === 'steward' ? 'steward_cover' : 'duty_substitute', ...insteadOf },
    }
  if (as === 'steward') return undefined
  const substitute = [zone.duty?.substitute, zone.dutyAgent].find((one) => one && isThere(one))
  return substitute && { responsible: substitute, route: { by: 'duty_substitute', ...insteadOf } }
}

/** Adds the steward's name to the route where the zone's duty agent answers in the steward's place. */
function excuse(found: Assignment, { enterprise, absences, recused, at }: Arrival): Assignment {
  const { steward } = enterprise
  if (!steward || recused.has(steward.personId) || found.route.insteadOf !== undefined) return found
  const absence = absenceAt(absences, steward.personId, at)
  const insteadOf = { insteadOf: steward.name, onLeave: absence?.kind === 'leave' }
  return { ...found, route: { ...found.route, ...insteadOf } }
}
