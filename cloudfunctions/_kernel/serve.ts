import * as v from 'valibot'
import type {
  Action,
  Call,
  Envelope,
  FunctionContract,
  OutputOf,
  ParsedInputOf,
  RefusalOf,
} from '@/shared/contract/action'
import type { Person } from '@/shared/domain/account'
import { membershipFor, type Membership } from '@/shared/domain/role'
import { AlreadyDone, makeChange, throwIfDone, type Origin } from './change'
import { Refusal, Stop } from './faults'
import { identify, type Identity } from './identity'
import { log } from './log'
import { store, type Store, type WritingStore } from './store'
import { loadSubject, type SubjectDocuments } from './subject'
import { checkedCall, faultsOf } from './check'

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
  store: Store
  /** One transaction with its audit entry; a refusal rolls it back; a repeated call gets the first answer. */
  change<T extends OutputOf<A> | Refusal>(work: (tx: WritingStore) => Promise<T>): Promise<T>
}

/** Only declared refusals compile. */
export type Handler<A extends Action> = (
  context: Context<A>,
  input: ParsedInputOf<A>,
) => Promise<OutputOf<A> | Refusal<RefusalOf<A>>>

/** One handler for every action of the contract: a missing or an extra one does not compile. */
export type Handlers<C extends FunctionContract> = { readonly [N in keyof C]: Handler<C[N]> }

/** The entry of a cloud function: parse → identify → role and scope → handler → check output → the one catch. */
export function serve<C extends FunctionContract>(
  name: string,
  contract: C,
  handlers: Handlers<C>,
  timer?: (now: number) => Promise<unknown>,
) {
  return async function main(event: unknown): Promise<unknown> {
    const startedAt = Date.now()
    const identity = identify()
    if (identity.fromTimer) return timer?.(startedAt)
    const { envelope, action } = await answer(
      name,
      contract,
      handlers as unknown as Handlers<FunctionContract>,
      identity,
      event,
      startedAt,
    )
    log('call', {
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
): Promise<{ envelope: Envelope<unknown>; action: string }> {
  let path = name
  try {
    const call = checkedCall(event)
    const action = Object.hasOwn(contract, call.action) ? contract[call.action] : undefined
    const handler = action && handlers[call.action]
    if (!action || !handler) throw new Stop('NotFound')
    path = `${name}.${call.action}`
    return { envelope: await run(path, action, handler, identity, call, now), action: path }
  } catch (error) {
    if (error instanceof AlreadyDone) return { envelope: { ok: true, data: error.answer }, action: path }
    return { envelope: { ok: false, error: failureOf(error, path) }, action: path }
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
  if (!openid) throw new Stop('Unauthenticated')
  const input = v.safeParse(action.input, call.input ?? {})
  if (!input.success) throw new Stop('InvalidInput', faultsOf(input.issues))
  if (action.writes && !call.requestId) throw new Stop('InvalidInput', { requestId: '缺少请求编号' })
  const person = await store.people.byOpenid(openid)
  if (!mayCall(action, person)) throw new Stop('Forbidden')
  const { document, subject } = await loadSubject(action.about, input.output as Record<string, unknown>)
  const as =
    person &&
    membershipFor(
      { personId: person.id, name: person.name, memberships: person.memberships },
      action.roles,
      subject,
    )
  if (!as && !action.roles.includes('visitor')) throw new Stop('Forbidden')

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
    store,
    subject: document,
    requestId: origin.requestId,
    change: <T>(work: (tx: WritingStore) => Promise<T>) => makeChange(origin, work, outputOf),
  }
  try {
    const result = await handler(context as Context<Action>, input.output)
    if (!(result instanceof Refusal)) return { ok: true, data: outputOf(result) }
    if (action.writes) await throwIfDone(origin)
    return { ok: false, error: result.failure() }
  } catch (error) {
    if (error instanceof Stop && action.writes) await throwIfDone(origin)
    throw error
  }
}

/** By role alone, before anything is loaded for somebody who may not call this at all. */
function mayCall(action: Action, person: Person | undefined): boolean {
  return (
    action.roles.includes('visitor') ||
    (person?.memberships.some(({ role }) => action.roles.includes(role)) ?? false)
  )
}

/** The one place where an unexpected error becomes an answer: said to be a fault of the system, its details only in the log. */
function failureOf(
  error: unknown,
  path: string,
): { code: string; fields?: Readonly<Record<string, string>> } {
  if (error instanceof Stop)
    return error.fields ? { code: error.code, fields: error.fields } : { code: error.code }
  const { name = 'Error', message = String(error), stack = '' } = error instanceof Error ? error : {}
  log('fault', { action: path, name, message: message.slice(0, 500), stack: stack.slice(0, 1500) })
  return { code: 'Unavailable' }
}
