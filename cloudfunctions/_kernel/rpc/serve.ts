import * as v from 'valibot'
import type {
  Action,
  Call,
  Envelope,
  Failure,
  FunctionContract,
  OutputOf,
  ParsedInputOf,
  RefusalOf,
} from '@/shared/contract/action'
import type { Person } from '@/shared/domain/access/account'
import { membershipFor, type Membership } from '@/shared/domain/access/role'
import { AlreadyDone, makeChange, throwIfDone, type Origin } from '../data/change'
import { Refusal, ActionError } from './action-error'
import { identify, type Identity } from './identity'
import { newId } from './ids'
import { log } from './log'
import { limitEverywhere, limitHere } from './rate-limit'
import { withoutPeople } from './redact'
import { failures } from '../data/repositories/failures'
import type { Transaction } from '../data/transaction'
import type { SubjectDocuments } from './subject'
import { callerAndSubject } from './caller'
import { checkedCall, toFieldFaults } from './check'
import { checkShown, type Checked } from '../platform/content-check'
import { runTimer, type TimerWork } from './timer'

/** What a handler is given: who asks, as what, about what; everything was checked before. */
export interface Context<A extends Action> {
  openid: string
  /** Absent only for visitors who never registered or joined. */
  person: Person | undefined
  /** The membership that allows this call; absent for actions open to visitors. */
  as: Membership | undefined
  subject: SubjectDocuments[A['about']]
  now: number
  requestId: string
  /** What the platform said of the texts that others will see; one that must not be shown never gets here. */
  checked: Checked
  /** One transaction with its audit entry; a refusal rolls it back; a repeated call gets the first answer. */
  change<T extends OutputOf<A> | Refusal>(work: (tx: Transaction) => Promise<T>): Promise<T>
}

/** Only declared refusals compile. */
export type Handler<A extends Action> = (
  context: Context<A>,
  input: ParsedInputOf<A>,
) => Promise<OutputOf<A> | Refusal<RefusalOf<A>>>

/** One handler for every action of the contract: a missing or an extra one does not compile. */
export type Handlers<C extends FunctionContract> = { readonly [N in keyof C]: Handler<C[N]> }

/** Answers that an administrator should hear of when there are many. */
const COUNTED: readonly string[] = ['Unavailable', 'TooMany']

/** The entry of a cloud function: parse → identify → role and scope → handler → check output → the one catch. */
export function serve<C extends FunctionContract>(
  name: string,
  contract: C,
  handlers: Handlers<C>,
  timer?: TimerWork,
) {
  return async function main(event: unknown): Promise<unknown> {
    const startedAt = Date.now()
    const identity = identify()
    if (identity.fromTimer) return timer && runTimer(name, timer, startedAt)
    const { envelope, action, trace } = await answer(
      name,
      contract,
      handlers as unknown as Handlers<FunctionContract>,
      identity,
      event,
      startedAt,
    )
    if (!envelope.ok && COUNTED.includes(envelope.error.code))
      await failures.note(action, envelope.error.code, startedAt)
    log('call', {
      trace,
      function: name,
      action,
      ok: envelope.ok,
      ...(!envelope.ok && { code: envelope.error.code }),
      durationMs: Date.now() - startedAt,
    })
    return envelope
  }
}

async function answer(
  name: string,
  contract: FunctionContract,
  handlers: Handlers<FunctionContract>,
  identity: Identity,
  event: unknown,
  now: number,
): Promise<{ envelope: Envelope<unknown>; action: string; trace: string }> {
  let path = name
  let trace = ''
  try {
    const call = checkedCall(event)
    trace = call.requestId ?? newId('t')
    const action = Object.hasOwn(contract, call.action) ? contract[call.action] : undefined
    const handler = action && handlers[call.action]
    if (!action || !handler) throw new ActionError('NotFound')
    path = `${name}.${call.action}`
    return { envelope: await run(path, action, handler, identity, call, now), action: path, trace }
  } catch (error) {
    if (error instanceof AlreadyDone)
      return { envelope: { ok: true, data: error.answer }, action: path, trace }
    return { envelope: { ok: false, error: failureOf(error, path, trace) }, action: path, trace }
  }
}

async function run(
  path: string,
  action: Action,
  handler: Handler<Action>,
  identity: Identity,
  call: Call,
  now: number,
): Promise<Envelope<unknown>> {
  const { openid } = identity
  if (!openid) throw new ActionError('Unauthenticated')
  limitHere(openid, path, action, now)
  const input = v.safeParse(action.input, call.input ?? {})
  if (!input.success) throw new ActionError('InvalidInput', toFieldFaults(input.issues))
  if (action.writes && !call.requestId) throw new ActionError('InvalidInput', { requestId: '缺少请求编号' })
  const { person, document, subject } = await callerAndSubject(openid, path, action, input.output)
  const as =
    person &&
    membershipFor(
      { personId: person.id, name: person.name, memberships: person.memberships },
      action.roles,
      subject,
    )
  if (!as && !action.roles.includes('visitor')) throw new ActionError('Forbidden')

  await limitEverywhere(openid, path, action, now)
  const origin: Origin = {
    openid,
    personId: person?.id,
    as,
    action: path,
    requestId: call.requestId ?? '',
    now,
  }
  const outputOf = (result: unknown) => v.parse(action.output, result)
  const context = {
    openid,
    person,
    as,
    now,
    subject: document,
    requestId: origin.requestId,
    change: <T>(work: (tx: Transaction) => Promise<T>) => makeChange(origin, work, outputOf),
  }
  try {
    const checked = await checkShown(action, input.output, openid)
    const result = await handler({ ...context, checked } as Context<Action>, input.output)
    if (!(result instanceof Refusal)) return { ok: true, data: outputOf(result) }
    if (action.writes) await throwIfDone(origin)
    return { ok: false, error: result.failure() }
  } catch (error) {
    if (error instanceof ActionError && action.writes) await throwIfDone(origin)
    throw error
  }
}

/** The one place where an unexpected error becomes an answer: said to be a fault of the system, its details only in the log. */
function failureOf(error: unknown, path: string, trace: string): Failure {
  if (error instanceof ActionError) return error.failure()
  const { name = 'Error', message = String(error), stack = '' } = error instanceof Error ? error : {}
  log('fault', {
    trace,
    action: path,
    name,
    message: withoutPeople(message).slice(0, 500),
    stack: withoutPeople(stack.replace(message, '')).slice(0, 1500),
  })
  return { code: 'Unavailable' }
}
