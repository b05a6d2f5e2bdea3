import { REMEMBERED_MESSAGES } from '@/shared/domain/push/gate'
import type { MessageTemplateName } from '@/shared/domain/push/templates'
import { command, database } from '../data/database'
import type { MessageOutcome } from '../platform/messages'

const field = (template: MessageTemplateName) => `quota.${template}`

/**
 * Messages that people still allow, as we count them: WeChat keeps no count. One database call for any number of people. A message is
 * marked `sending` before it is taken from here, so a crash between the two leaves one too many, which the next 43101 corrects to none.
 */
export const quotas = {
  /** One message is about to be sent to each of them; never below none. */
  take(personIds: readonly string[], template: MessageTemplateName): Promise<number> {
    return change(personIds, { [field(template)]: command.gt(0) }, { [field(template)]: command.inc(-1) })
  },

  /** As `take`, for policy messages: remembered, so that nobody is told too often. */
  takeForPolicy(personIds: readonly string[], at: number): Promise<number> {
    return change(
      personIds,
      { 'quota.policy_for_you': command.gt(0) },
      {
        'quota.policy_for_you': command.inc(-1),
        pushedAt: command.push({ each: [at], slice: -REMEMBERED_MESSAGES }),
      },
    )
  },

  /** It could not be sent after all. */
  giveBack(personIds: readonly string[], template: MessageTemplateName): Promise<number> {
    return change(personIds, {}, { [field(template)]: command.inc(1) })
  },

  /** WeChat says that there are none. */
  exhaust(personIds: readonly string[], template: MessageTemplateName): Promise<number> {
    return change(personIds, {}, { [field(template)]: 0 })
  },

  /** Policy messages taken at `at` that did not go out: they tire nobody. */
  forgetPolicy(personIds: readonly string[], at: number): Promise<number> {
    return change(personIds, {}, { pushedAt: command.pull(at) })
  },
}

/** After the platform answered, person by person: what was not sent is given back, what it refused shows that our count was wrong. */
export async function correctQuota(
  personIds: readonly string[],
  deliveries: readonly MessageOutcome[],
  template: MessageTemplateName,
): Promise<void> {
  const those = (...kinds: MessageOutcome[]) =>
    personIds.filter((_, i) => deliveries[i] !== undefined && kinds.includes(deliveries[i]))
  await quotas.giveBack(those('later', 'broken'), template)
  await quotas.exhaust(those('exhausted'), template)
}

async function change(
  personIds: readonly string[],
  where: Readonly<Record<string, unknown>>,
  changes: Readonly<Record<string, unknown>>,
): Promise<number> {
  if (personIds.length === 0) return 0
  const those = { _id: command.in([...personIds]), ...where }
  return database.updateWhere('people', those, { ...changes, version: command.inc(1) })
}
