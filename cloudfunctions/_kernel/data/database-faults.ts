import { DuplicateKey } from '../rpc/action-error'

/** Request failed, and resource server timeout, as the SDK numbers them; and what its HTTP client says when the line is cut. */
const PASSING_CODES: readonly unknown[] = [-502001, -501002]
const PASSING_WORDS = /ETIMEDOUT|ESOCKETTIMEDOUT|ECONNRESET|ECONNREFUSED|socket hang up/

/** Likely gone when tried again: neither a conflict nor a key that is taken. */
export function isPassing(error: unknown): boolean {
  const { errCode } = (error ?? {}) as { errCode?: unknown }
  const message = messageOf(error)
  if (isConflict(error) || message.includes('E11000')) return false
  return PASSING_CODES.includes(errCode) || PASSING_WORDS.test(message)
}

/** Duplicate key and conflict share one code (−501001): only the message tells them apart. */
function messageOf(error: unknown): string {
  const { errMsg, message } = (error ?? {}) as { errMsg?: string; message?: string }
  return `${errMsg ?? ''} ${message ?? ''}`
}

/** Two transactions met at a document: the later one has to begin again. */
export function isConflict(error: unknown): boolean {
  return messageOf(error).includes('TransactionConflict')
}

/** A fault of the database as the kernel knows it; what is not known stays as it is. */
export function translated(error: unknown): unknown {
  const message = messageOf(error)
  const duplicate = /E11000.*index:\s*(\S+)/.exec(message)
  return duplicate?.[1]
    ? new DuplicateKey(duplicate[1])
    : message.includes('E11000')
      ? new DuplicateKey('_id_')
      : error
}
