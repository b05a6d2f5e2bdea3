import { database } from './database'
import { newId } from '../rpc/ids'
import { log } from '../rpc/log'
import { openTransaction, type Transaction } from './transaction'

/** One transaction of the system's own bookkeeping (jobs, snapshots): nobody acted, so no audit entry. */
export function systemTransaction<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
  return database.transaction(
    (session) => work(openTransaction(session, () => undefined, newId('t'))),
    () => true,
  )
}

/**
 * A change that time brings about, with its audit entry; `work` answers what it saved, or undefined to leave everything as it was.
 * The entry's id is made of action, object and version: a doubled firing adds nothing.
 * @param action `clock.expired`
 * @returns whether anything changed
 */
export function changeBySystem(
  action: string,
  now: number,
  work: (tx: Transaction) => Promise<{ id: string; version: number } | undefined>,
): Promise<boolean> {
  return database.transaction(
    async (session) => {
      const objects: string[] = []
      const trace = newId('t')
      const saved = await work(openTransaction(session, (object) => void objects.push(object), trace))
      if (!saved) return false
      const _id = `${action.replace('.', ':')}:${saved.id}:${saved.version}`
      await session.insert('audit', { _id, at: now, action, personId: 'system', role: 'system', objects })
      log('change', { trace, action, objects: objects.join(' ') })
      return true
    },
    (changed) => changed,
  )
}
