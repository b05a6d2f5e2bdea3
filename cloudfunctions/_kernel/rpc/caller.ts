import type { Action, SubjectKind } from '@/shared/contract/action'
import type { Person } from '@/shared/domain/access/account'
import { ActionError } from './action-error'
import { loadSubject, type LoadedSubject } from './subject'
import { people } from '../data/repositories/people'
import { forgettable } from '../data/instance-memory'

/** `openid:path` of callers that this instance has authorised before. */
const authorised = forgettable(new Set<string>())
const AUTHORISED_MAX = 5_000

/**
 * Loads who calls and what the call is about: in parallel for callers that this instance has authorised before, one after the other for
 * others, so that a stranger costs one read.
 * @throws ActionError Forbidden when no membership has a role that may call this; NotFound when the subject is not there
 */
export async function callerAndSubject<K extends SubjectKind>(
  openid: string,
  path: string,
  action: Pick<Action, 'roles'> & { about: K },
  input: unknown,
): Promise<{ person: Person | undefined } & LoadedSubject<K>> {
  const load = () => loadSubject(action.about, toFields(input))
  const key = `${openid}:${path}`
  const early = authorised.has(key) ? load() : undefined
  // The failure is handled where the promise is awaited, after the check of the role.
  early?.catch(() => undefined)
  const person = await people.byOpenid(openid)
  if (!mayCall(action, person)) {
    authorised.delete(key)
    throw new ActionError('Forbidden')
  }
  if (authorised.size >= AUTHORISED_MAX) authorised.clear()
  authorised.add(key)
  return { person, ...(await (early ?? load())) }
}

function toFields(input: unknown): Readonly<Record<string, unknown>> {
  return input !== null && typeof input === 'object' ? { ...input } : {}
}

function mayCall({ roles }: Pick<Action, 'roles'>, person: Person | undefined): boolean {
  return roles.includes('visitor') || (person?.memberships.some(({ role }) => roles.includes(role)) ?? false)
}
