import { HOUR_MS } from '@/shared/domain/time/units'
import { command, database } from '../database'
import { DuplicateKey } from '../../rpc/action-error'

/** Counts wrong invitation codes by person and hour. Written outside of a change, because a refused change writes nothing. */
export const failedAttempts = {
  async count(openid: string, now: number): Promise<number> {
    const document = await database.get('failed_attempts', keyOf(openid, now))
    return Number(document?.['tries'] ?? 0)
  },

  async add(openid: string, now: number): Promise<void> {
    const _id = keyOf(openid, now)
    if ((await database.update('failed_attempts', _id, { tries: command.inc(1) })) > 0) return
    try {
      await database.insert('failed_attempts', { _id, tries: 1, at: now })
    } catch (error) {
      if (!(error instanceof DuplicateKey)) throw error
      await database.update('failed_attempts', _id, { tries: command.inc(1) })
    }
  },
}

function keyOf(openid: string, now: number): string {
  return `${openid}:${Math.floor(now / HOUR_MS)}`
}
