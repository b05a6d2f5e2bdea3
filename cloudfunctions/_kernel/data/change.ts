import { createHash } from 'node:crypto'
import type { Membership } from '@/shared/domain/access/role'
import { database } from './database'
import { DuplicateKey, Refusal, ActionError } from '../rpc/action-error'
import { newId } from '../rpc/ids'
import { requests } from './repositories/jobs'
import { openTransaction, type Transaction } from './transaction'

/** The call that makes a change, and its caller. */
export interface Origin {
  openid: string
  personId: string | undefined
  as: Membership | undefined
  /** Path of the action: `needs.post`. */
  action: string
  requestId: string
  now: number
}

/** Thrown when the same call has made this change before. `answer` is the answer that it got then. */
export class AlreadyDone extends Error {
  constructor(readonly answer: unknown) {
    super('already done')
  }
}

/**
 * Runs `work` in one transaction, together with the audit entry and the answer for repeated calls. A refusal rolls everything back.
 * @param toAnswer makes the caller's answer from the result; the answer is stored for repeated calls
 * @throws AlreadyDone when this requestId was answered before
 */
export async function makeChange<T>(
  origin: Origin,
  work: (tx: Transaction) => Promise<T>,
  toAnswer: (result: T) => unknown,
): Promise<T> {
  const key = requestKey(origin)
  try {
    return await database.transaction(
      async (session) => {
        const touched: string[] = []
        const result = await work(
          openTransaction(session, (object) => void touched.push(object), origin.requestId),
        )
        if (result instanceof Refusal) return result
        const { action, now: at, requestId } = origin
        const objects = [...new Set(touched)]
        await session.insert('requests', { _id: key, action, at, objects, answer: toAnswer(result) })
        await session.insert('audit', {
          // The id must not come from the openid: once a person is erased, the entry must lead to nobody.
          _id: newId('a'),
          at,
          action,
          requestId,
          personId: origin.personId ?? visitorId(origin.openid),
          role: origin.as?.role ?? 'visitor',
          scope: toScope(origin.as),
          objects,
        })
        return result
      },
      (result) => !(result instanceof Refusal),
    )
  } catch (error) {
    if (error instanceof DuplicateKey) await throwIfDone(origin)
    throw error
  }
}

/**
 * Must be called before a refusal: the same call may have succeeded before, and only its answer was lost.
 * @throws AlreadyDone with that answer
 * @throws ActionError InvalidInput when the requestId was used for another action
 */
export async function throwIfDone(origin: Origin): Promise<void> {
  const done = await requests.findAnswer(requestKey(origin))
  if (!done) return
  if (done.action !== origin.action)
    throw new ActionError('InvalidInput', { requestId: '这个编号已用于别的操作' })
  throw new AlreadyDone(done.answer)
}

/** The key contains the openid, so that nobody gets another person's answer by guessing a requestId. */
function requestKey({ openid, requestId }: Origin): string {
  return `${openid}:${requestId}`
}

/** An id for a caller without a record: always the same for one openid, and impossible to trace back to it. */
function visitorId(openid: string): string {
  return `visitor:${createHash('sha256').update(openid).digest('hex').slice(0, 20)}`
}

/** The scope of the caller's membership: an enterprise's id or a region's code; empty for visitors. */
function toScope(membership: Membership | undefined): string {
  if (!membership) return ''
  return membership.role === 'staff' ? membership.enterpriseId : membership.regionCode
}
