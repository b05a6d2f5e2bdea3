import * as v from 'valibot'
import type { Action, Call, Envelope, OutputOf } from '@/shared/contract/action'
import { toActor } from '@/shared/domain/access/recusal'
import { isRecused, membershipFor } from '@/shared/domain/access/role'
import { makeChange, throwIfDone, type Origin } from '../data/change'
import { checkShown } from '../platform/content-check'
import { ActionError, Refusal } from './action-error'
import { callerAndSubject } from './caller'
import { toFieldFaults } from './check'
import { withoutHiddenSigns } from './hidden-signs'
import { limitEverywhere, limitHere } from './rate-limit'
import type { Context, Handler } from './handler'

/** An action, its path (`needs.post`) and the handler for it. */
interface Route<A extends Action> {
  path: string
  action: A
  handler: Handler<A>
}

/**
 * Runs one call of a known action: checks budget, input, caller and subject, role and scope, and texts, then calls the handler.
 * @throws ActionError for every "no" that any action may answer
 * @throws AlreadyDone when this requestId was answered before
 */
export async function runAction<A extends Action>(
  { path, action, handler }: Route<A>,
  call: Call,
  openid: string,
  now: number,
): Promise<Envelope<unknown>> {
  if (!openid) throw new ActionError('Unauthenticated')
  limitHere(openid, path, action, now)
  const input = v.safeParse(action.input, withoutHiddenSigns(call.input ?? {}))
  if (!input.success) throw new ActionError('InvalidInput', toFieldFaults(input.issues))
  if (action.writes && !call.requestId) throw new ActionError('InvalidInput', { requestId: '缺少请求编号' })
  const { person, document, subject } = await callerAndSubject<A['about']>(openid, path, action, input.output)
  const actor = person && toActor(person, now)
  const as = actor && membershipFor(actor, action.roles, subject)
  if (!as && !action.roles.includes('visitor'))
    throw new ActionError(actor && isRecused(actor, action.roles, subject) ? 'OwnEnterprise' : 'Forbidden')

  await limitEverywhere(openid, path, action, now)
  const requestId = call.requestId ?? ''
  const origin: Origin = { openid, personId: person?.id, as, action: path, requestId, now }
  const toOutput = (result: unknown): OutputOf<A> => v.parse(action.output, result)
  const change: Context<A>['change'] = (work, toStored = (answer) => answer) => {
    // Without a requestId all callers would share the first answer, and a repeated call would change something twice.
    if (!action.writes) throw new Error(`${path} changes something and does not declare that it writes`)
    return makeChange(origin, work, (result) => toStored(toOutput(result)))
  }
  try {
    const checked = await checkShown(action, input.output, openid)
    const context = { openid, person, as, now, subject: document, requestId, checked, change }
    const result = await handler(context, input.output)
    if (!(result instanceof Refusal)) return { ok: true, data: toOutput(result) }
    if (action.writes) await throwIfDone(origin)
    return { ok: false, error: result.failure() }
  } catch (error) {
    if (error instanceof ActionError && action.writes) await throwIfDone(origin)
    throw error
  }
}
