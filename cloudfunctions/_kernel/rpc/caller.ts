import type { Action } from '@/shared/contract/action'
import type { Person } from '@/shared/domain/access/account'
import type { Subject } from '@/shared/domain/access/role'
import { ActionError } from './action-error'
import { loadSubject, type SubjectDocuments } from './subject'
import { people } from '../data/repositories/people'

/** Who was let through for what by this instance. */
const familiar = new Set<string>()
const FAMILIAR_MAX = 5_000

/**
 * Who calls, and what the call is about. For somebody who may not call this at all nothing more is read; for whom this instance has let
 * through before both are read at once, and decided upon as ever.
 * @throws Stop Forbidden by role alone; NotFound
 */
export async function callerAndSubject(
  openid: string,
  path: string,
  action: Action,
  input: unknown,
): Promise<{
  person: Person | undefined
  document: SubjectDocuments[Action['about']]
  subject: Subject
}> {
  const load = () => loadSubject(action.about, input as Record<string, unknown>)
  const key = `${openid}:${path}`
  const early = familiar.has(key) ? load() : undefined
  // Whether it failed is asked below, after the role.
  early?.catch(() => undefined)
  const person = await people.byOpenid(openid)
  if (!mayCall(action, person)) {
    familiar.delete(key)
    throw new ActionError('Forbidden')
  }
  if (familiar.size >= FAMILIAR_MAX) familiar.clear()
  familiar.add(key)
  return { person, ...(await (early ?? load())) }
}

function mayCall(action: Action, person: Person | undefined): boolean {
  return (
    action.roles.includes('visitor') ||
    (person?.memberships.some(({ role }) => action.roles.includes(role)) ?? false)
  )
}
