import type { Action } from '@/shared/contract/action'
import { membershipSide } from '@/shared/domain/access/role'
import type { NeedActor, Party, Responsible } from '@/shared/domain/access/party'
import { ActionError } from '../_kernel/rpc/action-error'
import type { Context } from '../_kernel/rpc/handler'

/** The caller as the timeline names them. */
export function toParty({
  person,
  as,
}: Pick<Context<Action>, 'person' | 'as'>): Party & { personId: string } {
  if (!person || !as) throw new ActionError('Forbidden')
  return { side: membershipSide(as), personId: person.id, name: person.name }
}

/** The caller as the rules of a need see them: an administrator may decide what others may not. */
export function toNeedActor(
  context: Pick<Context<Action>, 'person' | 'as'>,
): NeedActor & { personId: string } {
  const { as, person } = context
  return {
    ...toParty(context),
    ...(as?.role === 'administrator' && { administers: as.regionCode }),
    ...(person?.formerIds && { formerIds: person.formerIds }),
  }
}

/** The caller as an officer who answers for a need. */
export function toResponsible({ person }: Pick<Context<Action>, 'person'>): Responsible {
  if (!person) throw new ActionError('Forbidden')
  return { personId: person.id, name: person.name, phone: person.phone }
}
