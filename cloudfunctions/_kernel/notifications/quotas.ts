import { REMEMBERED_MESSAGES } from '@/shared/domain/push/gate'
import type { MessageTemplateName } from '@/shared/domain/push/templates'
import { command, database } from '../data/database'
import type { MessageOutcome } from '../platform/messages'

const field = (template: MessageTemplateName) => `quota.${template}`

/**
 * The messages that people still allow. We count them, because WeChat tells no count. One database call serves any number of people. A message is
 * marked `sending` before it is taken from here, so a crash between the two leaves the count one too high. The next 43101 sets it to zero.
 */
export const quotas = {
  /** Takes one message from each person before it is sent. A count never falls below zero. */
  take(personIds: readonly string[], template: MessageTemplateName): Promise<number> {
    return change(personIds, { [field(template)]: command.gt(0) }, { [field(template)]: command.inc(-1) })
  },

  /** Like `take`, for policy messages. Also stores when they were sent, so that nobody gets too many. */
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

  /** Gives one message back to each person, because it could not be sent. */
  giveBack(personIds: readonly string[], template: MessageTemplateName): Promise<number> {
    return change(personIds, {}, { [field(template)]: command.inc(1) })
  },

  /** Sets the count to zero, because WeChat says that no message is left. */
  exhaust(personIds: readonly string[], template: MessageTemplateName): Promise<number> {
    return change(personIds, {}, { [field(template)]: 0 })
  },

  /** Forgets policy messages that were taken at `at` and did not go out, so that they do not count towards too many. */
  forgetPolicy(personIds: readonly string[], at: number): Promise<number> {
    return change(personIds, {}, { pushedAt: command.pull(at) })
  },
}

/** Corrects the counts by the outcome for each person: unsent messages are given back, and a refusal by the platform sets the count to zero. */
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
