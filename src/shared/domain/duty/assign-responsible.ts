import type { Enterprise } from '../access/account'
import type { Responsible } from '../access/party'
import { absenceAt, dutyAgentAt, type Absence, type OnDuty } from './duty'

/**
 * Why this person answers. `administrator`: nobody is on duty. `nobody`: the park has no people yet; whoever comes first finds it in the
 * queue.
 */
type RouteKind = 'steward' | 'steward_cover' | 'duty' | 'duty_substitute' | 'administrator' | 'nobody'

export interface Route {
  by: RouteKind
  /** Name of whoever would have answered and is absent. */
  insteadOf?: string
  /** Whether that person is on leave; any other reason is nobody's business. */
  onLeave?: boolean
}

interface Assignment {
  responsible: Responsible
  route: Route
}

/** Where an enterprise's need arrives. */
export interface Arrival {
  enterprise: Pick<Enterprise, 'steward'>
  zone: OnDuty & { name: string }
  /** Of anybody who may answer, today. */
  absences: readonly Absence[]
  /** Who answers when nobody is on duty: of the zone, or else of the level above, the nearest first. */
  administrators: readonly Responsible[]
  /** People who are or were party of the enterprise: they do not act for the park on it. */
  recused: ReadonlySet<string>
  at: number
  /** Whether something fits. */
  wellMatched: boolean
}

/**
 * Who answers: the steward when something fits, whoever is on duty when nothing does; each stands in for the other. Covers answer for
 * absent people, and never whoever is party of the enterprise. Without anybody on duty it is an administrator; without one of those, the park as such.
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
  // Everybody is absent: whoever comes back first answers.
  const absent = [enterprise.steward, onDuty].find((one) => one && !recused.has(one.personId))
  if (absent) return { responsible: absent, route: { by: absent === onDuty ? 'duty' : 'steward' } }
  return { responsible: { personId: '', name: zone.name, phone: '' }, route: { by: 'nobody' } }
}

/** Whoever stands in for this person today, or the person; undefined when nobody does. */
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
  // Why somebody is recused is nobody's business: then no name is said.
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

/** The zone's duty agent answers what was the steward's: says whose place it is. */
function excuse(found: Assignment, { enterprise, absences, recused, at }: Arrival): Assignment {
  const { steward } = enterprise
  if (!steward || recused.has(steward.personId) || found.route.insteadOf !== undefined) return found
  const absence = absenceAt(absences, steward.personId, at)
  const insteadOf = { insteadOf: steward.name, onLeave: absence?.kind === 'leave' }
  return { ...found, route: { ...found.route, ...insteadOf } }
}
