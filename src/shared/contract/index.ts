import { accountsContract } from './accounts'
import type { Action, CommonCode, RefusalOf } from './action'
import { documentsContract } from './documents'
import { enterprisesContract } from './enterprises'
import { needsContract } from './needs'
import { noticesContract } from './notices'
import { parkContract } from './park'
import { policiesContract } from './policies'
import { pushesContract } from './pushes'
import { bookmarksContract } from './bookmarks'
import { servicesContract } from './services'
import { healthContract } from './health'

/** Everything the mini-program can ask of the cloud: function → action. */
export const contract = {
  accounts: accountsContract,
  enterprises: enterprisesContract,
  services: servicesContract,
  needs: needsContract,
  park: parkContract,
  documents: documentsContract,
  policies: policiesContract,
  bookmarks: bookmarksContract,
  pushes: pushesContract,
  notices: noticesContract,
  health: healthContract,
}

export type Contract = typeof contract
export type FunctionName = keyof Contract

/** `needs.post`, `accounts.me`, … @internal Tests name all actions at once. */
export type ActionPath = { [F in FunctionName]: `${F}.${keyof Contract[F] & string}` }[FunctionName]

type AnyRefusal<F> = { [A in keyof F]: F[A] extends Action ? RefusalOf<F[A]> : never }[keyof F]

/** Every code a client can meet; each must have a wording. */
export type RefusalCode = CommonCode | { [F in FunctionName]: AnyRefusal<Contract[F]> }[FunctionName]
