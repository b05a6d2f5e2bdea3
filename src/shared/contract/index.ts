import { accounts } from './accounts'
import type { Action, CommonCode, RefusalOf } from './action'
import { documents } from './documents'
import { needs } from './needs'
import { notices } from './notices'
import { policies } from './policies'
import { pushes } from './pushes'
import { bookmarks } from './bookmarks'
import { services } from './services'
import { health } from './health'

/** Everything the mini-program can ask of the cloud: function → action. */
export const contract = { accounts, services, needs, documents, policies, bookmarks, pushes, notices, health }

export type Contract = typeof contract
export type FunctionName = keyof Contract

/** `needs.post`, `accounts.me`, … @internal Tests name all actions at once. */
export type ActionPath = { [F in FunctionName]: `${F}.${keyof Contract[F] & string}` }[FunctionName]

type AnyRefusal<F> = { [A in keyof F]: F[A] extends Action ? RefusalOf<F[A]> : never }[keyof F]

/** Every code a client can meet; each must have a wording. */
export type RefusalCode = CommonCode | { [F in FunctionName]: AnyRefusal<Contract[F]> }[FunctionName]
