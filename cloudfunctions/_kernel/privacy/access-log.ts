import type { Action } from '@/shared/contract/action'
import { database } from '../data/database'
import { newId } from '../rpc/ids'
import { phoneAccessLog } from '../data/repositories/phone-access-log'
import type { Context } from '../rpc/handler'

/** Writes an audit entry for a look at personal data, although nothing was changed. `objects` as in `people/p1`. */
export async function recordAccess(
  action: string,
  { person, as, now }: Pick<Context<Action>, 'person' | 'as' | 'now'>,
  objects: readonly string[],
): Promise<void> {
  await database.insert('audit', {
    _id: newId('look'),
    at: now,
    action,
    personId: person?.id ?? '',
    role: as?.role ?? 'visitor',
    scope: as === undefined ? '' : as.role === 'staff' ? as.enterpriseId : as.regionCode,
    objects,
  })
  const seen = objects.filter((one) => one.startsWith(PEOPLE)).map((one) => one.slice(PEOPLE.length))
  if (person && as) await phoneAccessLog.record({ person, as, now }, { kind: 'pushes', id: action }, seen)
}

const PEOPLE = 'people/'
