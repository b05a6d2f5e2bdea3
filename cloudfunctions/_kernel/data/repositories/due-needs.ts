import { command, database, type Conditions } from '../database'

/**
 * Whether time alone has made something of any need: a reminder, a check that is to be asked for again, a silence that closes it; with `changedSince` also
 * whether any has changed. One query, each branch of it served by an index of its own.
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

/** Of the open needs that a person answers for, how many are due before an instant. */
export function countOpenDueBefore(personId: string, before: number): Promise<number> {
  return database.count('needs', {
    'responsible.personId': personId,
    open: true,
    dueAt: command.lt(before),
  })
}
