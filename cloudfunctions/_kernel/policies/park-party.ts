import type { Action } from '@/shared/contract/action'
import type { PolicyParty } from '@/shared/domain/policy/life'
import { ActionError } from '../rpc/action-error'
import type { Context } from '../rpc/handler'

export type ParkParty = Extract<PolicyParty, { side: 'park' }>

/** The caller as the history of a policy names them. @throws ActionError Forbidden for a visitor who is no `Person` */
export function toParkParty({ person }: Pick<Context<Action>, 'person'>): ParkParty {
  if (!person) throw new ActionError('Forbidden')
  return { side: 'park', personId: person.id, name: person.name }
}
