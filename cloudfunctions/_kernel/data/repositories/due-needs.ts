import { command, database, type Conditions } from '../database'

/**
 * True when any need is due for a reminder, for another content check, or for closing because nobody answered; with `changedSince`, also when
 * any need has changed since. One query; each of its branches has an index of its own.
 */
export async function isAnyNeedDue(now: number, changedSince?: number): Promise<boolean> {
  const due = command.lte(now)
  const branches = [
    { remindAt: due },
    { recheckAt: due },
    { state: 'awaiting_confirmation', confirmBy: due },
    ...(changedSince === undefined ? [] : [{ updatedAt: command.gte(changedSince) }]),
  ]
  const where = command.or(branches) as unknown as Conditions
  return (await database.find('needs', { where, fields: ['updatedAt'], limit: 1 })).length > 0
}

/** How many of the open needs that a person answers for are due before an instant. */
export function countOpenDueBefore(personId: string, before: number): Promise<number> {
  return database.count('needs', {
    'responsible.personId': personId,
    open: true,
    dueAt: command.lt(before),
  })
}
