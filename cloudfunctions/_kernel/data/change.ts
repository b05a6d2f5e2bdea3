import type { Membership } from '@/shared/domain/access/role'
import { database } from './database'
import { DuplicateKey, Refusal, ActionError } from '../rpc/action-error'
import { newId } from '../rpc/ids'
import { requests } from './repositories/jobs'
import { openTransaction, type Transaction } from './transaction'
import { visitorId } from '../rpc/visitor-id'

/** Who makes a change by which call. */
export interface Origin {
  openid: string
  personId: string | undefined
  as: Membership | undefined
  /** `needs.post` */
  action: string
  requestId: string
  now: number
}

/** The change was made before by the same call: here is the answer it got. */
export class AlreadyDone extends Error {
  constructor(readonly answer: unknown) {
    super('already done')
  }
}

/**
 * Runs `work` in one transaction together with the audit entry and the answer kept for a repeated call. A refusal rolls back.
 * @throws AlreadyDone when this requestId was answered before.
 */
export async function makeChange<T>(
  origin: Origin,
  work: (tx: Transaction) => Promise<T>,
  answerOf: (result: T) => unknown,
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
        await session.insert('requests', { _id: key, action, at, answer: answerOf(result) })
        await session.insert('audit', {
          // Never made of the openid: who asks to be forgotten leaves an entry that leads to nobody.
          _id: newId('a'),
          at,
          action,
          requestId,
          personId: origin.personId ?? visitorId(origin.openid),
          role: origin.as?.role ?? 'visitor',
          scope: scopeOf(origin.as),
          objects: [...new Set(touched)],
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

/** Asked before a "no" is given: perhaps the "yes" was given already and only its answer got lost. */
export async function throwIfDone(origin: Origin): Promise<void> {
  const done = await requests.answerTo(requestKey(origin))
  if (!done) return
  if (done.action !== origin.action)
    throw new ActionError('InvalidInput', { requestId: '这个编号已用于别的操作' })
  throw new AlreadyDone(done.answer)
}

/** Bound to the caller: nobody gets another person's answer by guessing a requestId. */
function requestKey({ openid, requestId }: Origin): string {
  return `${openid}:${requestId}`
}

function scopeOf(membership: Membership | undefined): string {
  if (!membership) return ''
  return membership.role === 'staff' ? membership.enterpriseId : membership.regionCode
}
