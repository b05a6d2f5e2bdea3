import { database } from './database'
import { newId } from '../rpc/ids'
import { log } from '../rpc/log'
import { openTransaction, type Transaction } from './transaction'

/** Runs one transaction of a timer. It writes no audit entry, because no person acted. */
export function systemTransaction<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
  return database.transaction(
    (session) => work(openTransaction(session, () => undefined, newId('t'))),
    () => true,
  )
}

/**
 * Makes a change by the system, with its audit entry. The entry's id is made of action, object and version, so a firing that runs twice adds no
 * second entry.
 * @param action as the audit log names it: `clock.expired`
 * @param work returns what it saved, or undefined to roll back
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
