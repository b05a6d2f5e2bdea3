import type { Action, FunctionContract, OutputOf, ParsedInputOf, RefusalOf } from '@/shared/contract/action'
import type { Person } from '@/shared/domain/access/account'
import type { Membership } from '@/shared/domain/access/role'
import type { Transaction } from '../data/transaction'
import type { Checked } from '../platform/content-check'
import type { Refusal } from './action-error'
import type { SubjectDocuments } from './subject'

/** What a handler gets: the caller, the membership, the subject. The kernel has checked all of it before. */
export interface Context<A extends Action> {
  openid: string
  /** Absent only for visitors who never registered or joined. */
  person: Person | undefined
  /** The membership that allows this call; absent for actions open to visitors. */
  as: Membership | undefined
  subject: SubjectDocuments[A['about']]
  /** When the call began, epoch ms. */
  now: number
  requestId: string
  /** The platform's verdict on the texts that others will see. A call with a refused text never reaches the handler. */
  checked: Checked
  /**
   * Runs one transaction with its audit entry. A refusal rolls it back. A repeated call gets the first answer, reduced by `toStored` if given:
   * a stored answer must not hold things that others may take back.
   */
  change<T extends OutputOf<A> | Refusal>(
    work: (tx: Transaction) => Promise<T>,
    toStored?: (answer: OutputOf<A>) => OutputOf<A>,
  ): Promise<T>
}

/** Only declared refusals compile. */
export type Handler<A extends Action> = (
  context: Context<A>,
  input: ParsedInputOf<A>,
) => Promise<OutputOf<A> | Refusal<RefusalOf<A>>>

/** One handler for every action of the contract: a missing or an extra one does not compile. */
export type Handlers<C extends FunctionContract> = { readonly [N in keyof C]: Handler<C[N]> }
